import { type DocumentType, documentTypes } from '../rules/document-types.ts'
import { type Recommendation, recommendations } from '../rules/recommendations.ts'
import type { Rule } from '../rules/schema.ts'

/** What serves one recommendation of the review. */
export interface Trace {
  readonly recommendation: Recommendation
  readonly rules: readonly Rule[]
  /** The types of document in which it is looked for; `every` where a rule for every document serves it. */
  readonly types: readonly ('every' | DocumentType)[]
}

/** For each recommendation, R01 to R22 and N01 to N11, the rules that name it, in the order of the rules; none where none does. */
export function traceRules(rules: readonly Rule[]): Trace[] {
  return recommendations.map(recommendation => {
    const own = rules.filter(rule => rule.traces.includes(recommendation.id))
    const every = own.some(rule => !rule.applies)
    const types = documentTypes.filter(type => own.some(rule => rule.applies?.includes(type)))
    return { recommendation, rules: own, types: every ? ['every', ...types] : types }
  })
}
