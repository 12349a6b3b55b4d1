import { explanationLines } from '../../cli/rules/explanation-lines.ts'
import { sentenceLines } from '../../cli/rules/sentence-lines.ts'
import { explain } from '../../engine/authoring/explain.ts'
import type { Document } from '../../engine/document.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { situationOf } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { type Passage, typeFor } from './bank.ts'
import type { Case } from './cases.ts'
import { measureDay, prepare } from './judge-passage.ts'
import { markdownDocument } from './markdown-document.ts'
import { passageDocument } from './passage-document.ts'

/** How a passage is read and judged, from its sentences to its verdict. */
export function passageWay({ id, requirement, verdict, text }: Passage, compiled: CompiledRules): string[] {
  const [type, title] = typeFor(requirement, compiled)
  return [`${id}  wanted ${verdict}`, ...way(passageDocument(text, title), type, requirement, compiled)]
}

/** How a case is read and judged. One that asks for a type has no rule to show. */
export function caseWay({ id, kind, expect, md, type = 'policy', rule = '' }: Case, compiled: CompiledRules): string[] {
  return [`${id} (${kind})  wanted ${expect}`, ...way(markdownDocument(md), type, rule, compiled)]
}

function way(document: Document, type: DocumentType, id: string, compiled: CompiledRules): string[] {
  const { subject } = prepare(document, type, compiled)
  const rule = compiled.byId.get(id)
  const situation = situationOf({ how: 'chosen', type }, measureDay, compiled)
  return [
    '',
    ...sentenceLines(subject),
    '',
    ...(rule ? explanationLines(explain(subject, rule, compiled, situation), subject, compiled.typeCues) : []),
  ]
}
