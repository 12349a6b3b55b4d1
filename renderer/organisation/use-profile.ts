import { useEffect, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { tidy } from './profile-changes.ts'

/** What came of reading or saving the profile. */
export interface ProfileResult {
  readonly intent: 'success' | 'error'
  readonly text: string
}

/** The organisation's profile as it is being edited, the questions that rules ask of it, and a way to save it. */
export function useProfile() {
  const host = useHost()
  const [profile, setProfile] = useState<Profile>()
  const [questions, setQuestions] = useState<readonly string[]>([])
  const [result, setResult] = useState<ProfileResult>()
  const fail = (failure: unknown) => setResult({ intent: 'error', text: sentenceOf(failure) })
  useEffect(() => {
    host.profile({}).then(setProfile, fail)
    host.listRules({}).then(rules => setQuestions(rules.questions), fail)
  }, [host])
  const save = async (edited: Profile) => {
    try {
      await host.setProfile(tidy(edited))
      const { reviewed } = await host.reviewAgain({})
      const again = `${counted(reviewed, 'document was', 'documents were')} reviewed again. Every decision was kept.`
      setResult({ intent: 'success', text: reviewed === 0 ? 'Saved.' : `Saved, and ${again}` })
    } catch (failure) {
      fail(failure)
    }
  }
  return { profile, change: setProfile, questions, result, save }
}
