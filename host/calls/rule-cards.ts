import type { Rule } from '../../engine/rules/schema.ts'
import { isOnByDefault } from '../../engine/rules/switches.ts'
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
export function lineOf(rule: Rule, on: boolean): RuleLine {
  return {
    card: cardOf(rule),
    applies: rule.applies ?? [],
    ...(rule.from === undefined ? {} : { from: rule.from }),
    ...(rule.until === undefined ? {} : { until: rule.until }),
    when: rule.when ?? [],
    on,
    onByDefault: isOnByDefault(rule),
  }
}

/** Everything about a rule, with its examples; without those of slurs. */
export function detailsOf(rule: Rule, on: boolean): RuleDetails {
  const examples: Record<string, readonly string[]> = rule.kind === 'wording' && rule.mask ? {} : rule.examples
  return {
    ...lineOf(rule, on),
    scopes: rule.scopes ?? [],
    nations: rule.nations ?? [],
    examples: Object.entries(examples).flatMap(([verdict, texts]) => texts.map(text => ({ verdict, text }))),
  }
}
