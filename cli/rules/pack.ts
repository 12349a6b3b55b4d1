import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packSet } from '../../engine/authoring/pack/pack-set.ts'
import { UserError } from '../../engine/errors.ts'
import { counted } from '../../engine/labels/counts.ts'
import { writeResult } from '../../host/files/result-files.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { problemLine } from './problem-line.ts'

/** `rules pack SET`: writes a set as one file that can be handed on, into the folder of `--out`. Returns 1 where something is missing. */
export const packCommand: RulesCommand = async (args, { out }, folder) => {
  const { words, values, flags } = readRulesArguments('pack', args, {
    words: ['the name of a set'],
    values: ['rules', 'out'],
    flags: ['force'],
  })
  const [name = ''] = words
  const files = await readRuleFiles(values.get('rules') ?? folder)
  const { fileName, text, set, problems } = packSet(files, name, await readRuleFiles(shippedRules))
  for (const problem of problems) out.write(`${problemLine(problem)}\n`)
  if (text === undefined) {
    out.write(`\nThe set was not packed. Put right what is listed above and try again.\n`)
    return 1
  }
  const path = join(values.get('out') ?? '.', fileName)
  if (!flags.has('force') && existsSync(path))
    throw new UserError(
      'exists',
      `There is a ${path} already. Give the set a new version, or add --force to replace it.`,
    )
  await writeResult(path, new TextEncoder().encode(text))
  out.write(`${path}: ${set.title} ${set.version}, ${counted(set.rules.length, 'rule')}.\n`)
  return 0
}
