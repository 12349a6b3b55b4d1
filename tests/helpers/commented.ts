import type { Document } from '../../engine/document.ts'
import { addComments, type CommentToAdd } from '../../engine/docx/comments.ts'
import { openPackage, type Package, packageBytes } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { type At, splicingFaults } from './spliced.ts'

const by = { author: 'Evenhand', initials: 'EH', date: '2026-11-24T12:00:00Z' }

/** Adds a comment at each of these places of a file's body and gives the new file. */
export function addedTo(bytes: Uint8Array, at: (document: Document) => readonly At[]): Uint8Array {
  const pkg = openPackage(bytes)
  const { document, sourceMap } = readDocument(pkg)
  return packageBytes(addComments(pkg, document, sourceMap, commentsAt(at(document)), by).package)
}

/** Adds a comment at each of these places of a file's body, or on each whole block, and says what is wrong with the result. */
export function commented(
  bytes: Uint8Array,
  at?: readonly At[],
): { readonly faults: string[]; readonly after: Package } {
  const pkg = openPackage(bytes)
  const reading = readDocument(pkg)
  const { document, sourceMap } = reading
  const spans = at ?? document.blocks.map(({ text }, block) => ({ block, start: 0, end: text.length }))
  const comments = commentsAt(spans)
  const after = openPackage(packageBytes(addComments(pkg, document, sourceMap, comments, by).package))
  return { faults: splicingFaults(pkg, reading, after, spans), after }
}

function commentsAt(spans: readonly At[]): CommentToAdd[] {
  return spans.map((at, nth) => ({ findings: [`F-${nth}`], at, paragraphs: [{ runs: [{ text: `Comment ${nth}` }] }] }))
}
