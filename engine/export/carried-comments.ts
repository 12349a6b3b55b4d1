import type { Span } from '../document.ts'
import { carriedId } from '../docx/carried-id.ts'
import type { CarriedComment, CarriedFinding } from '../docx/carried-review.ts'
import type { AddedComment } from '../docx/comments.ts'
import { hashOfWords } from '../docx/hash-of-words.ts'
import type { Finding } from '../review/finding.ts'
import type { Report } from './report.ts'

/** A report without the findings that comments in the file already cover. */
export function withoutCarried(report: Report, kept: readonly CarriedComment[]): Report {
  if (kept.length === 0) return report
  const carried = new Set(kept.flatMap(({ findings }) => findings.map(({ id }) => id)))
  const findings = report.review.findings.filter(({ id }) => !carried.has(carriedId(id)))
  return { ...report, review: { ...report.review, findings } }
}

/** How many of the comments that stay in the file are about findings of this review. */
export function stillOpen({ review }: Report, kept: readonly CarriedComment[]): number {
  const found = new Set(review.findings.map(({ id }) => carriedId(id)))
  return kept.filter(({ findings }) => findings.some(({ id }) => found.has(id))).length
}

/** The record of comments that the file carries: those added and those kept, with their findings as they are in this review. */
export function carriedComments(
  { review }: Report,
  added: readonly AddedComment[],
  kept: readonly CarriedComment[],
): readonly CarriedComment[] {
  const findings = new Map(review.findings.map(finding => [carriedId(finding.id), carriedFinding(finding)]))
  const now = (id: string): CarriedFinding => findings.get(id) ?? { id, words: '' }
  return [
    ...kept.map(comment => ({ ...comment, findings: comment.findings.map(({ id }) => now(id)) })),
    ...added.map(({ durableId, text, findings: ids }) => ({
      durableId,
      text,
      findings: ids.map(id => now(carriedId(id))),
    })),
  ]
}

function carriedFinding(finding: Finding): CarriedFinding {
  const id = carriedId(finding.id)
  const span: Span | undefined = finding.kind === 'requirement' ? finding.evidence[0] : finding.occurrences[0]
  if (!span) return { id, words: '' }
  const { block, start, end, quote } = span
  return { id, at: { block, start, end }, words: hashOfWords(quote) }
}
