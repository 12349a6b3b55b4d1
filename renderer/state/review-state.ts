import type { DecisionSummary, OpenDocument, ReadingView } from '../../host/bridge/contract/documents.ts'

/** A document's review as far as it has been opened. */
export interface ReviewState {
  readonly document: OpenDocument | undefined
  readonly decisions: DecisionSummary | undefined
  readonly view: ReadingView | undefined
  readonly error: string | undefined
  /** How many changes are being carried out. */
  readonly pending: number
}

export const unopened: ReviewState = {
  document: undefined,
  decisions: undefined,
  view: undefined,
  error: undefined,
  pending: 0,
}

export type ReviewEvent =
  | { readonly kind: 'opened'; readonly document: OpenDocument }
  | { readonly kind: 'viewed'; readonly view: ReadingView }
  | { readonly kind: 'decided'; readonly decisions: DecisionSummary }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'error-closed' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'ended' }

/** The review after something happened to it. */
export function reviewAfter(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.kind) {
    case 'opened':
      return { ...state, document: event.document, decisions: event.document.decisionSummary }
    case 'viewed':
      return { ...state, view: event.view }
    case 'decided':
      return { ...state, decisions: event.decisions }
    case 'failed':
      return { ...state, error: event.error }
    case 'error-closed':
      return { ...state, error: undefined }
    case 'begun':
      return { ...state, pending: state.pending + 1 }
    case 'ended':
      return { ...state, pending: state.pending - 1 }
    default:
      return event satisfies never
  }
}
