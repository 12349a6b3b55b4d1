import { addComments } from '../../engine/docx/comments.ts'
import { openPackage, packageBytes } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { writeReviewPart } from '../../engine/docx/review-part.ts'
import { someIds } from './report.ts'

const by = { author: 'Sam Okoro', initials: 'SO', date: '2026-11-24T12:00:00Z' }

/** A file with a comment of ours on each of these words, about GRV-10, GRV-11 and so on, as an export leaves it. */
export function annotated(source: Uint8Array, ...words: readonly string[]): Uint8Array {
  const pkg = openPackage(source)
  const { document, sourceMap } = readDocument(pkg)
  const wanted = words.map((word, nth) => {
    const block = document.blocks.findIndex(({ text }) => text.includes(word))
    const start = document.blocks[block]?.text.indexOf(word) ?? -1
    const text = `About “${word}”`
    const at = { block, start, end: start + word.length }
    return { findings: [`GRV-${10 + nth}`], at, paragraphs: [{ runs: [{ text }] }, { runs: [{ text: 'Act' }] }] }
  })
  const { package: commented, comments } = addComments(pkg, document, sourceMap, wanted, by)
  const carried = comments.map(({ findings, ...rest }) => ({
    ...rest,
    findings: findings.map(id => ({ id, words: '' })),
  }))
  return packageBytes(writeReviewPart(commented, someIds, carried))
}
