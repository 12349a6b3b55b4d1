import { useCallback, useEffect, useMemo, useReducer } from 'react'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { makeReviewActions, type ReviewActions } from './review-actions.ts'
import { type ReviewState, reviewAfter, unopened } from './review-state.ts'

/** For how long findings wait for the pages, in milliseconds. */
const headStart = 500

/**
 * Opens a document's review and its pages, keeps them up to date, and gives what can be done to them. An earlier `version` stays as it
 * is.
 */
export function useOpenReview(
  id: string,
  version: number | undefined,
): { readonly review: ReviewState; readonly actions: ReviewActions } {
  const host = useHost()
  const [review, dispatch] = useReducer(reviewAfter, unopened)
  const read = useCallback(() => {
    const fail = (failure: unknown) => dispatch({ kind: 'failed', error: sentenceOf(failure) })
    // The pages first, unless they take long: the reader can begin to read while the findings come.
    const asked = { document: id, ...(version === undefined ? {} : { version }) }
    const pages = host.readingView(asked).then(view => dispatch({ kind: 'viewed', view }), fail)
    const longEnough = new Promise(resolve => setTimeout(resolve, headStart))
    Promise.race([pages, longEnough])
      .then(() => host.openDocument(asked))
      .then(document => dispatch({ kind: 'opened', document }), fail)
  }, [host, id, version])
  useEffect(read, [read])
  useHostEvents(event => {
    if (event.kind === 'resync' || (event.kind === 'review-changed' && event.document === id)) read()
    if (event.kind === 'decisions-changed' && event.summary.document === id && version === undefined) {
      dispatch({ kind: 'decided', decisions: event.summary })
    }
  })
  const actions = useMemo(() => makeReviewActions({ host, document: id, dispatch, read }), [host, id, read])
  return { review, actions }
}
