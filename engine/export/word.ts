import { addComments } from '../docx/comments.ts'
import { openPackage, packageBytes } from '../docx/package.ts'
import { readDocument } from '../docx/read.ts'
import { writeReviewPart } from '../docx/review-part.ts'
import type { DocumentExporter } from './exporter.ts'
import { reviewsJson } from './json.ts'
import { commentsFor } from './word-comments.ts'

/**
 * The author's own file with comments to work from, and the review carried inside it. Nothing else of the file is changed.
 * Throws UserError where the source is not the Word file that was reviewed.
 */
export const word: DocumentExporter = {
  kind: 'document',
  format: 'word',
  about: 'Your own Word file with a comment on each finding',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: '.reviewed.docx',
  write: (report, source, options) => {
    const pkg = openPackage(source)
    const { document, places } = readDocument(pkg)
    const commented = addComments(pkg, document, places, commentsFor(report, options), options)
    const json = reviewsJson([report])
    return packageBytes(writeReviewPart(commented.package, { json, comments: commented.findings }))
  },
}
