import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { word } from '../../engine/export/word.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { shippedBook } from '../fuzz/run-input.ts'
import { someIds } from './report.ts'

const asAt = '2026-11-24'
const compiled = await shippedBook()

/** Reviews a file with the shipped rules and exports it for Word. */
export function reviewedAndExported(bytes: Uint8Array) {
  const reading = readDocument(openPackage(bytes))
  const { document, warnings } = reading
  const found = reviewDocument(document, compiled, { asAt })
  const review = { file: 'f.docx', document, warnings, ...found, decisions: [] }
  const report = { ids: someIds, review, rules: compiled.byId, ruleSets: compiled.sets, types: compiled.typeCues, asAt }
  return {
    reading,
    exported: word.write(report, bytes, {
      comments: 'full',
      includeCovered: true,
      author: 'E',
      initials: 'E',
      date: `${asAt}T12:00:00Z`,
    }),
  }
}
