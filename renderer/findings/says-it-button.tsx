import { Button } from '@fluentui/react-components'
import type { Span } from '../../engine/document.ts'
import { useReviewActions, useReviewBusy } from '../state/review-context.tsx'
import { useDecide } from './deciding-context.tsx'
import type { Entry } from './entries.ts'

interface Properties {
  readonly entry: Entry
  readonly span: Span
}

/** Makes a passage the reviewer's evidence, by which the requirement is covered, or takes that back. */
export function SaysItButton({ entry: { id, decision }, span: { block, start, end } }: Properties) {
  const decide = useDecide()
  const actions = useReviewActions()
  const { evidence } = decision ?? {}
  const isEvidence = evidence?.block === block && evidence.start === start && evidence.end === end
  return (
    <Button
      className="says-it"
      size="small"
      aria-pressed={isEvidence}
      disabled={useReviewBusy()}
      onClick={() =>
        isEvidence ? actions.decide(id, 'open') : decide(id, 'covered', { evidence: { block, start, end } })
      }
    >
      {isEvidence ? '✓ This says it' : 'This says it'}
    </Button>
  )
}
