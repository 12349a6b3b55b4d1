import { createHash } from 'node:crypto'
import type { Problem } from '../../engine/errors.ts'
import type { PlainRules, ProblemAt, RuleFile } from '../../engine/rules/load.ts'
import { codeHash } from './code-hash.ts'
import type { Kept } from './kept.ts'

/** Rules as they were read from a folder. */
export interface FolderRules extends PlainRules {
  readonly problems: readonly Problem[]
}

/** The same, with a way to say where in its file something of a rule is. */
export interface PlacedRules extends FolderRules {
  /** Names the files with all that they hold. */
  readonly hash: string
  /** Reads the files, where that was not done yet, and makes problems at places inside their rules. */
  readonly places: () => Promise<ProblemAt>
}

/**
 * Loads rules from their files, as `loadRules` does and throwing as it does; or from what was kept when the same program last read
 * the same files. Rules with a problem are not kept.
 */
export async function loadKeptRules(files: readonly RuleFile[], kept: Kept): Promise<PlacedRules> {
  const hash = hashOfRules(files)
  const key = `rules ${codeHash(['rules', 'text', 'checks', 'load-rules.ts'])} ${hash}`
  const places = async () => (await read(files)).problemAt
  const found = kept.read(key)
  if (found !== undefined) return { ...fromJson(found), problems: [], hash, places }
  const { problems, problemAt, concepts: _, ...rules } = await read(files)
  if (problems.length === 0) kept.write(key, toJson(rules))
  return { ...rules, problems, hash, places: async () => problemAt }
}

/** Names rule files with all that they hold. */
export function hashOfRules(files: readonly RuleFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex')
}

async function read(files: readonly RuleFile[]) {
  const { loadRules } = await import('../../engine/load-rules.ts')
  return loadRules(files)
}

function toJson(rules: PlainRules): string {
  return JSON.stringify({ ...rules, lists: [...rules.lists] })
}

function fromJson(text: string): PlainRules {
  const rules = JSON.parse(text)
  return { ...rules, lists: new Map(rules.lists) }
}
