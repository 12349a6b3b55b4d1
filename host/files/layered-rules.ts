import { UserError } from '../../engine/errors.ts'
import type { RuleFile } from '../../engine/rules/load.ts'
import { layered, type OwnText } from '../../engine/rules/own/layers.ts'
import type { FolderRules } from './load-rules.ts'

/** The rules as they are shipped: their files, and loaded from these alone. */
interface Shipped {
  readonly shipped: readonly RuleFile[]
  readonly alone: FolderRules
}

/**
 * Loads the shipped rules with texts of an organisation's own over them, by `load`. A set with a changed rule says so in its version.
 * Throws UserError `bad-rules` where they cannot be used at all.
 */
export async function loadLayered(
  { shipped, alone }: Shipped,
  own: readonly OwnText[],
  load: (files: readonly RuleFile[]) => Promise<FolderRules>,
): Promise<FolderRules> {
  if (own.length === 0) return alone
  const loaded = await load(layered(shipped, own))
  const changed = new Set(own.filter(({ kind, base }) => kind === 'rule' && base !== undefined).map(({ name }) => name))
  const sets = loaded.sets.map(set =>
    set.rules.some(({ id }) => changed.has(id)) ? { ...set, version: `${set.version} with own changes` } : set,
  )
  return { ...loaded, sets }
}

/**
 * The rules with an organisation's own over them; or the shipped ones alone, with what is wrong as a problem, where a change of a concept
 * that the product itself needs cannot be used with the rules as they are shipped now.
 */
export async function withOwn(
  load: (own: readonly OwnText[]) => Promise<FolderRules>,
  own: readonly OwnText[],
  alone: FolderRules,
): Promise<FolderRules> {
  try {
    return await load(own)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const message = `None of the organisation’s own rules is used. ${error.message}`
    return { ...alone, problems: [...alone.problems, { file: 'own', line: 1, column: 1, message }] }
  }
}
