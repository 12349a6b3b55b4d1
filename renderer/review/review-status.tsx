import { Link } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { shortDate } from '../../engine/labels/dates.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import type { ReviewDialog } from './review-dialogs.tsx'

interface Properties {
  readonly document: OpenDocument
  readonly decisions: DecisionSummary
  readonly openDialog: (dialog: ReviewDialog) => void
}

/** The line below: how far the review has come, what was and was not checked, and that nothing leaves the computer. */
export function ReviewStatus({ document, decisions, openDialog }: Properties) {
  const run = useRunCommand()
  const { open, decided } = decisions.counts
  const warnings = document.warnings.length
  const all = open.high + open.medium + open.low + decided
  return (
    <footer className="status">
      {document.earlier ? (
        <span>Version {document.summary.version}, read only</span>
      ) : document.summary.state === 'not-judged' ? (
        <span>Not judged</span>
      ) : (
        <span>
          {decided} of {all} decided{' '}
          <progress max={Math.max(all, 1)} value={decided} aria-label="Findings decided">
            {decided}
          </progress>
        </span>
      )}
      {document.earlier ? null : (
        <span>
          <Link as="button" onClick={() => openDialog({ kind: 'scope' })}>
            What was checked
          </Link>
          {warnings === 0 ? '' : `, with ${counted(warnings, 'note')} on how it was read`}
        </span>
      )}
      <Link as="button" onClick={() => openDialog({ kind: 'history' })}>
        History
      </Link>
      <Link as="button" onClick={() => run('shortcuts')}>
        {commands.shortcuts.label}
      </Link>
      <span className="status-end">Rules as at {shortDate(document.asAt)} · nothing leaves this computer</span>
    </footer>
  )
}
