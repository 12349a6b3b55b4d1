import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../engine/errors.ts'
import type { RuleFile } from '../../engine/rules/load.ts'

/** The rules that come with the product. */
export const shippedRules = fileURLToPath(new URL('../../rules', import.meta.url))

/** A file of rules is far smaller; a larger one is no file of rules. */
const mostBytes = 1_000_000
const mostFiles = 1000

/**
 * Reads all YAML files of a rules folder, in a fixed order. What is no file, such as a pipe, or is larger than 1 MB, is not read: the file
 * says so in `refused`. Throws UserError `not-found` where there is no such folder, and `bad-rules` where it has more than 1,000 files.
 */
export async function readRuleFiles(folder: string): Promise<RuleFile[]> {
  let names: string[]
  try {
    names = await readdir(folder, { recursive: true })
  } catch (cause) {
    throw new UserError('not-found', `There is no rules folder at ${folder}. Check the path and try again.`, { cause })
  }
  const files = names.filter(name => /\.ya?ml$/.test(name)).sort()
  if (files.length > mostFiles)
    throw new UserError(
      'bad-rules',
      `The folder ${folder} has ${files.length} YAML files; a rules folder has at most ${mostFiles}. Check the path and try again.`,
    )
  return Promise.all(files.map(name => readRuleFile(folder, name)))
}

async function readRuleFile(folder: string, name: string): Promise<RuleFile> {
  const path = name.split(sep).join('/')
  const found = await stat(join(folder, name)).catch(() => undefined)
  if (!found?.isFile()) return { path, text: '', refused: 'this is not a file that can be read' }
  if (found.size > mostBytes)
    return { path, text: '', refused: 'the file is larger than 1 MB, the most that a file of rules may have' }
  return { path, text: await readFile(join(folder, name), 'utf8') }
}
