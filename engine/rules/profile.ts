import type { z } from 'zod'
import type { profileSchema } from './profile-schema.ts'
import type { Rule } from './schema.ts'

export type Profile = z.infer<typeof profileSchema>

/** A profile that says nothing: rules that depend on an answer do not apply. */
export const emptyProfile: Profile = { organisation: [], names: [], 'house-terms': [], accepted: [], answers: {} }

/** The answers of a profile, with those that follow from its house style. */
export function answersOf(profile: Profile): Readonly<Record<string, boolean>> {
  return {
    ...profile.answers,
    'lower-case-black': profile.black === 'lower',
    'person-first': profile.disability === 'person-first',
  }
}

/** The questions of a profile on which rules depend: whether they apply, or how binding they are. Each once, in order. */
export function questionsOf(rules: readonly Rule[]): readonly string[] {
  const asked = rules.flatMap(rule => [
    ...(rule.when ?? []),
    ...(rule.kind === 'requirement' ? (rule.stronger ?? []).flatMap(s => s.when ?? []) : []),
  ])
  return [...new Set(asked)].sort()
}

/** Every word that the organisation owns or has settled on: none of them is flagged. */
export function ownWords(profile: Profile): readonly string[] {
  const preferred = profile['preferred-term'] ? [profile['preferred-term'].term] : []
  return [...profile.organisation, ...profile.names, ...preferred, ...profile['house-terms'], ...profile.accepted]
}
