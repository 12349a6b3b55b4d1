import { stringify } from 'yaml'
import { z } from 'zod'
import { type Problem, UserError } from '../errors.ts'
import { problemsOf, readYaml } from './problems.ts'
import type { Profile } from './profile.ts'
import { profileSchema } from './profile-schema.ts'

/** A profile as a file says it, which may build on one that comes with the product. */
const profileFileSchema = z.strictObject({ ...profileSchema.shape, 'based-on': z.string().trim().min(1).optional() })

/**
 * Reads a profile file. What it says goes before what the profile says on which it builds; lists are put together. `shipped`
 * holds the profiles that come with the product, by name. Throws UserError `bad-profile` with every mistake and its place.
 */
export function readProfileFile(file: string, source: string, shipped: ReadonlyMap<string, string>): Profile {
  if (source.length > mostCharacters) throw badProfile(file, [{ file, line: 1, column: 1, message: tooLarge }])
  const yaml = readYaml(file, source)
  const deep = yaml.problems.length > 0 ? [] : nestedIn(yaml.value).map(path => yaml.at(path, nested))
  if (deep.length > 0) throw badProfile(file, deep)
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

/** A profile as a file that `readProfileFile` reads as the same; what it does not say is left out. */
export function profileFileOf(profile: Profile): string {
  const said = Object.entries(profile).filter(([, value]) => value !== undefined && Object.keys(value).length > 0)
  return stringify(Object.fromEntries(said), { lineWidth: 120 })
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
    ...(base.clauses || own.clauses ? { clauses: { ...base.clauses, ...own.clauses } } : {}),
  }
}

/** A profile has a few dozen lines, and clauses of some paragraphs each. */
const mostCharacters = 500_000
const tooLarge = 'the file is larger than 500 KB, the most that a profile may have; leave some entries out'
const nested = 'write words here, and not a further list or group inside the list or group'

/** Where a list or a group is inside another one of a profile: the paths that lead there. */
function nestedIn(profile: unknown): PropertyKey[][] {
  const inside = (value: unknown) => (typeof value === 'object' && value !== null ? Object.entries(value) : [])
  return inside(profile).flatMap(([key, value]) =>
    inside(value).flatMap(([inner, own]) =>
      typeof own === 'object' && own !== null ? [[key, Array.isArray(value) ? Number(inner) : inner]] : [],
    ),
  )
}

/** So many mistakes are named. */
const mostNamed = 100

function badProfile(file: string, problems: readonly Problem[]): UserError {
  const named = problems.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, mostNamed)
  const more = problems.length - named.length
  const lines = named.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`)
  if (more > 0) lines.push(`and ${more} more`)
  return new UserError(
    'bad-profile',
    `The profile cannot be used. Correct the lines named below and try again.\n${lines.join('\n')}`,
  )
}
