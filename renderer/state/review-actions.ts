import type { DecisionState } from '../../engine/decision.ts'
import type { Span } from '../../engine/document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { DecisionSummary, LostDecision, OccurrenceKey } from '../../host/bridge/contract/documents.ts'
import type { Host } from '../../host/bridge/contract.ts'
import { sentenceOf } from '../host/refusal.ts'
import type { ReviewEvent } from './review-state.ts'

/** What goes with a decision besides its state. */
export interface DecisionDetails {
  readonly reason?: string
  readonly occurrence?: OccurrenceKey
  readonly everywhere?: boolean
  /** The passage that says what is required. */
  readonly evidence?: Omit<Span, 'quote'>
}

/** Everything that can be done to a document's review. Each waits for the one before it. */
export interface ReviewActions {
  decide(finding: string, state: DecisionState, details?: DecisionDetails): void
  note(finding: string, text: string): void
  /** Sends the finding's suggestion to Word as a tracked change, or not. */
  suggest(finding: string, on: boolean): void
  undo(): void
  redo(): void
  /** `added` is told the finding’s id. */
  addFinding(at: Span, title: string, why: string, added: (id: string) => void): void
  removeFinding(finding: string): void
  discardLost(lost: LostDecision): void
  moveLost(lost: LostDecision, finding: string, occurrence?: OccurrenceKey): void
  chooseType(type: DocumentType | undefined): void
  reviewAgain(): void
  closeError(): void
  closeNotice(): void
}

interface Options {
  readonly host: Host
  readonly document: string
  readonly dispatch: (event: ReviewEvent) => void
  /** Reads the document again. */
  readonly read: () => void
}

/** The actions on a document, which report what comes of them to `dispatch`. */
export function makeReviewActions({ host, document, dispatch, read }: Options): ReviewActions {
  let queue: Promise<unknown> = Promise.resolve()
  const act = <Value>(work: () => Promise<Value>, done: (value: Value) => void) => {
    dispatch({ kind: 'begun' })
    queue = queue
      .then(work)
      .then(done, failure => dispatch({ kind: 'failed', error: sentenceOf(failure) }))
      .finally(() => dispatch({ kind: 'ended' }))
  }
  const decided = (decisions: DecisionSummary) => dispatch({ kind: 'decided', decisions })
  return {
    decide: (finding, state, details = {}) =>
      act(
        () => host.decide({ document, finding, state, ...details }),
        decisions => {
          decided(decisions)
          if (state === 'covered')
            dispatch({
              kind: 'notice',
              text: 'The requirement is covered by your evidence. It is listed under Covered.',
            })
        },
      ),
    note: (finding, text) => act(() => host.note({ document, finding, text }), decided),
    suggest: (finding, on) => act(() => host.suggest({ document, finding, on }), decided),
    undo: () => act(() => host.undo({ document }), decided),
    redo: () => act(() => host.redo({ document }), decided),
    addFinding: ({ block, start, end }, title, why, added) =>
      act(
        () => host.addFinding({ document, at: { block, start, end }, title, why }),
        decisions => {
          decided(decisions)
          const own = decisions.reviewerFindings.at(-1)
          if (own === undefined) return
          dispatch({ kind: 'notice', text: `“${own.title}” was added. It is listed under Added.` })
          added(own.id)
        },
      ),
    removeFinding: finding => act(() => host.removeFinding({ document, finding }), decided),
    discardLost: lost => act(() => host.settleLost({ document, lost: lost.id }), decided),
    moveLost: (lost, finding, occurrence) => {
      const to = { finding, ...(occurrence === undefined ? {} : { occurrence }) }
      act(() => host.settleLost({ document, lost: lost.id, ...to }), decided)
    },
    chooseType: type =>
      act(
        () => host.setType({ document, ...(type === undefined ? {} : { type }) }),
        opened => dispatch({ kind: 'opened', document: opened }),
      ),
    reviewAgain: () => {
      dispatch({ kind: 'reviewed-again' })
      act(() => host.reviewAgain({ documents: [document] }), read)
    },
    closeError: () => dispatch({ kind: 'error-closed' }),
    closeNotice: () => dispatch({ kind: 'notice', text: undefined }),
  }
}
