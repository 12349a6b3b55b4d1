import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newRule, newSet } from '../../engine/authoring/new-rules.ts'
import { wrongSetName } from '../../engine/authoring/pack/pack-format.ts'
import { folderOfSet } from '../../engine/authoring/pack/places.ts'
import { UserError } from '../../engine/errors.ts'
import { ruleId, type SetHead, setName } from '../../engine/rules/schema.ts'
import { writeResult } from '../../host/files/result-files.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { loadLimited } from '../limited-rules.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'

/**
 * `rules new SET ID`: adds a rule with this id, to be written, to a set; where there is no such set, makes it, with `--wordings` or
 * `--requirements`.
 */
export const newCommand: RulesCommand = async (args, { out }, shipped) => {
  const { words, values, flags } = readRulesArguments('new', args, {
    words: ['the name of a set', 'the id of a rule'],
    values: ['rules', 'topic'],
    flags: ['wordings', 'requirements'],
  })
  const [name = '', id = ''] = words
  const folder = values.get('rules') ?? shipped
  const wrongName = setName.safeParse(name).error?.issues[0]?.message ?? wrongSetName(name)
  if (wrongName !== undefined) throw bad(`“${name}”: ${wrongName}.`)
  const wrongId = ruleId.safeParse(id).error?.issues[0]?.message
  if (wrongId !== undefined) throw bad(`“${id}”: ${wrongId}.`)
  const files = await readRuleFiles(folder)
  const loaded = loadLimited(files)
  const known = loaded.sets.flatMap(set => set.rules).find(rule => rule.id === id)
  if (known) throw new UserError('exists', `There is a rule ${id} already, in ${known.set}. Give another id.`)
  const set = loaded.sets.find(one => one.name === name)
  const place = folderOfSet(files, name)
  const written = set
    ? await addedTo(join(folder, place ?? name, `${topicName(values.get('topic'))}.yml`), newRule(set.kind, id))
    : await made(join(folder, name), newSet(name, kindOf(flags, name), id))
  for (const path of written) out.write(`${path}\n`)
  out.write('Write each text that begins with “To write:”. npm run rules -- check names those that are left.\n')
  return 0
}

function kindOf(flags: ReadonlySet<string>, name: string): SetHead['kind'] {
  if (flags.has('wordings') === flags.has('requirements'))
    throw bad(`There is no set “${name}” yet. Add --wordings or --requirements to make it.`)
  return flags.has('wordings') ? 'wordings' : 'requirements'
}

function topicName(topic = 'rules'): string {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(topic))
    throw bad(`“${topic}” is no name for a file: small letters, digits, hyphens.`)
  return topic
}

async function addedTo(path: string, rule: string): Promise<string[]> {
  const before = existsSync(path) ? await readFile(path, 'utf8') : ''
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  await writeResult(path, new TextEncoder().encode(`${before}${gap}${rule}`))
  return [path]
}

async function made(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  if (existsSync(folder)) throw new UserError('exists', `There is a ${folder} already. Give the set another name.`)
  const paths: string[] = []
  for (const [name, text] of files) {
    paths.push(join(folder, name))
    await writeResult(join(folder, name), new TextEncoder().encode(text))
  }
  return paths
}

function bad(message: string): UserError {
  return new UserError('bad-argument', message)
}
