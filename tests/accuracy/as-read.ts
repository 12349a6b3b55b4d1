import type { Document } from '../../engine/document.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { RequirementFinding, WordingFinding } from '../../engine/review/finding.ts'
import { toFinding } from '../../engine/review/judge.ts'
import { makeSubject, matchDocument } from '../../engine/review/subject.ts'
import { judge, reviewDocument } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'

/**
 * The findings of a review, and what it read of requirements that such a document is not asked for: a label says what a reader found
 * in a document, whether or not it must be there.
 */
export function findingsAsRead(
  document: Document,
  compiled: CompiledRules,
  options: { readonly asAt: string; readonly type?: DocumentType },
): (RequirementFinding | WordingFinding)[] {
  const { findings, outcomes, type } = reviewDocument(document, compiled, options)
  const subject = makeSubject(matchDocument(document, compiled), compiled, { type: type.type, asAt: options.asAt })
  const notAsked = outcomes.flatMap(outcome => {
    const rule = compiled.byId.get(outcome.rule)
    const isNot = outcome.kind === 'not-applied' && outcome.because === 'not-asked' && rule?.kind === 'requirement'
    return isNot ? [toFinding(subject, rule, judge(subject, rule))] : []
  })
  return [...findings, ...notAsked]
}
