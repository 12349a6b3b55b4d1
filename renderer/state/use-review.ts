import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DecisionState } from '../../engine/decision.ts'
import type { Span } from '../../engine/document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type {
  DecisionSummary,
  LostDecision,
  OccurrenceKey,
  OpenDocument,
  ReadingView,
} from '../../host/bridge/contract/documents.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** What goes with a decision beside its state. */
export interface DecisionDetails {
  readonly reason?: string
  readonly occurrence?: OccurrenceKey
  readonly everywhere?: boolean
}

/** A document's review as the screen uses it: what is open, and everything that can be done to it. */
export interface Review {
  readonly document: OpenDocument | undefined
  readonly standing: DecisionSummary | undefined
  readonly view: ReadingView | undefined
  readonly error: string | undefined
  readonly busy: boolean
  /** The finding that the reviewer wants to dismiss and has not yet given a reason for. */
  readonly dismissAsked: string | undefined
  readonly noteAsked: string | undefined
  askDismiss(finding: string | undefined): void
  askNote(finding: string): void
  noteOpened(): void
  clearError(): void
  decide(finding: string, state: DecisionState, details?: DecisionDetails): void
  note(finding: string, text: string): void
  undo(): void
  redo(): void
  addOwn(at: Span, title: string, why: string): void
  removeOwn(own: string): void
  letGo(lost: LostDecision): void
  attach(lost: LostDecision, finding: string): void
  chooseType(type: DocumentType | undefined): void
  again(): void
}

/** For how long findings wait for the pages, in milliseconds. */
const headStart = 500

/** Opens a document's review and its pages, and carries out what the reviewer does, one thing after the other. */
export function useReview(id: string): Review {
  const host = useHost()
  const [document, setDocument] = useState<OpenDocument>()
  const [standing, setStanding] = useState<DecisionSummary>()
  const [view, setView] = useState<ReadingView>()
  const [error, setError] = useState<string>()
  const [pending, setPending] = useState(0)
  const [dismissAsked, askDismiss] = useState<string>()
  const [noteAsked, setNoteAsked] = useState<string>()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const shown = useRef(id)
  shown.current = id
  const fail = useCallback((failure: unknown) => setError(sentenceOf(failure)), [])

  const show = useCallback((opened: OpenDocument) => {
    if (opened.summary.id !== shown.current) return
    setDocument(opened)
    setStanding(opened.decisionSummary)
  }, [])
  const read = useCallback(() => {
    // The pages first, unless they take long: the reader can begin to read while the findings come.
    const pages = host.readingView({ document: id }).then(view => shown.current === id && setView(view), fail)
    const longEnough = new Promise(resolve => setTimeout(resolve, headStart))
    Promise.race([pages, longEnough])
      .then(() => host.openDocument({ document: id }))
      .then(show, fail)
  }, [host, id, show, fail])
  useEffect(() => {
    setDocument(undefined)
    setStanding(undefined)
    setView(undefined)
    setError(undefined)
    read()
  }, [read])
  useHostEvents(event => {
    if (event.kind === 'resync' || (event.kind === 'review-changed' && event.document === id)) read()
    if (event.kind === 'decisions-changed' && event.summary.document === id) setStanding(event.summary)
  })

  return useMemo(() => {
    const act = <Value>(work: () => Promise<Value>, done: (value: Value) => void) => {
      setPending(n => n + 1)
      queue.current = queue.current
        .then(work)
        .then(done, fail)
        .finally(() => setPending(n => n - 1))
    }
    return {
      document,
      standing,
      view,
      error,
      busy: pending > 0,
      dismissAsked,
      noteAsked,
      askDismiss,
      askNote: setNoteAsked,
      noteOpened: () => setNoteAsked(undefined),
      clearError: () => setError(undefined),
      decide: (finding, state, details = {}) =>
        act(() => host.decide({ document: id, finding, state, ...details }), setStanding),
      note: (finding, text) => act(() => host.note({ document: id, finding, text }), setStanding),
      undo: () => act(() => host.undo({ document: id }), setStanding),
      redo: () => act(() => host.redo({ document: id }), setStanding),
      addOwn: ({ block, start, end }, title, why) =>
        act(() => host.addFinding({ document: id, at: { block, start, end }, title, why }), setStanding),
      removeOwn: own => act(() => host.removeFinding({ document: id, finding: own }), setStanding),
      attach: (lost, finding) => act(() => host.settleLost({ document: id, lost: lost.id, finding }), setStanding),
      letGo: lost => act(() => host.settleLost({ document: id, lost: lost.id }), setStanding),
      chooseType: type => act(() => host.setType({ document: id, ...(type === undefined ? {} : { type }) }), show),
      again: () => act(() => host.reviewAgain({ documents: [id] }), read),
    }
  }, [host, id, document, standing, view, error, pending, dismissAsked, noteAsked, fail, show, read])
}
