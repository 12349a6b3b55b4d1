import type { Profile } from '../../engine/rules/profile.ts'

/** A profile with a part of its preferred term changed. */
export function withTerm(profile: Profile, some: { readonly term?: string; readonly since?: string }): Profile {
  const { term, since } = { term: '', since: '', ...profile['preferred-term'], ...some }
  return { ...profile, 'preferred-term': { term, ...(since === '' ? {} : { since }) } }
}

/** A profile with a choice made, or with none for the empty value. */
export function withChoice(profile: Profile, key: 'black' | 'disability' | 'nation', value: string): Profile {
  const { [key]: _, ...rest } = profile
  return value === '' ? rest : ({ ...rest, [key]: value } as Profile)
}

/** A profile without empty lines, and without an empty preferred term. */
export function tidy({ 'preferred-term': preferred, ...profile }: Profile): Profile {
  const lines = (list: readonly string[]) => list.map(line => line.trim()).filter(line => line !== '')
  return {
    ...profile,
    ...(preferred && preferred.term.trim() !== ''
      ? { 'preferred-term': { ...preferred, term: preferred.term.trim() } }
      : {}),
    organisation: lines(profile.organisation),
    names: lines(profile.names),
    'house-terms': lines(profile['house-terms']),
    accepted: lines(profile.accepted),
  }
}
