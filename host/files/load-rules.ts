import { createHash } from 'node:crypto'
import type { Problem } from '../../engine/errors.ts'
import type { PlainRules, RuleFile } from '../../engine/rules/load.ts'
import { codeHash } from './code-hash.ts'
import type { Kept } from './kept.ts'

/** Rules as they were read from a folder. */
export interface FolderRules extends PlainRules {
  readonly problems: readonly Problem[]
  /** Names the files with all that they hold. */
  readonly hash: string
}

/**
 * Loads rules from their files by `read`, which throws where they cannot be used at all; or from what was kept when the same program last
 * read the same files. Rules with a problem are not kept.
 */
export async function loadKeptRules(
  files: readonly RuleFile[],
  kept: Kept,
  read: (files: readonly RuleFile[]) => Promise<Omit<FolderRules, 'hash'>>,
): Promise<FolderRules> {
  const hash = hashOfRules(files)
  const key = `rules ${codeHash(['rules', 'text', 'checks', 'load-rules.ts'])} ${hash}`
  const found = kept.read(key)
  if (found !== undefined) return { ...fromJson(found), problems: [], hash }
  const { sets, english, typeCues, nationCues, scopeCues, lists, problems } = await read(files)
  const rules = { sets, english, typeCues, nationCues, scopeCues, lists }
  if (problems.length === 0) kept.write(key, toJson(rules))
  return { ...rules, problems, hash }
}

/** Names rule files with all that they hold. */
export function hashOfRules(files: readonly RuleFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex')
}

function toJson(rules: PlainRules): string {
  return JSON.stringify({ ...rules, lists: [...rules.lists] })
}

function fromJson(text: string): PlainRules {
  const rules = JSON.parse(text)
  return { ...rules, lists: new Map(rules.lists) }
}
