import type { Paragraph, ReaderState } from './reader-state.ts'
import { attribute, type Handlers, integer, type Tag } from './scan.ts'

/** Paragraphs and their properties (ECMA-376 17.3.1). */
export const paragraphElements: Handlers<ReaderState> = {
  'w:body': {
    open: story => {
      story.hasBody = true
    },
  },
  'w:p': { open: openParagraph, close: closeParagraph },
  'w:pPr': {
    open: (_, tag) => {
      if (tag.parent !== 'w:p') tag.skip = true
    },
    close: (story, tag) => {
      if (story.paragraph !== undefined) story.paragraph.inside = tag.to
    },
  },
  'w:pStyle': property((paragraph, story, tag) => {
    paragraph.style = story.styles.get(attribute(tag, 'val') ?? '') ?? paragraph.style
  }),
  'w:outlineLvl': property((paragraph, _, tag) => {
    const level = integer(tag, 'val')
    if (level !== undefined) paragraph.outline = level > 8 ? 0 : level + 1
  }),
  'w:numId': property((paragraph, _, tag) => {
    const numId = integer(tag, 'val')
    if (numId !== undefined) paragraph.list = { ...paragraph.list, numId }
  }),
  'w:ilvl': property((paragraph, _, tag) => {
    const level = integer(tag, 'val')
    if (level !== undefined) paragraph.list = { ...paragraph.list, level }
  }),
  'w:pPrChange': {
    open: (_, tag) => {
      tag.skip = true
    },
  },
  'w:footnote': { open: openNote, close: closeNote },
  'w:endnote': { open: openNote, close: closeNote },
}

function property(set: (paragraph: Paragraph, story: ReaderState, tag: Tag) => void): Handlers<ReaderState>[string] {
  return {
    open: (story, tag) => {
      if (story.paragraph !== undefined && story.run === undefined) set(story.paragraph, story, tag)
    },
  }
}

function openParagraph(story: ReaderState, tag: Tag): void {
  if (story.wordless) {
    tag.skip = true
    return
  }
  const { styles, table, note, paragraph: outer } = story
  const style = styles.paragraph === undefined ? undefined : styles.get(styles.paragraph)
  const paragraph: Paragraph = {
    text: '',
    pieces: [],
    hidden: [],
    italic: [],
    struck: [],
    raised: [],
    prompt: [],
    prefix: tag.raw.slice(0, -1),
    bytes: { from: tag.from, to: tag.to },
    inside: tag.to,
    style,
    list: undefined,
    outline: undefined,
    ink: 0,
    bold: 0,
    caps: 0,
    contents: false,
    markHidden: false,
    markDeleted: false,
    cell: story.textBoxes.length > 0 ? undefined : table?.cell,
    boxed: story.textBoxes.length > 0,
    note,
    refers: [],
    boxes: [],
    outer,
    outerRun: story.run,
  }
  story.paragraph = paragraph
  story.run = undefined
  const { carried } = story
  if (carried === undefined) return
  if (carried.outer !== outer) finish(story)
  else runOn(carried, paragraph)
  story.carried = undefined
}

/** Puts the text of a paragraph whose mark was deleted before that of the next, which keeps its own properties. */
function runOn(carried: Paragraph, into: Paragraph): void {
  into.text = carried.text
  into.pieces = carried.pieces
  into.hidden = carried.hidden
  into.italic = carried.italic
  into.struck = carried.struck
  into.raised = carried.raised
  into.prompt = carried.prompt
  into.ink = carried.ink
  into.bold = carried.bold
  into.caps = carried.caps
  into.refers = carried.refers
  into.boxes = carried.boxes
}

function closeParagraph(story: ReaderState, tag: Tag): void {
  const { paragraph } = story
  if (paragraph === undefined) return
  paragraph.bytes = { from: paragraph.bytes.from, to: tag.to }
  story.paragraph = paragraph.outer
  story.run = paragraph.outerRun
  if (paragraph.markDeleted) story.carried = paragraph
  else put(story, paragraph)
}

/** Adds a paragraph that is waiting to be joined to the next when none follows: at the end of a cell, box, note or part. */
export function finish(story: ReaderState): void {
  const { carried } = story
  story.carried = undefined
  if (carried !== undefined) put(story, carried)
}

/** A text box's paragraphs wait in the paragraph that holds the box, and follow it, however deeply boxes are nested. */
function put(story: ReaderState, paragraph: Paragraph): void {
  if (paragraph.outer !== undefined) {
    paragraph.outer.boxes.push(paragraph)
    return
  }
  const waiting = [paragraph]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    story.paragraphs.push(next)
    for (const box of next.boxes.reverse()) waiting.push(box)
    next.boxes = []
  }
}

/** Separators and continuation notices are drawn by Word, not written by the author (ECMA-376 17.18.33). */
function openNote(story: ReaderState, tag: Tag): void {
  const type = attribute(tag, 'type') ?? 'normal'
  if (type !== 'normal') tag.skip = true
  else story.note = `${tag.name.slice(2)} ${attribute(tag, 'id')}`
}

function closeNote(story: ReaderState): void {
  finish(story)
  story.note = undefined
}
