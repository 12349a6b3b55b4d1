import { checksReady } from '../../checks/index.ts'
import { compileRules } from '../../compile-rules.ts'
import type { CompiledRules } from '../../review/compiled-rules.ts'
import type { PlainRules, RuleSet } from '../../rules/load.ts'
import type { Rule } from '../../rules/schema.ts'
import { noSwitches, rulesOn } from '../../rules/switches.ts'
import { type RulesInUse, rulesThatDiffer } from './rules-that-differ.ts'

/** Two states of an organisation's rules, compiled as far as they differ. Make it once and use it for many documents. */
export interface RulesCompared {
  /** The ids of the rules that may judge otherwise. */
  readonly differ: ReadonlySet<string>
  readonly before: CompiledRules
  readonly after: CompiledRules
  /** Whether a document that was read for the rules before is read the same for those after. */
  readonly readAlike: boolean
}

/**
 * Compiles what differs between two states of the rules. Requirements are judged each for itself, so only those that differ are run; of
 * words that several wordings flag the longest count, so where one wording differs all of them are run. Where both states can, they share
 * one automaton, so that a document is read once.
 */
export async function compareRules(before: RulesInUse, after: RulesInUse): Promise<RulesCompared> {
  const { rules: differ, readAlike } = rulesThatDiffer(before, after)
  const wordings = [before, after].some(({ rules }) =>
    rules.sets.some(set => set.rules.some(rule => rule.kind === 'wording' && differ.has(rule.id))),
  )
  const then = { ...before, rules: onlyThese(before.rules, differ, wordings) }
  const now = { ...after, rules: onlyThese(after.rules, differ, wordings) }
  await checksReady([...rulesRun(then), ...rulesRun(now)])
  const lists = readAlike ? together(then.rules.lists, now.rules.lists) : undefined
  if (!lists) return { differ, before: compiled(then), after: compiled(now), readAlike: false }
  const sets = [...then.rules.sets, ...now.rules.sets]
  const { phrases } = compiled({ ...then, rules: { ...then.rules, sets, lists } })
  return { differ, before: { ...compiled(then), phrases }, after: { ...compiled(now), phrases }, readAlike: true }
}

function rulesRun({ rules, switches = noSwitches }: RulesInUse): readonly Rule[] {
  return rulesOn(
    rules.sets.flatMap(set => set.rules),
    switches,
  )
}

function compiled({ rules, profile, switches }: RulesInUse): CompiledRules {
  return compileRules(rules, profile, switches)
}

/** Rules without those that are not run. The graphs of the phrases of all would not fit. */
function onlyThese({ graphs: _, ...rules }: PlainRules, differ: ReadonlySet<string>, wordings: boolean): PlainRules {
  const sets = rules.sets.map(
    (set): RuleSet => ({
      ...set,
      rules: set.rules.filter(rule => (rule.kind === 'wording' ? wordings : differ.has(rule.id))),
    }),
  )
  return { ...rules, sets }
}

/** The word lists of both; undefined where one name has other words in each. */
function together(a: PlainRules['lists'], b: PlainRules['lists']): PlainRules['lists'] | undefined {
  if ([...b].some(([name, words]) => a.has(name) && a.get(name) !== words)) return undefined
  return new Map([...a, ...b])
}
