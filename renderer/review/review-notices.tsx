import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { Entry } from '../findings/entries.ts'
import type { Review } from '../state/use-review.ts'
import { dateWords } from '../ui/words.ts'
import { LostDecisions } from './lost-decisions.tsx'

interface Properties {
  readonly document: OpenDocument
  readonly standing: DecisionSummary
  readonly review: Review
  /** The finding that is open. */
  readonly open: Entry | undefined
}

/** What the reviewer should know before going on: what failed, that the review is out of date, and decisions without a place. */
export function ReviewNotices({ document, standing, review, open }: Properties) {
  return (
    <div aria-live="polite">
      {review.error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{review.error}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={review.clearError}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {document.summary.stale ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The rules, their switches or the organisation have changed since this was reviewed on{' '}
            {dateWords(document.asAt)}.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={review.again}>
              Check again
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <LostDecisions
        lost={standing.lost}
        open={open}
        letGo={review.letGo}
        attach={(lost, to) => review.attach(lost, to.id)}
      />
    </div>
  )
}
