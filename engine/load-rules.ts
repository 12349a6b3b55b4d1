import { checkNamed } from './checks/index.ts'
import type { Problem } from './errors.ts'
import {
  type LoadedRules,
  type PlainRules,
  type ProblemAt,
  type RuleFile,
  type RuleSet,
  readRules,
  readRulesOf,
} from './rules/load.ts'
import { mistakeInWords } from './rules/mistakes-in-words.ts'
import type { Rule, SetHead } from './rules/schema.ts'
import { attempt, type Within, withoutLimit } from './rules/within.ts'

/**
 * Loads a rules folder: reads its files, then validates each rule's check against the available checks. Rules with problems are
 * left out, and so are files on which work is given up. Throws UserError `bad-rules` only if english.yml or document-types.yml cannot be
 * used at all.
 */
export function loadRules(files: readonly RuleFile[], within: Within = withoutLimit): LoadedRules {
  const read = readRules(files, within)
  const problems = [...read.problems]
  const sets = read.sets.map(set => ({ ...set, rules: withSoundChecks(set, read, within, problems) }))
  return { ...read, sets, problems }
}

/** Loads the one rule of a text, as of a set and beside rules that are loaded. Without a rule there is a problem. */
export function loadRule(
  file: RuleFile,
  set: SetHead,
  base: PlainRules,
): { readonly rule: Rule | undefined; readonly problems: readonly Problem[]; readonly problemAt: ProblemAt } {
  const { rules, problems, problemAt } = readRulesOf(file, set, base)
  const [rule] = rules
  const ofCheck = rule ? problemsOfCheck(rule, problemAt) : []
  return { rule: ofCheck.length === 0 ? rule : undefined, problems: [...problems, ...ofCheck], problemAt }
}

/** The rules of a set whose checks are there and have the options that they are given; adds the problems of the others. */
function withSoundChecks(set: RuleSet, read: LoadedRules, within: Within, problems: Problem[]): readonly Rule[] {
  const [first] = set.rules
  if (!first) return []
  const { file } = read.problemAt(first.id, [], '')
  const sound = attempt(within, file, problems, found =>
    set.rules.filter(rule => {
      const wrong = problemsOfCheck(rule, read.problemAt)
      found.push(...wrong)
      return wrong.length === 0
    }),
  )
  return sound ?? []
}

/** Reports a check that does not exist, and options that it does not have. */
function problemsOfCheck({ id, kind, check: use }: Rule, problemAt: ProblemAt): Problem[] {
  if (!use) return []
  const check = checkNamed(kind, use.name)
  if (!check) return [problemAt(id, ['check'], `no check for a ${kind} is called “${use.name}”`)]
  const issues = check.options.safeParse(use.with).error?.issues ?? []
  return issues.map(issue => {
    const { path } = issue
    const named = path.length === 0 ? '' : `${path.join('.')}: `
    return problemAt(id, ['check', 'with', ...path], `${use.name}: ${named}${mistakeInWords(issue)}`)
  })
}
