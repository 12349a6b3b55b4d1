import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
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
 * read the same files, with the graphs of their phrases. Rules with a problem are not kept.
 */
export async function loadKeptRules(
  files: readonly RuleFile[],
  kept: Kept,
  read: (files: readonly RuleFile[]) => Promise<Omit<FolderRules, 'hash'>>,
): Promise<FolderRules> {
  const hash = hashOfRules(files)
  const key = `rules ${codeHash(['rules', 'text', 'checks', 'load-rules.ts', 'compile-rules.ts'])} ${hash}`
  const found = kept.readBytes(key)
  if (found !== undefined) return { ...fromBytes(found), problems: [], hash }
  const { sets, english, typeCues, nationCues, scopeCues, lists, problems } = await read(files)
  const rules = { sets, english, typeCues, nationCues, scopeCues, lists }
  if (problems.length > 0 || !kept.keeps) return { ...rules, problems, hash }
  const { compileRules } = await import('../../engine/compile-rules.ts')
  const whole = { ...rules, graphs: compileRules(rules).phrases.graphs() }
  kept.write(key, toBytes(whole))
  return { ...whole, problems, hash }
}

/** Names rule files with all that they hold. */
export function hashOfRules(files: readonly RuleFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex')
}

/** Rules are read faster from JSON, and graphs as the arrays that they are. */
function toBytes({ graphs, lists, ...rules }: PlainRules): Uint8Array {
  return serialize({ rules: Buffer.from(JSON.stringify({ ...rules, lists: [...lists] })), graphs })
}

function fromBytes(bytes: Uint8Array): PlainRules {
  const { rules, graphs } = deserialize(bytes)
  const { lists, ...read } = JSON.parse(Buffer.from(rules).toString('utf8'))
  return { ...read, lists: new Map(lists), graphs }
}
