import { checkNamed } from '../../checks/index.ts'
import { offerOfFix } from '../../export/suggestion.ts'
import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { strengthLabels } from '../../labels/strengths.ts'
import type { NamedType } from '../../rules/document-types.ts'
import type { Requirement } from '../../rules/schema.ts'
import { aboutRule } from './about-rule.ts'
import { plain, quotation } from './markdown.ts'

/** A requirement's entry for policy officers: how binding it is, what a review reports and why, what to write, and its examples. */
export function requirementEntry(rule: Requirement, types: readonly NamedType[]): string[] {
  const check = rule.check && checkNamed('requirement', rule.check.name)
  const offer = offerOfFix(rule.fix)
  const said: readonly (readonly [string, string | undefined])[] = [
    ['If missing', rule.missing],
    ['If weak', rule.weak],
    ['Question for you', rule.ask],
    ['Why', rule.why],
    ['Who is affected', rule.who],
    [offer.heading, offer.text],
    ['Built-in check', check?.about],
    ['Best placed under headings such as', rule.where.length === 0 ? undefined : rule.where.join(', ')],
  ]
  return [
    `### ${rule.id} · ${plain(rule.title)}`,
    '',
    [`**${strengthLabels[rule.strength]}.**`, ...aboutRule(rule, types)].join(' '),
    '',
    ...said.flatMap(([label, text]) => (text === undefined ? [] : [`- ${label}: ${plain(text)}`])),
    '',
    ...requirementVerdicts.toReversed().flatMap(verdict => {
      const examples = rule.examples[verdict]
      if (examples.length === 0) return []
      return [`${requirementLabels[verdict].long}, for example:`, '', ...examples.flatMap(e => [quotation(e), ''])]
    }),
  ]
}
