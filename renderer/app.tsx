import { FluentProvider } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { DecidedPlace } from '../host/bridge/contract/learning.ts'
import { firstPlanChoices } from './action-plan/plan-choices.ts'
import { PlanPage } from './action-plan/plan-page.tsx'
import { useRunCommand } from './commands/commands-provider.tsx'
import { ShortcutsDialog } from './commands/shortcuts-dialog.tsx'
import { useAppCommands } from './commands/use-app-commands.ts'
import { ExportDialog } from './export/export-dialog.tsx'
import { DropZone } from './library/drop-zone.tsx'
import { LibraryPage } from './library/library-page.tsx'
import { useFileChoice } from './library/use-file-choice.ts'
import { OrganisationPage } from './organisation/organisation-page.tsx'
import { firstChoices } from './portfolio/portfolio-choices.ts'
import { PortfolioPage } from './portfolio/portfolio-page.tsx'
import { ReviewPage } from './review/review-page.tsx'
import { firstRuleChoices } from './rules/rule-choices.ts'
import { RulePage } from './rules/rule-page.tsx'
import { RulesPage } from './rules/rules-page.tsx'
import { BringInDialog } from './sharing/bring-in-dialog.tsx'
import { ShareDialog } from './sharing/share-dialog.tsx'
import { SharingPage } from './sharing/sharing-page.tsx'
import type { ToShare } from './sharing/use-share.ts'
import { useImports } from './state/use-imports.ts'
import { useSettings } from './state/use-settings.ts'
import { useSharedFiles } from './state/use-shared-files.ts'
import { NavRail } from './ui/nav-rail.tsx'
import { themes, useColourScheme } from './ui/theme.ts'
import { usePageShownAgain } from './ui/use-page-shown-again.ts'
import { type Route, useRoute } from './ui/use-route.ts'
import { useShell } from './ui/use-shell.ts'
import { EditorPage } from './workshop/editor-page.tsx'
import { WorkshopPage } from './workshop/workshop-page.tsx'

/** The app: its pages, of which one is shown, and what can be opened over any of them. */
export function App() {
  const { settings, change } = useSettings()
  usePageShownAgain()
  const scheme = useColourScheme(settings.theme)
  const route = useRoute()
  const imports = useImports()
  const [last, setLast] = useState<string>()
  const [exporting, setExporting] = useState<readonly string[]>()
  const [sharing, setSharing] = useState<ToShare>()
  const [plan, choosePlan] = useState(firstPlanChoices)
  const [rules, chooseRules] = useState(firstRuleChoices)
  const [portfolio, choosePortfolio] = useState(firstChoices)
  const [shortcuts, setShortcuts] = useState(false)
  useEffect(() => {
    if (route.page === 'review' && route.document !== undefined) setLast(route.document)
  }, [route.page, route.document])
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme
  }, [scheme])
  const exportReview = useCallback((document: string) => setExporting([document]), [])
  const shared = useSharedFiles()
  const files = useFileChoice(imports, shared)
  const { take, takePaths } = files
  useAppCommands({ route, last, takePaths, showShortcuts: () => setShortcuts(true) })
  useShell({ run: useRunCommand(), takePaths })

  return (
    <FluentProvider theme={themes[scheme]} className="root">
      <DropZone take={take} takePaths={takePaths}>
        <NavRail route={route} last={last} />
        {route.page === 'library' ? (
          <LibraryPage
            imports={imports}
            files={files}
            exportDocuments={setExporting}
            shareDocuments={documents => setSharing({ documents })}
          />
        ) : null}
        {route.page === 'portfolio' ? <PortfolioPage choices={portfolio} choose={choosePortfolio} /> : null}
        {route.page === 'plan' ? (
          <PlanPage choices={plan} choose={choosePlan} onlyOverdue={route.only === 'overdue'} />
        ) : null}
        {route.page === 'sharing' ? <SharingPage files={shared} share={setSharing} /> : null}
        {route.page === 'review' && route.document !== undefined ? (
          <ReviewPage
            key={`${route.document} ${route.version ?? ''}`}
            id={route.document}
            version={route.version}
            finding={route.finding}
            settings={settings}
            change={change}
            exportReview={exportReview}
          />
        ) : null}
        {route.page === 'rules' && route.rule === undefined ? <RulesPage choices={rules} choose={chooseRules} /> : null}
        {route.page === 'rules' && route.rule !== undefined ? (
          <RulePage key={`${route.rule} ${route.finding ?? ''}`} id={route.rule} decided={decidedIn(route)} />
        ) : null}
        {route.page === 'workshop' && route.piece === undefined ? <WorkshopPage /> : null}
        {route.page === 'workshop' && route.piece !== undefined ? (
          <EditorPage key={`${route.piece.kind} ${route.piece.name}`} {...route.piece} />
        ) : null}
        {route.page === 'organisation' ? <OrganisationPage settings={settings} change={change} /> : null}
      </DropZone>
      {exporting ? <ExportDialog documents={exporting} close={() => setExporting(undefined)} /> : null}
      {sharing ? <ShareDialog what={sharing} reviewer={settings.reviewer} close={() => setSharing(undefined)} /> : null}
      {shared.current ? <BringInDialog key={shared.turn} from={shared.current} close={shared.next} /> : null}
      {shortcuts ? <ShortcutsDialog close={() => setShortcuts(false)} /> : null}
    </FluentProvider>
  )
}

/** The decision from which a rule is to learn, if the address names one. */
function decidedIn({ document, finding }: Route): DecidedPlace | undefined {
  return document === undefined || finding === undefined ? undefined : { document, finding }
}
