import { exampleDocument } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { shippedFiles } from './rules.ts'

const compiled = compileRules(loadRules(shippedFiles()))

/** The words that the shipped rules flag in a text in the notation of rule examples, each as "L150 where possible". */
export function flaggedWords(text: string, type: DocumentType = 'grievance'): string[] {
  return reviewDocument(exampleDocument(text), compiled, { asAt: '2026-11-01', type }).findings.flatMap(finding =>
    finding.kind === 'wording' ? finding.occurrences.map(({ quote }) => `${finding.rule} ${quote}`) : [],
  )
}
