import { useCallback, useEffect, useRef, useState } from 'react'
import type { Profile } from '../../engine/rules/profile.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { tidy, tooLongIn } from './profile-changes.ts'

/** What became of what was written last. */
export type Saved =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** Everything but these entries. */
  | { readonly kind: 'too-long'; readonly entries: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }

/** How long the typing pauses before it is saved, in milliseconds. */
const pause = 400

/** The organisation’s profile, which is saved as it is changed, and the questions that rules ask of it. */
export function useProfile() {
  const host = useHost()
  const [profile, setProfile] = useState<Profile>()
  const [questions, setQuestions] = useState<readonly string[]>([])
  const [saved, setSaved] = useState<Saved>()
  const fail = useCallback((failure: unknown) => setSaved({ kind: 'failed', why: sentenceOf(failure) }), [])
  useEffect(() => {
    host.profile({}).then(setProfile, fail)
    host.listRules({}).then(rules => setQuestions(rules.questions), fail)
  }, [host, fail])

  const unsaved = useRef<Profile>(undefined)
  const timer = useRef<number>(undefined)
  const last = useRef<Promise<void> | undefined>(undefined)
  const save = useCallback(() => {
    clearTimeout(timer.current)
    const edited = unsaved.current
    if (edited === undefined) return
    unsaved.current = undefined
    const entries = tooLongIn(edited)
    last.current = (last.current ?? Promise.resolve())
      .then(() => host.setProfile(tidy(edited)))
      .then(() => {
        if (unsaved.current === undefined)
          setSaved(entries.length > 0 ? { kind: 'too-long', entries } : { kind: 'saved' })
      }, fail)
  }, [host, fail])
  const change = useCallback(
    (edited: Profile) => {
      setProfile(edited)
      setSaved({ kind: 'saving' })
      unsaved.current = edited
      clearTimeout(timer.current)
      timer.current = window.setTimeout(save, pause)
    },
    [save],
  )
  useEffect(() => {
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
      // The review of what is out of date then follows. What fails stays marked as out of date in the library.
      last.current?.then(() => host.reviewAgain({})).catch(() => {})
    }
  }, [host, save])
  return { profile, change, save, questions, saved, fail }
}
