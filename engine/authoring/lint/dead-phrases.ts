import type { Problem } from '../../errors.ts'
import { candidatesOf, normalisePattern } from '../../review/evidence.ts'
import type { Pattern, Requirement, Wording } from '../../rules/schema.ts'
import { type Example, examplesOf } from '../examples.ts'
import type { Lint, RulesToLint } from './lint.ts'

/** Phrases to flag, and patterns of evidence, that match none of the rule's own examples and so are untested. */
export const deadPhrases: Lint = rules =>
  rules.compiled.rules.flatMap(rule => {
    const examples = examplesOf(rule, rules.compiled)
    return rule.kind === 'wording' ? deadIn(rules, rule, examples) : deadPatterns(rules, rule, examples)
  })

function deadIn({ loaded }: RulesToLint, rule: Wording, examples: readonly Example[]): Problem[] {
  return (rule.find ?? []).flatMap((phrase, i) => {
    if (examples.some(e => e.subject.matches.of(phrase).length > 0)) return []
    return [loaded.problemAt(rule.id, ['find', i], 'no example holds these words; add one, or take them out')]
  })
}

function deadPatterns({ loaded }: RulesToLint, rule: Requirement, examples: readonly Example[]): Problem[] {
  const dead = (pattern: Pattern, path: readonly PropertyKey[]): Problem[] => {
    const need = normalisePattern(pattern, 'any')
    if (examples.some(e => candidatesOf(e.subject, need).length > 0)) return []
    return [loaded.problemAt(rule.id, path, 'no example meets this pattern; add one, or take it out')]
  }
  return [
    ...Object.entries(rule.elements ?? {}).flatMap(([name, { says }]) =>
      says.flatMap((pattern, i) => dead(pattern, ['elements', name, 'says', i])),
    ),
    ...(['offends', 'offends-weakly'] as const).flatMap(key =>
      (rule[key] ?? []).flatMap((pattern, i) => dead(pattern, [key, i])),
    ),
  ]
}
