import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { shortDate } from '../../engine/labels/dates.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import type { Entry } from '../findings/entries.ts'
import { useReviewActions } from '../state/review-context.tsx'
import { LostDecisions } from './lost-decisions.tsx'
import { ReadingNotices } from './reading-notices.tsx'

interface Properties {
  readonly document: OpenDocument
  readonly decisions: DecisionSummary
  readonly error: string | undefined
  readonly notice: string | undefined
  /** The finding that is open. */
  readonly open: Entry | undefined
  /** Whether offensive words are shown masked. */
  readonly mask: boolean
  readonly history: VersionHistory | undefined
}

/** What the reviewer should know before going on: what failed, that the review is out of date, and decisions without a place. */
export function ReviewNotices({ document, decisions, error, notice, open, mask, history }: Properties) {
  const { closeError, closeNotice } = useReviewActions()
  const run = useRunCommand()
  return (
    <div aria-live="polite">
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={closeError}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice === undefined ? null : (
        <MessageBar intent="success">
          <MessageBarBody>{notice}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={closeNotice}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {document.summary.stale && !document.earlier ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The rules, their switches or the organisation have changed since this was reviewed on{' '}
            {shortDate(document.asAt)}.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => run('review-again')}>
              {commands['review-again'].label}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {document.earlier ? null : <ReadingNotices document={document} />}
      <LostDecisions lost={decisions.lost} fixed={fixedIn(history)} rules={document.rules} open={open} mask={mask} />
    </div>
  )
}

/** The findings that are fixed in the latest version. */
function fixedIn(history: VersionHistory | undefined): ReadonlySet<string> {
  const changes = [...(history?.since?.findings ?? []), ...(history?.cameBack?.findings ?? []).map(one => one.change)]
  return new Set(changes.filter(({ state }) => state === 'fixed').map(({ finding }) => finding))
}
