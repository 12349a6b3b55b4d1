import type { Document } from '../document.ts'
import { addComments } from '../docx/comments.ts'
import { openPackage, packageBytes } from '../docx/package.ts'
import { readDocument } from '../docx/read.ts'
import { removeOwnComments } from '../docx/remove-own-comments.ts'
import { writeReviewPart } from '../docx/review-part.ts'
import { UserError } from '../errors.ts'
import { carriedComments, stillOpen, withoutCarried } from './carried-comments.ts'
import type { DocumentExporter, ExportOptions } from './exporter.ts'
import type { Report } from './report.ts'
import { trackSuggestions } from './tracked-suggestions.ts'
import { commentsFor } from './word-comments.ts'

/**
 * The author's own file with comments to work from, and with ids by which it is recognised when it comes back. Comments of an earlier
 * export are replaced, except those that somebody has replied to or changed. The suggestions that the reviewer chose are tracked
 * changes. Nothing else in the file is changed.
 * Throws UserError if the source is not the Word file that was reviewed.
 */
export const word = {
  kind: 'document',
  format: 'word',
  about: 'Your own Word file with comments in the margin',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: '.reviewed.docx',
  write: (report: Report, source: Uint8Array, options: ExportOptions) => {
    const { package: pkg, kept } = removeOwnComments(openPackage(source))
    const { document, sourceMap } = readDocument(pkg)
    if (!sameWords(document, report.review.document)) throw new UserError('bad-argument', notTheSame)
    const planned = commentsFor(withoutCarried(report, kept), options, stillOpen(report, kept))
    const { package: commented, comments } = addComments(pkg, document, sourceMap, planned, options)
    const { package: suggested, notMade } = trackSuggestions(commented, report, planned, options)
    for (const sentence of notMade) options.onNotMade?.(sentence)
    return packageBytes(writeReviewPart(suggested, report.ids, carriedComments(report, comments, kept)))
  },
} satisfies DocumentExporter

const notTheSame = 'The file is not the version that was reviewed. Review it again, then export.'

function sameWords(a: Document, b: Document): boolean {
  return a.blocks.length === b.blocks.length && a.blocks.every((block, i) => block.text === b.blocks[i]?.text)
}
