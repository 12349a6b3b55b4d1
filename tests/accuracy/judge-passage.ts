import type { Document } from '../../engine/document.ts'
import { applicability } from '../../engine/review/applicability.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { Judgement } from '../../engine/review/judgement.ts'
import { type MatchedDocument, makeSubject, matchDocument, type Subject } from '../../engine/review/subject.ts'
import { judge, situationOf } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'

/** The day on which passages are judged, so that figures do not change with the calendar. */
export const measureDay = '2026-11-28'

/** A document ready to be judged as a type by the rules of that type. */
export interface Prepared {
  readonly subject: Subject
  readonly type: DocumentType
  readonly compiled: CompiledRules
}

/** Matches a document once, to be judged as this type by as many rules as wanted. */
export function prepare(document: Document, type: DocumentType, compiled: CompiledRules): Prepared {
  const matched: MatchedDocument = matchDocument(document, compiled)
  return { subject: makeSubject(matched, compiled, { type, asAt: measureDay }), type, compiled }
}

/**
 * What a requirement's rule says of a document of an organisation that answers yes to what the rule asks; missing, with the reason,
 * where the rule is not there or not asked.
 */
export function verdictOn({ subject, type, compiled }: Prepared, id: string): Judgement {
  const rule = compiled.byId.get(id)
  if (rule?.kind !== 'requirement') return absent('There is no such requirement.')
  const situation = situationOf({ how: 'chosen', type }, measureDay, compiled)
  const asked = Object.fromEntries((rule.when ?? []).map(question => [question, true]))
  const answer = applicability(rule, { ...situation, answers: { ...situation.answers, ...asked } })
  return answer === 'applied' ? judge(subject, rule) : absent(`The rule is not applied: ${answer}.`)
}

function absent(reason: string): Judgement {
  return { verdict: 'missing', evidence: [], reason }
}
