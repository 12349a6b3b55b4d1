import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import type { Report } from '../../engine/export/report.ts'
import { commentsFor, type PlannedComment } from '../../engine/export/word-comments.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { countWords } from '../../engine/text/shorten.ts'
import { someIds } from './report.ts'

/** The report of a Word file, reviewed with these rules. */
export function reportOn(file: string, bytes: Uint8Array, compiled: CompiledRules): Report {
  const { document, warnings } = readDocument(openPackage(bytes))
  const record = reviewDocument(document, compiled, { asAt: '2026-11-24' })
  const review = { file, document, warnings, ...record, decisions: [] }
  return { ids: someIds, review, rules: compiled.byId, ruleSets: compiled.sets, types: compiled.typeCues }
}

/** The comments that a report gets in one of the sizes. */
export function plannedIn(report: Report, comments: 'essential' | 'full'): readonly PlannedComment[] {
  return commentsFor(report, { comments, includeCovered: false })
}

/** The number of words in a comment. */
export function wordsOfComment({ paragraphs }: PlannedComment): number {
  return countWords(paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))
}
