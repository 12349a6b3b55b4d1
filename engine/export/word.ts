import type { Document } from '../document.ts'
import { addComments } from '../docx/comments.ts'
import { openPackage, packageBytes } from '../docx/package.ts'
import { readDocument } from '../docx/read.ts'
import { writeReviewPart } from '../docx/review-part.ts'
import { UserError } from '../errors.ts'
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
    const { document, sourceMap } = readDocument(pkg)
    if (!sameWords(document, report.review.document)) throw new UserError('bad-argument', notTheSame)
    const commented = addComments(pkg, document, sourceMap, commentsFor(report, options), options)
    const json = reviewsJson([report])
    return packageBytes(writeReviewPart(commented.package, { json, comments: commented.findings }))
  },
}

const notTheSame = 'The file is not the version that was reviewed. Review it again, then export.'

function sameWords(a: Document, b: Document): boolean {
  return a.blocks.length === b.blocks.length && a.blocks.every((block, i) => block.text === b.blocks[i]?.text)
}
