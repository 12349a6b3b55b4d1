import { FluentProvider } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import { ExportDialog } from './export/export-dialog.tsx'
import { LibraryPlace } from './library/library-place.tsx'
import { OrganisationPlace } from './organisation/organisation-place.tsx'
import { ReviewPlace } from './review/review-place.tsx'
import { RulesPlace } from './rules/rules-place.tsx'
import { useImports } from './state/use-imports.ts'
import { useSettings } from './state/use-settings.ts'
import { KeysDialog } from './ui/keys-dialog.tsx'
import { NavRail } from './ui/nav-rail.tsx'
import { themes, useLook } from './ui/theme.ts'
import { useRoute } from './ui/use-route.ts'
import { useShell } from './ui/use-shell.ts'

/** The app: its places, of which one is shown, and what can be opened over any of them. */
export function App() {
  const { settings, change } = useSettings()
  const look = useLook(settings.theme)
  const route = useRoute()
  const imports = useImports()
  const [last, setLast] = useState<string>()
  const [exporting, setExporting] = useState<readonly string[]>()
  const [keys, setKeys] = useState(false)
  useEffect(() => {
    if (route.document !== undefined) setLast(route.document)
  }, [route.document])
  useEffect(() => {
    document.documentElement.dataset.look = look
  }, [look])
  const exportShown = useCallback(() => {
    if (route.document !== undefined) setExporting([route.document])
  }, [route.document])
  const showKeys = useCallback(() => setKeys(true), [])
  useShell({ last, takePaths: imports.takePaths, exportShown, showKeys })

  return (
    <FluentProvider theme={themes[look]} className="root">
      <div className="app">
        <NavRail route={route} last={last} />
        {route.place === 'library' ? <LibraryPlace imports={imports} exportDocuments={setExporting} /> : null}
        {route.place === 'review' && route.document !== undefined ? (
          <ReviewPlace
            key={route.document}
            id={route.document}
            settings={settings}
            change={change}
            exportIt={exportShown}
            showKeys={showKeys}
          />
        ) : null}
        {route.place === 'rules' ? <RulesPlace /> : null}
        {route.place === 'organisation' ? <OrganisationPlace settings={settings} change={change} /> : null}
      </div>
      {exporting ? <ExportDialog documents={exporting} close={() => setExporting(undefined)} /> : null}
      {keys ? <KeysDialog close={() => setKeys(false)} /> : null}
    </FluentProvider>
  )
}
