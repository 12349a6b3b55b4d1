import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../engine/errors.ts'
import type { RuleFile } from '../../engine/rules/load.ts'

/** The rules that come with the product. */
export const shippedRules = fileURLToPath(new URL('../../rules', import.meta.url))

/** Reads all YAML files of a rules folder, in a fixed order. Throws UserError `not-found` where there is no such folder. */
export async function readRuleFiles(folder: string): Promise<RuleFile[]> {
  let names: string[]
  try {
    names = await readdir(folder, { recursive: true })
  } catch (cause) {
    throw new UserError('not-found', `There is no rules folder at ${folder}. Check the path and try again.`, { cause })
  }
  const files = names.filter(name => /\.ya?ml$/.test(name)).sort()
  return Promise.all(
    files.map(async name => ({ path: name.split(sep).join('/'), text: await readFile(join(folder, name), 'utf8') })),
  )
}
