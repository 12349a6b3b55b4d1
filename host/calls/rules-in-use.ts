import { formatProblem } from '../../engine/errors.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { RulesOverview } from '../bridge/contract/rules.ts'
import type { FolderRules } from '../files/load-rules.ts'
import { sha256Of } from '../workspace/documents.ts'
import type { Switches } from '../workspace/settings.ts'
import { isOnByDefault, lineOf } from './rule-cards.ts'

/** The loaded rules without those that are switched off. */
export function rulesInUse(loaded: PlainRules, switches: Switches): PlainRules {
  const sets = loaded.sets.map(set => ({
    ...set,
    rules: isSetOn(set.name, switches) ? set.rules.filter(rule => isRuleOn(rule, switches)).map(switchedOn) : [],
  }))
  return { ...loaded, sets }
}

/** Names the rule files, the profile and the switches together: a review made with another key is out of date. */
export function keyOfRules(rulesKey: string, profile: Profile, switches: Switches): string {
  return sha256Of(JSON.stringify([rulesKey, profile, switches]))
}

/** The rule sets as the screen lists them. */
export function overviewOf(loaded: Pick<FolderRules, 'sets' | 'problems'>, switches: Switches): RulesOverview {
  const questions = loaded.sets.flatMap(set => set.rules.flatMap(rule => rule.when ?? []))
  return {
    sets: loaded.sets.map(({ name, title, version, kind, about, rules }) => ({
      name,
      title,
      version,
      kind,
      about,
      on: isSetOn(name, switches),
      rules: rules.map(rule => lineOf(rule, isRuleOn(rule, switches))),
    })),
    problems: loaded.problems.map(formatProblem),
    questions: [...new Set(questions)].sort(),
  }
}

export function isSetOn(name: string, { sets }: Switches): boolean {
  return sets[name] ?? true
}

export function isRuleOn(rule: Rule, { rules }: Switches): boolean {
  return rules[rule.id] ?? isOnByDefault(rule)
}

/** A rule that is off by default, switched on. */
function switchedOn(rule: Rule): Rule {
  if (rule.kind !== 'wording' || rule.off !== true) return rule
  const { off: _, ...on } = rule
  return on
}
