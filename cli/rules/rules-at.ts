import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkPack } from '../../engine/authoring/pack/check-pack.ts'
import { conceptFileOf, folderOfSet } from '../../engine/authoring/pack/places.ts'
import { formatProblem, UserError } from '../../engine/errors.ts'
import type { RuleFile } from '../../engine/rules/load.ts'
import { readInput } from '../../host/files/read-input.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { exampleLimits, ruleLimits } from '../../host/workers/rule-limits.ts'

/** Rules that somebody named: the files of a whole rules folder, and the set among them that was meant, if it was one. */
export interface RulesAt {
  readonly files: readonly RuleFile[]
  readonly set?: string
}

/**
 * The rules at a path: a rules folder; the folder of one set, or a packed set, in the place of the set of that name in `base`. Throws
 * UserError `not-found`, and `bad-rules` for a packed set that cannot be used.
 */
export async function rulesAt(path: string, base: string): Promise<RulesAt> {
  const found = await stat(path).catch(() => undefined)
  if (!found)
    throw new UserError('not-found', `There is nothing at ${path}. Give a rules folder, a set or a packed set.`)
  if (!found.isDirectory()) return packAt(path, base)
  if (await isThere(join(path, 'english.yml'))) return { files: await readRuleFiles(path) }
  if (await isThere(join(path, 'set.yml'))) return setAt(path, base)
  throw new UserError(
    'not-found',
    `${path} is no rules folder, which has an english.yml, and no set, which has a set.yml. Give one of these or a packed set.`,
  )
}

async function packAt(path: string, base: string): Promise<RulesAt> {
  const text = new TextDecoder().decode(await readInput(path))
  const files = await readRuleFiles(base)
  const { checked, problems } = await checkPack(basename(path), text, files, ruleLimits(exampleLimits))
  if (!checked || problems.length > 0)
    throw new UserError('bad-rules', `${path} cannot be used:\n${problems.map(formatProblem).join('\n')}`)
  const { name } = checked.set
  return { files: inPlaceOf(files, name, checked.files), set: name }
}

async function setAt(path: string, base: string): Promise<RulesAt> {
  const files = await readRuleFiles(base)
  const inFolder = (await readRuleFiles(path)).map(file => ({ ...file, path: `own/${file.path}` }))
  const head = inFolder.find(file => file.path === 'own/set.yml')
  const name = /^name: *([a-z0-9-]+) *$/m.exec(head?.text ?? '')?.[1]
  if (name === undefined)
    throw new UserError('bad-rules', `${join(path, 'set.yml')} does not say the set’s name: name: house-style`)
  const concepts = await readFile(join(dirname(path), conceptFileOf(name)), 'utf8').catch(() => undefined)
  const own = [
    ...inFolder.map(file => ({ ...file, path: file.path.replace('own/', folderOfSet(files, name) ?? `${name}/`) })),
    ...(concepts === undefined ? [] : [{ path: conceptFileOf(name), text: concepts }]),
  ]
  return { files: inPlaceOf(files, name, own), set: name }
}

/** The files of a rules folder with others in the place of those of a set and its concepts. */
function inPlaceOf(files: readonly RuleFile[], name: string, own: readonly RuleFile[]): RuleFile[] {
  const folder = folderOfSet(files, name)
  const others = files.filter(({ path }) => path !== conceptFileOf(name) && !(folder && path.startsWith(folder)))
  return [...others, ...own]
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
