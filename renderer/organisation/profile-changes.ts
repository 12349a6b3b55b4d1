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

/** A profile in a house style; its own names, the words that it accepts and its clauses stay. */
export function withStyle(profile: Profile, { answers, ...style }: Profile): Profile {
  const { organisation, names, accepted, nation, clauses } = profile
  const own = {
    organisation,
    names,
    accepted,
    ...(nation === undefined ? {} : { nation }),
    ...(clauses ? { clauses } : {}),
  }
  return { ...style, ...own, answers: { ...profile.answers, ...answers } }
}

/** The most characters of an entry. */
const longest = 200

/** What a profile has that is too long to be saved. */
export function tooLongIn(profile: Profile): readonly string[] {
  const { organisation, names, accepted, 'house-terms': terms, 'preferred-term': preferred } = profile
  const all = [...organisation, ...names, ...terms, ...accepted, preferred?.term ?? '']
  return all.filter(entry => entry.trim().length > longest)
}

/** A profile without empty lines, entries that are too long, and an empty preferred term. */
export function tidy({ 'preferred-term': preferred, ...profile }: Profile): Profile {
  const fits = (words: string) => words !== '' && words.length <= longest
  const lines = (list: readonly string[]) => list.map(line => line.trim()).filter(fits)
  return {
    ...profile,
    ...(preferred && fits(preferred.term.trim())
      ? { 'preferred-term': { ...preferred, term: preferred.term.trim() } }
      : {}),
    organisation: lines(profile.organisation),
    names: lines(profile.names),
    'house-terms': lines(profile['house-terms']),
    accepted: lines(profile.accepted),
  }
}
