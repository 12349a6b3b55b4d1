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
