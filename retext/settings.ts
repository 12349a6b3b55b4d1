import { z } from 'zod'
import type { PlainRules } from '../engine/rules/load.ts'
import { emptyProfile, type Profile } from '../engine/rules/profile.ts'
import { profileSchema } from '../engine/rules/profile-schema.ts'
import { onlySets, type Switches } from '../engine/rules/switches.ts'
import type { Options } from './options.ts'

/** Options that can be used. */
export interface Settings {
  readonly switches: Switches
  readonly profile: Profile
  readonly type?: string
  readonly asAt?: string
}

const optionsSchema = z.strictObject({
  sets: z.array(z.string()).min(1, 'name at least one set, or leave it out for all').optional(),
  rules: z.record(z.string(), z.boolean()).optional(),
  profile: profileSchema.optional(),
  type: z.string().optional(),
  asAt: z.iso.date('write the day as 2026-11-28').optional(),
})

/** Checks options against the rules there are. Throws an Error with a sentence for each thing that is wrong with them. */
export function settingsOf(options: Options | null | undefined, rules: PlainRules): Settings {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (!parsed.success)
    throw refused(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the options'}: ${message}`))
  const { sets, rules: single = {}, profile = emptyProfile, type, asAt } = parsed.data
  const ids = new Set(rules.sets.flatMap(set => set.rules.map(rule => rule.id)))
  const wrong = [
    ...(sets ?? [])
      .filter(name => !rules.sets.some(set => set.name === name))
      .map(name => `sets: there is no set “${name}”; there are ${rules.sets.map(set => set.name).join(', ')}`),
    ...Object.keys(single)
      .filter(id => !ids.has(id))
      .map(id => `rules: there is no wording “${id}”`),
    ...(type === undefined || rules.typeCues.some(one => one.type === type)
      ? []
      : [`type: there is no document type “${type}”; there are ${rules.typeCues.map(one => one.type).join(', ')}`]),
  ]
  if (wrong.length > 0) throw refused(wrong)
  const named = sets === undefined ? {} : onlySets(rules.sets, sets).sets
  return {
    switches: { sets: named, rules: { ...withSetsThatAreOff(rules, sets ?? []), ...single } },
    profile,
    ...(type === undefined ? {} : { type }),
    ...(asAt === undefined ? {} : { asAt }),
  }
}

/** The rules of a set that is named and would be off altogether: naming it switches them on. */
function withSetsThatAreOff({ sets }: PlainRules, named: readonly string[]): Record<string, boolean> {
  const off = sets
    .filter(set => named.includes(set.name))
    .filter(set => set.rules.every(rule => rule.kind === 'wording' && rule.off === true))
  return Object.fromEntries(off.flatMap(set => set.rules.map(rule => [rule.id, true])))
}

function refused(wrong: readonly string[]): Error {
  return new Error(`The options of evenhand cannot be used. ${wrong.map(one => `${one}.`).join(' ')}`)
}
