import { checkNamed } from './checks/index.ts'
import type { Problem } from './errors.ts'
import { type LoadedRules, type RuleFile, readRules } from './rules/load.ts'
import type { Rule } from './rules/schema.ts'

/**
 * Loads a rules folder: reads its files, then validates each rule's check against the available checks. Rules with problems are
 * left out. Throws UserError `bad-rules` only if english.yml or document-types.yml cannot be used at all.
 */
export function loadRules(files: readonly RuleFile[]): LoadedRules {
  const read = readRules(files)
  const found = read.sets.flatMap(set => set.rules.flatMap(rule => problemsOfCheck(rule, read)))
  const wrong = new Set(found.map(problem => problem.rule))
  const sets = read.sets.map(set => ({ ...set, rules: set.rules.filter(rule => !wrong.has(rule.id)) }))
  return { ...read, sets, problems: [...read.problems, ...found] }
}

/** Reports a check that does not exist, and options that it does not have. */
function problemsOfCheck({ id, kind, check: use }: Rule, { problemAt }: LoadedRules): Problem[] {
  if (!use) return []
  const check = checkNamed(kind, use.name)
  if (!check) return [problemAt(id, ['check'], `no check for a ${kind} is called “${use.name}”`)]
  const issues = check.options.safeParse(use.with).error?.issues ?? []
  return issues.map(({ path, message }) => {
    const named = path.length === 0 ? '' : `${path.join('.')}: `
    return problemAt(id, ['check', 'with', ...path], `${use.name}: ${named}${message}`)
  })
}
