import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { checkPack } from '../../engine/authoring/pack/check-pack.ts'
import { conceptFileOf } from '../../engine/authoring/pack/places.ts'
import { counted } from '../../engine/labels/counts.ts'
import { readInput } from '../../host/files/read-input.ts'
import { writeResult } from '../../host/files/result-files.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { exampleLimits, ruleLimits } from '../../host/workers/rule-limits.ts'
import { printable } from '../terminal.ts'
import { readRulesArguments } from './arguments.ts'
import { conceptChangeLines, setChangeLines } from './change-lines.ts'
import type { RulesCommand } from './command.ts'
import { problemLine } from './problem-line.ts'

/**
 * `rules add FILE`: brings a packed set into a rules folder, if nothing in it is wrong and it clashes with nothing there. A set of that name
 * is replaced with `--replace` only; what would change is shown first. Returns 1 where it was not brought in.
 */
export const addCommand: RulesCommand = async (args, { out }, shipped) => {
  const { words, values, flags } = readRulesArguments('add', args, {
    words: ['a packed set'],
    values: ['rules'],
    flags: ['replace'],
  })
  const [path = ''] = words
  const folder = values.get('rules') ?? shipped
  const text = new TextDecoder().decode(await readInput(path))
  const files = await readRuleFiles(folder)
  const { checked, problems } = await checkPack(basename(path), text, files, ruleLimits(exampleLimits))
  for (const problem of problems) out.write(`${problemLine(problem)}\n`)
  if (!checked || problems.length > 0) {
    out.write(`\nThe set was not brought in: ${counted(problems.length, 'problem')}, listed above.\n`)
    return 1
  }
  const { set, pack, replaces, changes, concepts } = checked
  const about = [set.author, set.licence].filter(part => part !== undefined).join(', ')
  out.write(`${printable(`${set.title} ${set.version}, ${counted(set.rules.length, 'rule')}. ${about}`)}\n`)
  if (replaces) {
    for (const line of [...setChangeLines(changes), ...conceptChangeLines(concepts)]) out.write(`${line}\n`)
    if (!flags.has('replace')) {
      out.write(`\nVersion ${replaces.version} is there. Add --replace to put version ${set.version} in its place.\n`)
      return 1
    }
  }
  const own = new Set(checked.files.map(file => file.path))
  const old = files.filter(file => file.path.startsWith(checked.folder) || file.path === conceptFileOf(pack.head.name))
  for (const file of checked.files) await writeResult(join(folder, file.path), new TextEncoder().encode(file.text))
  for (const { path: gone } of old.filter(file => !own.has(file.path))) await rm(join(folder, gone))
  out.write(`${counted(checked.files.length, 'file')} written to ${join(folder, checked.folder)}.\n`)
  return 0
}
