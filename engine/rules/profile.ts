import { z } from 'zod'
import { type Problem, UserError } from '../errors.ts'
import { problemsOf, readYaml } from './problems.ts'

const text = z.string().trim().min(1)
const names = z.array(text).default([])

/** The organisation: its names, its house style, words it has settled on, and answers about which duties apply to it. */
export const profileSchema = z.strictObject({
  title: text.optional().describe('what the profile is called: "NHS style"'),
  source: text.optional().describe('where its style is written down, with the date'),
  organisation: names.describe('names by which the organisation calls itself'),
  names: names.describe('its networks, services and teams; nothing inside them is flagged'),
  'preferred-term': z
    .strictObject({ term: text, since: z.iso.date().optional() })
    .optional()
    .describe('the collective term it has chosen, and when: the term changes, so it has a date'),
  'house-terms': names.describe('other collective terms it has chosen; they are not flagged'),
  black: z.enum(['capital', 'lower']).optional().describe('whether Black has a capital letter; nothing said: no view'),
  disability: z
    .enum(['person-first', 'identity-first'])
    .optional()
    .describe('people with a disability, or disabled people'),
  accepted: names.describe('other words that it has settled on; they are not flagged'),
  answers: z.record(z.string(), z.boolean()).default({}).describe('such as public-functions, nhs-contract'),
})

export type Profile = z.infer<typeof profileSchema>

/** A profile as a file says it, which may build on one that comes with the product. */
const profileFileSchema = z.strictObject({ ...profileSchema.shape, 'based-on': text.optional() })

/** A profile that says nothing: rules that depend on an answer do not apply. */
export const emptyProfile: Profile = profileSchema.parse({})

/**
 * Reads a profile file. What it says goes before what the profile says on which it builds; lists are put together. `shipped`
 * holds the profiles that come with the product, by name. Throws UserError `bad-profile` with every mistake and its place.
 */
export function readProfileFile(file: string, source: string, shipped: ReadonlyMap<string, string>): Profile {
  const yaml = readYaml(file, source)
  const checked = profileFileSchema.safeParse(yaml.value ?? {})
  const problems = yaml.problems.length > 0 || checked.success ? yaml.problems : problemsOf(yaml, checked.error, [])
  if (problems.length > 0 || !checked.data) throw badProfile(file, problems)
  const { 'based-on': base, ...own } = checked.data
  if (base === undefined) return own
  const under = shipped.get(base)
  if (under === undefined) {
    throw badProfile(file, [
      yaml.at(['based-on'], `there is no profile “${base}”; there are ${[...shipped.keys()].join(', ')}`),
    ])
  }
  return onTopOf(readProfileFile(`${base}.yml`, under, shipped), own)
}

/** The answers of a profile, with those that follow from its house style. */
export function answersOf(profile: Profile): Readonly<Record<string, boolean>> {
  return {
    ...profile.answers,
    'lower-case-black': profile.black === 'lower',
    'person-first': profile.disability === 'person-first',
  }
}

/** Every word that the organisation owns or has settled on: none of them is flagged. */
export function ownWords(profile: Profile): readonly string[] {
  const preferred = profile['preferred-term'] ? [profile['preferred-term'].term] : []
  return [...profile.organisation, ...profile.names, ...preferred, ...profile['house-terms'], ...profile.accepted]
}

function onTopOf(base: Profile, own: Profile): Profile {
  return {
    ...base,
    ...own,
    organisation: [...base.organisation, ...own.organisation],
    names: [...base.names, ...own.names],
    'house-terms': [...base['house-terms'], ...own['house-terms']],
    accepted: [...base.accepted, ...own.accepted],
    answers: { ...base.answers, ...own.answers },
  }
}

function badProfile(file: string, problems: readonly Problem[]): UserError {
  const lines = problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`)
  return new UserError(
    'bad-profile',
    `The profile cannot be used. Correct the lines named below and try again.\n${lines.join('\n')}`,
  )
}
