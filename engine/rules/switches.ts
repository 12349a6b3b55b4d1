import type { Rule } from './schema.ts'

/** Rule sets and rules that the user has switched on or off, by set name and rule id. What is not named is as shipped. */
export interface Switches {
  readonly sets: Readonly<Record<string, boolean>>
  readonly rules: Readonly<Record<string, boolean>>
}

/** Nothing was switched. */
export const noSwitches: Switches = { sets: {}, rules: {} }

/** The switches that leave only these rule sets on, out of all that are loaded. */
export function onlySets(all: readonly { readonly name: string }[], only: readonly string[]): Switches {
  return { sets: Object.fromEntries(all.map(({ name }) => [name, only.includes(name)])), rules: {} }
}

/** Whether a rule set is used. */
export function isSetOn(name: string, { sets }: Switches): boolean {
  return sets[name] ?? true
}

/** Whether a rule is used, its set apart. */
export function isRuleOn(rule: Rule, { rules }: Switches): boolean {
  return rules[rule.id] ?? isOnByDefault(rule)
}

/** Whether a rule is used unless somebody switches it off. */
export function isOnByDefault(rule: Rule): boolean {
  return rule.kind === 'requirement' || rule.off !== true
}

/** The rules that are used, of those that are compiled or loaded together with what is switched. */
export function rulesOn(rules: readonly Rule[], switches: Switches): readonly Rule[] {
  return rules.filter(rule => isSetOn(rule.set, switches) && isRuleOn(rule, switches))
}
