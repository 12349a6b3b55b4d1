import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { DecisionState } from '../../engine/decision.ts'
import type { Exported, ExportFormat } from '../../host/bridge/contract/exports.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { shellOf } from '../host/shell.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { counted } from '../ui/words.ts'
import { download } from './download.ts'

interface Format {
  readonly format: ExportFormat
  readonly label: string
  readonly about: string
  readonly desktop?: true
}

const formats: readonly Format[] = [
  { format: 'word', label: 'Word with comments', about: 'The author’s own file, with a comment on each finding' },
  { format: 'html', label: 'Report', about: 'A page to read, print or send to the board' },
  { format: 'pdf', label: 'PDF', about: 'The report as pages, to print or send', desktop: true },
  { format: 'csv', label: 'Spreadsheet', about: 'One line for each finding, for Excel' },
  { format: 'json', label: 'Data', about: 'Everything, for other programs' },
]

const selections: Record<string, { readonly label: string; readonly states?: readonly DecisionState[] }> = {
  standing: { label: 'All but those set aside' },
  accepted: { label: 'Only those I accepted', states: ['accepted'] },
  decided: { label: 'Accepted and to discuss', states: ['accepted', 'discuss'] },
  all: { label: 'All, with those set aside', states: ['open', 'accepted', 'dismissed', 'not-applicable', 'discuss'] },
}

/** Asks what of which reviews is to be written out, and writes it. */
export function ExportDialog({
  documents,
  close,
}: {
  readonly documents: readonly string[]
  readonly close: () => void
}) {
  useFocusBack()
  const host = useHost()
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(['word', 'html'])
  const [selection, setSelection] = useState('standing')
  const [kinds, setKinds] = useState<readonly ('requirement' | 'wording')[]>(['requirement', 'wording'])
  const [includeCovered, setIncludeCovered] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [done, setDone] = useState<{ made: string; refused: Exported['refused'] }>()

  const offered = formats.filter(({ desktop }) => !desktop || shellOf(window) !== undefined)

  const write = async () => {
    setBusy(true)
    setError(undefined)
    const states = selections[selection]?.states
    const wanted = { documents, formats: chosen, kinds, includeCovered, ...(states ? { states } : {}) }
    try {
      const shell = shellOf(window)
      if (shell) {
        const folder = await shell.chooseExportFolder()
        if (folder !== undefined) {
          const { paths, refused } = await host.exportTo({ ...wanted, folder })
          setDone({ made: `${counted(paths.length, 'file')} written to ${folder}.`, refused })
        }
      } else {
        const { files, refused } = await host.exportReviews({ ...wanted, zip: documents.length * chosen.length > 1 })
        for (const file of files) download(file)
        setDone({ made: `Saved as ${files.map(f => f.name).join(', ')}.`, refused })
      }
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }

  return (
    <Dialog open onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            Export {documents.length === 1 ? 'the review' : counted(documents.length, 'review')}
          </DialogTitle>
          <DialogContent className="export">
            <fieldset>
              <legend>As</legend>
              {offered.map(({ format, label, about }) => (
                <Checkbox
                  key={format}
                  checked={chosen.includes(format)}
                  label={
                    <>
                      {label} <span className="quiet">{about}</span>
                    </>
                  }
                  onChange={(_, data) =>
                    setChosen(data.checked === true ? [...chosen, format] : chosen.filter(f => f !== format))
                  }
                />
              ))}
            </fieldset>
            <fieldset>
              <legend>Which findings</legend>
              <RadioGroup
                value={selection}
                onChange={(_, data) => setSelection(data.value)}
                aria-label="Which findings"
              >
                {Object.entries(selections).map(([value, { label }]) => (
                  <Radio key={value} value={value} label={label} />
                ))}
              </RadioGroup>
              <Checkbox
                label="Gaps: what a policy must contain"
                checked={kinds.includes('requirement')}
                onChange={(_, data) => setKinds(kindsWith(kinds, 'requirement', data.checked === true))}
              />
              <Checkbox
                label="Language"
                checked={kinds.includes('wording')}
                onChange={(_, data) => setKinds(kindsWith(kinds, 'wording', data.checked === true))}
              />
              <Checkbox
                label="Also what is already covered"
                checked={includeCovered}
                onChange={(_, data) => setIncludeCovered(data.checked === true)}
              />
            </fieldset>
            <div aria-live="polite">
              {error === undefined ? null : (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{error}</MessageBarBody>
                </MessageBar>
              )}
              {done === undefined ? null : (
                <MessageBar intent={done.refused.length > 0 ? 'warning' : 'success'} layout="multiline">
                  <MessageBarBody>
                    {done.made}
                    {done.refused.map(({ document, name, message }) => (
                      <div key={document}>
                        {name}: {message}
                      </div>
                    ))}
                  </MessageBarBody>
                </MessageBar>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{done ? 'Close' : 'Cancel'}</Button>
            <Button
              appearance="primary"
              disabled={busy || chosen.length === 0 || kinds.length === 0}
              icon={busy ? <Spinner size="tiny" /> : null}
              onClick={write}
            >
              Export
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

type Kind = 'requirement' | 'wording'

function kindsWith(kinds: readonly Kind[], kind: Kind, on: boolean): readonly Kind[] {
  return on ? [...kinds, kind] : kinds.filter(k => k !== kind)
}
