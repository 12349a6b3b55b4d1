import { listed } from '../../engine/labels/counts.ts'
import type { DecisionSummary, OpenDocument, ReadingView } from '../../host/bridge/contract/documents.ts'

/** A document's review as far as it has been opened. */
export interface ReviewState {
  readonly document: OpenDocument | undefined
  readonly decisions: DecisionSummary | undefined
  readonly view: ReadingView | undefined
  readonly error: string | undefined
  /** What came of the last action, where the screen does not show it by itself. */
  readonly notice: string | undefined
  /** The findings before the document was reviewed again, until the new ones are there. */
  readonly before: OpenDocument['findings'] | undefined
  /** How many changes are being carried out. */
  readonly pending: number
}

export const unopened: ReviewState = {
  document: undefined,
  decisions: undefined,
  view: undefined,
  error: undefined,
  notice: undefined,
  before: undefined,
  pending: 0,
}

export type ReviewEvent =
  | { readonly kind: 'opened'; readonly document: OpenDocument }
  | { readonly kind: 'viewed'; readonly view: ReadingView }
  | { readonly kind: 'decided'; readonly decisions: DecisionSummary }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'error-closed' }
  | { readonly kind: 'notice'; readonly text: string | undefined }
  | { readonly kind: 'reviewed-again' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'ended' }

/** The review after something happened to it. */
export function reviewAfter(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.kind) {
    case 'opened':
      return {
        ...state,
        document: event.document,
        decisions: event.document.decisionSummary,
        before: undefined,
        ...(state.before ? { notice: whatCameOfIt(state.before, event.document.findings) } : {}),
      }
    case 'viewed':
      return { ...state, view: event.view }
    case 'decided':
      return { ...state, decisions: event.decisions }
    case 'failed':
      return { ...state, error: event.error }
    case 'error-closed':
      return { ...state, error: undefined }
    case 'notice':
      return { ...state, notice: event.text }
    case 'reviewed-again':
      return { ...state, before: state.document?.findings }
    case 'begun':
      return { ...state, pending: state.pending + 1, notice: undefined }
    case 'ended':
      return { ...state, pending: state.pending - 1 }
    default:
      return event satisfies never
  }
}

type Findings = OpenDocument['findings']

/** "Reviewed again: 2 new, 1 gone and 3 with another verdict. Every decision was kept." */
export function whatCameOfIt(before: Findings, after: Findings): string {
  const was = new Map(before.map(finding => [finding.id, finding.verdict]))
  const is = new Map(after.map(finding => [finding.id, finding.verdict]))
  const counts = [
    [after.filter(({ id }) => !was.has(id)).length, 'new'],
    [before.filter(({ id }) => !is.has(id)).length, 'gone'],
    [after.filter(({ id, verdict }) => was.has(id) && was.get(id) !== verdict).length, 'with another verdict'],
  ] as const
  const said = counts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  return said.length === 0
    ? 'Reviewed again. Nothing has changed.'
    : `Reviewed again: ${listed(said)}. Every decision was kept.`
}
