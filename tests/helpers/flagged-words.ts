import { exampleDocument } from '../../engine/authoring/examples.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { compiledShipped } from './shipped-rules.ts'

const compiled = await compiledShipped()

/** The words that the shipped rules flag in a text in the notation of rule examples, each as "L150 where possible". */
export function flaggedWords(text: string, type: DocumentType = 'grievance'): string[] {
  return reviewDocument(exampleDocument(text), compiled, { asAt: '2026-11-01', type }).findings.flatMap(finding =>
    finding.kind === 'wording' ? finding.occurrences.map(({ quote }) => `${finding.rule} ${quote}`) : [],
  )
}
