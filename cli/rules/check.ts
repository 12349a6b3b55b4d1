import { hintsOnRules, problemsOfRules } from '../../engine/authoring/lint/problems-of-rules.ts'
import { checksReady } from '../../engine/checks/index.ts'
import type { Problem } from '../../engine/errors.ts'
import { counted } from '../../engine/labels/counts.ts'
import type { LoadedRules, RuleSet } from '../../engine/rules/load.ts'
import { readRuleFiles } from '../../host/files/rule-files.ts'
import { exampleLimits, ruleLimits } from '../../host/workers/rule-limits.ts'
import { loadLimited } from '../limited-rules.ts'
import { table } from '../table.ts'
import { readRulesArguments } from './arguments.ts'
import type { RulesCommand } from './command.ts'
import { problemLine } from './problem-line.ts'
import { rulesAt } from './rules-at.ts'

/**
 * `rules check`: prints every problem of the rules with its place, then a table of the sets; with `--hints` also what is worth a look.
 * Returns 1 if there is a problem.
 */
export const checkCommand: RulesCommand = async (args, { out }, folder) => {
  const { flags, values } = readRulesArguments('check', args, { flags: ['hints'], values: ['rules'] })
  const at = values.get('rules')
  const files = at === undefined ? await readRuleFiles(folder) : (await rulesAt(at, folder)).files
  const loaded = loadLimited(files)
  await checksReady(loaded.sets.flatMap(set => set.rules))
  const problems = problemsOfRules(loaded, ruleLimits(exampleLimits))
  for (const problem of problems) out.write(`${problemLine(problem, 'rules/')}\n`)
  if (problems.length > 0) out.write('\n')
  if (flags.has('hints')) {
    const hints = hintsOnRules(loaded)
    for (const hint of hints) out.write(`${problemLine(hint, 'rules/')}\n`)
    out.write(`${counted(hints.length, 'hint')}: worth a look, and may be meant so.\n\n`)
  }
  out.write(`${tableOf(loaded, problems).join('\n')}\n\n${totals(loaded, problems)}\n`)
  return problems.length > 0 ? 1 : 0
}

function tableOf(loaded: LoadedRules, problems: readonly Problem[]): string[] {
  const ids = new Map(loaded.sets.flatMap(set => set.rules.map(rule => [rule.id, set.name])))
  const folders = new Map(loaded.sets.flatMap(set => folderOf(loaded, set).map(folder => [folder, set.name])))
  const setOf = ({ rule = '', file }: Problem) => ids.get(rule) ?? folders.get(parentOf(file)) ?? ''
  const elsewhere = problems.filter(problem => setOf(problem) === '').length
  return table(
    ['', 'requirements', 'wordings', 'problems'],
    [
      ...loaded.sets.map(set => [
        set.name,
        String(ofKind([set], 'requirement')),
        String(ofKind([set], 'wording')),
        String(problems.filter(problem => setOf(problem) === set.name).length),
      ]),
      ...(elsewhere === 0 ? [] : [['elsewhere', '', '', String(elsewhere)]]),
    ],
  )
}

function folderOf(loaded: LoadedRules, set: RuleSet): string[] {
  return set.rules.slice(0, 1).map(rule => parentOf(loaded.problemAt(rule.id, [], '').file))
}

function parentOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

function totals({ sets }: LoadedRules, problems: readonly Problem[]): string {
  const requirements = counted(ofKind(sets, 'requirement'), 'requirement')
  const wordings = counted(ofKind(sets, 'wording'), 'wording')
  const found = problems.length === 0 ? 'No problems.' : `${counted(problems.length, 'problem')}, listed above.`
  return `${requirements}, ${wordings} in ${counted(sets.length, 'set')}. ${found}`
}

function ofKind(sets: readonly RuleSet[], kind: 'requirement' | 'wording'): number {
  return sets.flatMap(set => set.rules).filter(rule => rule.kind === kind).length
}
