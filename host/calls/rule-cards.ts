import type { Rule } from '../../engine/rules/schema.ts'
import { isOnByDefault, isRuleOn, type Switches } from '../../engine/rules/switches.ts'
import type { RuleCard, RuleDetails, RuleLine } from '../bridge/contract/rules.ts'

/** A rule as shown to a reader, without how it looks for evidence. */
export function cardOf(rule: Rule): RuleCard {
  const { id, set, title, source, traces, why, effect, effort } = rule
  const common = {
    id,
    set,
    title,
    source,
    traces,
    why,
    confirm: rule.confirm === true,
    ...(effect === undefined ? {} : { effect }),
    ...(effort === undefined ? {} : { effort }),
  }
  if (rule.kind === 'wording') {
    const { verdict, instead, replace, guides } = rule
    return {
      ...common,
      kind: 'wording',
      verdict,
      ...(instead === undefined ? {} : { instead }),
      ...(replace === undefined ? {} : { replace }),
      ...(guides === undefined ? {} : { guides }),
    }
  }
  const { name, strength, missing, weak, who, fix, ask } = rule
  return {
    ...common,
    kind: 'requirement',
    ...(name === undefined ? {} : { name }),
    strength,
    missing,
    ...(weak === undefined ? {} : { weak }),
    ...(who === undefined ? {} : { who }),
    fix,
    ...(ask === undefined ? {} : { ask }),
  }
}

/** A rule as the list of rules shows it. */
export function lineOf(rule: Rule, switches: Switches): RuleLine {
  return {
    card: cardOf(rule),
    applies: rule.applies ?? [],
    ...(rule.from === undefined ? {} : { from: rule.from }),
    ...(rule.until === undefined ? {} : { until: rule.until }),
    when: rule.when ?? [],
    on: isRuleOn(rule, switches),
    onByDefault: isOnByDefault(rule),
    types: Object.entries(switches.types ?? {}).flatMap(([type, rules]) => {
      const switched = rules[rule.id]
      return switched ? [{ type, ...switched }] : []
    }),
  }
}

/** Everything about a rule, with its examples; without those of slurs. */
export function detailsOf(rule: Rule, switches: Switches, documents: RuleDetails['documents']): RuleDetails {
  const examples: Record<string, readonly string[]> = rule.kind === 'wording' && rule.mask ? {} : rule.examples
  return {
    ...lineOf(rule, switches),
    ...(switches.reasons?.[rule.id] === undefined ? {} : { reasonOff: switches.reasons[rule.id] }),
    documents,
    scopes: rule.scopes ?? [],
    nations: rule.nations ?? [],
    examples: Object.entries(examples).flatMap(([verdict, texts]) => texts.map(text => ({ verdict, text }))),
  }
}
