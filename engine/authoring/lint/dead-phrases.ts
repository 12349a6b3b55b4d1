import type { Problem } from '../../errors.ts'
import { candidatesOf, normalisePattern } from '../../review/evidence.ts'
import type { Pattern, Requirement, Wording } from '../../rules/schema.ts'
import { type Example, examplesOf } from '../examples.ts'
import type { Lint, RulesToLint } from './lint.ts'

/** Phrases to flag, elements, and patterns that offend, that match none of the rule's own examples and so are untested. */
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
  const isMet = (pattern: Pattern) => meets(examples, pattern)
  return [
    ...Object.entries(rule.elements ?? {}).flatMap(([name, { says }]) => {
      if (says.some(isMet)) return []
      return [loaded.problemAt(rule.id, ['elements', name], 'no example says this element; add one, or take it out')]
    }),
    ...(['offends', 'offends-weakly'] as const).flatMap(key =>
      (rule[key] ?? []).flatMap((pattern, i) => {
        if (isMet(pattern)) return []
        return [loaded.problemAt(rule.id, [key, i], 'no example meets this pattern; add one, or take it out')]
      }),
    ),
  ]
}

/** Ways of saying an element that no example takes, though one takes another way. The passages of the bank may take them. */
export const untriedWays: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    if (rule.kind !== 'requirement') return []
    const examples = examplesOf(rule, compiled)
    return Object.entries(rule.elements ?? {}).flatMap(([name, { says }]) => {
      const untried = says.flatMap((pattern, i) => (meets(examples, pattern) ? [] : [i]))
      if (untried.length === says.length) return []
      return untried.map(i =>
        loaded.problemAt(rule.id, ['elements', name, 'says', i], 'no example says the element in this way'),
      )
    })
  })

function meets(examples: readonly Example[], pattern: Pattern): boolean {
  const need = normalisePattern(pattern, 'any')
  return examples.some(e => candidatesOf(e.subject, need).length > 0)
}
