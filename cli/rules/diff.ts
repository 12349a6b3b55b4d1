import { formatISO } from 'date-fns/formatISO'
import { compareRules } from '../../engine/authoring/changes/compare-rules.ts'
import { type Effect, effectsOn } from '../../engine/authoring/changes/effects.ts'
import { compareSets } from '../../engine/authoring/versions/compare-sets.ts'
import { UserError } from '../../engine/errors.ts'
import { counted } from '../../engine/labels/counts.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { findInputFiles } from '../../host/files/input-files.ts'
import { keptIn } from '../../host/files/kept.ts'
import { loadKeptRules } from '../../host/files/load-rules.ts'
import { readInput } from '../../host/files/read-input.ts'
import { readFileContent } from '../../host/workers/read-file.ts'
import { tooSlow } from '../../host/workers/task-words.ts'
import { withinTime } from '../../host/workers/within-time.ts'
import { loadLimited } from '../limited-rules.ts'
import { progressLine, refusal, type Terminal } from '../terminal.ts'
import { readRulesArguments } from './arguments.ts'
import { setChangeLines } from './change-lines.ts'
import type { RulesCommand } from './command.ts'
import { type EffectIn, effectLines } from './effect-lines.ts'
import { problemLine } from './problem-line.ts'
import { rulesAt } from './rules-at.ts'

/** How long the rules may work on one document, in milliseconds. */
const limit = 60_000

/**
 * `rules diff OLD NEW FOLDER`: what NEW rules would change over the documents of a folder: the rules that differ, field by field, then the
 * findings that appear, vanish or become another. Returns 1 if there are any.
 */
export const diffCommand: RulesCommand = async (args, terminal, shipped, cache) => {
  const { words } = readRulesArguments('diff', args, {
    words: ['the old rules', 'the new rules', 'a folder of documents'],
  })
  const [oldPath = '', newPath = '', folder = ''] = words
  const { out } = terminal
  const before = await rulesFrom(oldPath, shipped, terminal, cache)
  const after = await rulesFrom(newPath, shipped, terminal, cache)
  const names = new Set([...before.sets, ...after.sets].map(set => set.name))
  const changes = [...names].map(name => compareSets(setIn(before, name), setIn(after, name)))
  const changed = changes.filter(({ rules, head }) => rules.length + head.length > 0)
  for (const line of changed.flatMap(setChangeLines)) out.write(`${line}\n`)
  const compared = await compareRules({ rules: before }, { rules: after })
  if (compared.differ.size === 0) {
    out.write('No rule judges otherwise.\n')
    return 0
  }
  const { effects, read } = await effectsIn(folder, compared, terminal)
  for (const line of ['', ...effectLines(effects, compared)]) out.write(`${line}\n`)
  const documents = new Set(effects.map(({ file }) => file)).size
  if (effects.length > 0) out.write('\n')
  out.write(`${counted(effects.length, 'change')} in ${documents} of ${counted(read, 'document')}.\n`)
  return effects.length > 0 ? 1 : 0
}

function setIn({ sets }: PlainRules, name: string) {
  return sets.find(set => set.name === name)
}

async function rulesFrom(
  path: string,
  shipped: string,
  { err }: Terminal,
  cache: string | undefined,
): Promise<PlainRules> {
  const { files } = await rulesAt(path, shipped)
  const { problems, ...rules } = await loadKeptRules(files, keptIn(cache), async all => loadLimited(all))
  for (const problem of problems) err.write(`${problemLine(problem)}\n`)
  if (problems.length > 0)
    err.write(`${counted(problems.length, 'problem')} in ${path}: rules that cannot be read are left out.\n`)
  return rules
}

/** The effects over all documents of a folder, with progress, and how many could be read. */
async function effectsIn(folder: string, compared: Awaited<ReturnType<typeof compareRules>>, { err }: Terminal) {
  const { files, refused } = await findInputFiles([folder], { folder: '\0', endings: [] })
  if (files.length === 0)
    throw (
      refused[0]?.error ?? new UserError('not-found', `There are no Word documents in ${folder}. Give another folder.`)
    )
  for (const { path, error } of refused) err.write(refusal(err, path, error.message))
  const progress = progressLine(err, files.length > 1)
  const asAt = formatISO(new Date(), { representation: 'date' })
  const effects: EffectIn[] = []
  let read = 0
  for (const [i, { path, file }] of files.entries()) {
    if (err.isTTY === true) progress.show(`${i + 1} of ${files.length}  ${file}`)
    try {
      const source = await readInput(path)
      const found = withinTime(limit, tooSlow, (): Effect[] =>
        effectsOn(readFileContent(source).document, compared, { asAt, fileName: file }),
      )
      effects.push(...found.map(effect => ({ file, effect })))
      read++
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      progress.clear()
      err.write(refusal(err, path, error.message))
    }
  }
  progress.clear()
  return { effects, read }
}
