import { z } from 'zod'
import type { Document, Span, Warning } from '../document.ts'
import { count, lineText, listOf, paragraphText } from './limits.ts'

const ranges = z.exactOptional(listOf(z.object({ start: count, end: count })))

const block = z.object({
  kind: z.enum(['title', 'heading', 'paragraph', 'list-item', 'contents']),
  part: z.enum(['body', 'text-box', 'footnote', 'endnote', 'header', 'footer']),
  text: paragraphText,
  level: z.exactOptional(z.int().min(0).max(100)),
  number: z.exactOptional(lineText),
  style: z.exactOptional(lineText),
  cell: z.exactOptional(z.object({ table: count, row: count, column: count, header: z.boolean() })),
  hidden: ranges,
  italic: ranges,
  struck: ranges,
  raised: ranges,
  prompt: ranges,
  quoted: z.exactOptional(z.literal(true)),
  host: z.exactOptional(count),
})

/** The text of a document. */
export const documentSchema = z.object({
  title: paragraphText,
  blocks: listOf(block),
}) satisfies z.ZodType<Document>

/** What was met while a document was read. */
export const warningsSchema = listOf(
  z.object({
    kind: z.enum([
      'tracked-changes',
      'comments',
      'text-boxes',
      'images',
      'charts',
      'equations',
      'embedded',
      'templates',
      'linked-objects',
      'linked-pictures',
      'dde-fields',
      'hidden-text',
      'struck-text',
      'prompts',
      'not-understood',
      'part-missing',
    ]),
    count,
    message: lineText,
  }),
  10_000,
) satisfies z.ZodType<Warning[]>

/** A place, whose words are checked against the document by `isIn`. */
export const spanSchema = z.object({
  block: count,
  start: count,
  end: count,
  quote: paragraphText,
}) satisfies z.ZodType<Span>

/** Whether a place is in a document and its words are those there. */
export function isIn({ blocks }: Document, { block, start, end, quote }: Span): boolean {
  const text = blocks[block]?.text
  return text !== undefined && start <= end && end <= text.length && text.slice(start, end) === quote
}

/** A type of document, as `DocumentType` names it. */
export const typeText = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*$/)

/** A part of a document that is a policy by itself. */
export const containedSchema = z.object({
  title: paragraphText,
  type: typeText,
  firstBlock: count,
  endBlock: count,
})

/**
 * The name of a document or a file. Any name may have come with a file that somebody imported, so none is refused: what would hide what it
 * says, such as line ends and marks that turn the direction of writing, becomes a line.
 */
export const nameText = lineText.transform(name =>
  name.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '_').slice(0, 1000),
)
