import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PieceName, PieceTexts, TriedText } from '../../host/bridge/contract/workshop.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** How long after the last key a text is kept as a draft and tried, in milliseconds. */
const pause = 500

/** A rule, concept or set that is being written: its text, kept as a draft as it is written, and what comes of it. */
export interface Piece {
  readonly texts: PieceTexts | undefined
  readonly text: string
  readonly write: (text: string) => void
  readonly tried: TriedText | undefined
  /** The text is the one that was kept and tried. */
  readonly settled: boolean
  readonly error: string | undefined
  readonly fail: (failure: unknown) => void
  /** Reads everything anew, as after the draft was used. */
  readonly reread: () => Promise<void>
}

/** Keeps what is written as a draft, and tries it, in a document if there is one. */
export function usePiece({ kind, name }: PieceName, document: string | undefined): Piece {
  const host = useHost()
  const [texts, setTexts] = useState<PieceTexts>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState<TriedText>()
  const [settled, setSettled] = useState(false)
  const [error, setError] = useState<string>()
  const written = useRef('')
  const fail = useCallback((failure: unknown) => setError(sentenceOf(failure)), [])

  const reread = useCallback(async () => {
    const found = await host.pieceTexts({ kind, name })
    setTexts(found)
    const now = found.draft ?? found.used ?? found.shipped ?? ''
    written.current = now
    setText(now)
    setError(undefined)
  }, [host, kind, name])
  useEffect(() => {
    reread().catch(fail)
  }, [reread, fail])
  useHostEvents(event => {
    // What is not kept yet is kept in a moment, and is newer.
    if (event.kind === 'resync' && written.current === text) reread().catch(fail)
  })

  const set = texts?.set
  const unkept = useEffectEvent(() => {
    if (texts === undefined || text === '' || written.current === text) return
    written.current = text
    host.keepDraft({ kind, name, text, ...(set === undefined ? {} : { set }) }).catch(fail)
  })
  useEffect(() => {
    // Who leaves at once loses nothing either.
    const leave = () => unkept()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      unkept()
    }
  }, [])
  const isRead = texts !== undefined
  useEffect(() => {
    if (!isRead || text === '') return
    setSettled(false)
    let current = true
    const timer = setTimeout(async () => {
      const of = { kind, name, text, ...(set === undefined ? {} : { set }) }
      try {
        if (written.current !== text) {
          const kept = await host.keepDraft(of)
          written.current = text
          if (current) setTexts(kept)
        }
        const answer = await host.tryText({ ...of, ...(document === undefined ? {} : { document }) })
        if (!current) return
        setTried(answer)
        setSettled(true)
        setError(undefined)
      } catch (failure) {
        if (current) fail(failure)
      }
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [host, kind, name, set, text, document, isRead, fail])

  return { texts, text, write: setText, tried, settled, error, fail, reread }
}
