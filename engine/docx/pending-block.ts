import type { BlockKind, Cell, StoryKind } from '../document.ts'
import type { ListCounter } from './list-counter.ts'
import type { Numbering } from './numbering.ts'
import type { Paragraph } from './reader-state.ts'

/** A block in preparation: what its own paragraph determines, before its neighbours are considered. */
export interface PendingBlock {
  readonly paragraph: Paragraph
  readonly part: StoryKind
  /** The part of the package it is in: "word/document.xml". */
  readonly partName: string
  kind: BlockKind
  /** Headings 1 to 9, list items from 0. */
  level: number | undefined
  readonly number: string
  /** The list it is in, also where it is a heading. */
  readonly list: { readonly numId: number; readonly level: number } | undefined
  cell: Cell | undefined
  host: number | undefined
}

const mostHeadingWords = 20

/** Counts the paragraph in its list and classifies it by its style; `undefined` for a paragraph without words. */
export function pendingBlockOf(
  paragraph: Paragraph,
  part: StoryKind,
  partName: string,
  numbering: Numbering,
  counter: ListCounter,
): PendingBlock | undefined {
  const list = listOf(paragraph, numbering)
  const empty = paragraph.text.trim() === ''
  const unseen = paragraph.markHidden && coversAll(paragraph)
  const number = list === undefined || unseen ? '' : counter.next(list.numId, list.level)
  if (empty) return undefined
  const outline = paragraph.outline ?? paragraph.style?.outline ?? 0
  const draft: PendingBlock = {
    paragraph,
    part,
    partName,
    kind: 'paragraph',
    level: undefined,
    number,
    list,
    cell: paragraph.cell,
    host: undefined,
  }
  if (paragraph.contents || paragraph.style?.role === 'contents') draft.kind = 'contents'
  else if (paragraph.style?.role === 'title' && part === 'body') draft.kind = 'title'
  else if (outline > 0 && (part === 'body' || part === 'text-box') && readsAsHeading(paragraph.text)) {
    draft.kind = 'heading'
    draft.level = outline
  } else if (number !== '') {
    draft.kind = 'list-item'
    draft.level = list?.level ?? 0
  }
  return draft
}

/** Some authors set whole clauses in heading styles, for the sake of their numbers: those are not headings. */
function readsAsHeading(text: string): boolean {
  const words = text.trim().split(/\s+/).length
  return words <= mostHeadingWords / 2 || (words <= mostHeadingWords && !/[.;]\s*$/.test(text))
}

/** The list of a paragraph: its own, else its style's; the level may be tied to the style (ECMA-376 17.9.23). */
function listOf({ list, style }: Paragraph, numbering: Numbering): PendingBlock['list'] {
  const numId = list?.numId ?? style?.list?.numId ?? 0
  if (numId === 0) return undefined
  const inherited = list?.numId === undefined
  const tied = tiedLevel(numbering, numId, style?.id)
  const level = list?.level ?? (inherited ? (tied ?? style?.list?.level) : tied) ?? 0
  return { numId, level }
}

function tiedLevel(numbering: Numbering, numId: number, style: string | undefined): number | undefined {
  if (style === undefined) return undefined
  for (const [level, definition] of numbering.get(numId)?.levels ?? []) if (definition.style === style) return level
  return undefined
}

function coversAll({ hidden, text }: Paragraph): boolean {
  const covered = hidden.reduce((sum, { start, end }) => sum + end - start, 0)
  return covered === text.length
}
