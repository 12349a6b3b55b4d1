import type { DocumentType, NamedType } from '../rules/document-types.ts'
import { type Recommendation, recommendations } from '../rules/recommendations.ts'
import type { Rule } from '../rules/schema.ts'

/** The rules that trace to one recommendation of the review. */
export interface Trace {
  readonly recommendation: Recommendation
  readonly rules: readonly Rule[]
  /** The types of document that are checked for it; includes `every` if one of the rules is for every document. */
  readonly types: readonly ('every' | DocumentType)[]
}

/** For each recommendation, R01 to R22 and N01 to N11, the rules that name it, in the order of the rules; possibly none. */
export function traceRules(rules: readonly Rule[], documentTypes: readonly NamedType[]): Trace[] {
  return recommendations.map(recommendation => {
    const tracing = rules.filter(rule => rule.traces.includes(recommendation.id))
    const every = tracing.some(rule => !rule.applies)
    const types = documentTypes
      .map(({ type }) => type)
      .filter(type => tracing.some(rule => rule.applies?.includes(type)))
    return { recommendation, rules: tracing, types: every ? ['every', ...types] : types }
  })
}
