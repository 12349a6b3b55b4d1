import type { Problem } from '../../errors.ts'
import { bestOf } from '../../review/evidence.ts'
import type { Requirement, Wording } from '../../rules/schema.ts'
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
  return (['covered', 'weak', 'offends', 'offends-weakly'] as const).flatMap(grade =>
    (rule.evidence?.[grade] ?? []).flatMap((pattern, i) => {
      if (examples.some(e => bestOf(e.subject, pattern, () => -1) !== undefined)) return []
      return [
        loaded.problemAt(rule.id, ['evidence', grade, i], 'no example meets this pattern; add one, or take it out'),
      ]
    }),
  )
}
