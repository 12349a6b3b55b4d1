import type { RequirementFinding } from '../review/finding.ts'
import type { Trace } from './trace.ts'

/** A reviewed document by its name, with what was found in it. */
export interface ReviewedFile {
  readonly file: string
  readonly findings: readonly RequirementFinding[]
}

/** A place where documents say what a recommendation asks for. */
export interface EvidencedBy {
  readonly file: string
  readonly rule: string
  readonly verdict: 'covered' | 'weak'
}

/**
 * Where documents show what a recommendation asks for: each rule that serves it and is covered or weak, covered first. That rules
 * serve a recommendation says only that documents are asked about it; this says whether they answer.
 */
export function evidencedBy({ rules }: Trace, reviewed: readonly ReviewedFile[]): readonly EvidencedBy[] {
  const ids = new Set(rules.map(rule => rule.id))
  const found = reviewed.flatMap(({ file, findings }) =>
    findings.flatMap(({ rule, verdict }): EvidencedBy[] =>
      ids.has(rule) && (verdict === 'covered' || verdict === 'weak') ? [{ file, rule, verdict }] : [],
    ),
  )
  return found.toSorted((a, b) => Number(a.verdict === 'weak') - Number(b.verdict === 'weak'))
}

/** Whether a recommendation rests on so little that a rule switched off, or a single phrase, decides about it. */
export function restsOnOneRule({ rules }: Trace): boolean {
  return rules.filter(rule => rule.kind === 'requirement').length === 1
}
