import type { Range } from '../document.ts'
import { isShown, type Paragraph, type ReaderState, type Run } from './reader-state.ts'
import type { Tag } from './scan.ts'
import type { Bytes, Piece } from './source-map.ts'
import type { RunProperties } from './styles.ts'

const inkless = /[^\p{L}\p{N}]/gu

/**
 * Adds characters to the paragraph being read, with their place, unless they are deleted or in a field's code. `tag` is one of
 * the element that they come from.
 */
export function addText(
  story: ReaderState,
  tag: Tag,
  kind: Piece['kind'],
  text: string,
  bytes: Bytes,
  element: Bytes,
): void {
  const { paragraph, run } = story
  if (text === '' || paragraph === undefined || run === undefined || !isShown(story)) return
  const start = paragraph.text.length
  const end = start + text.length
  paragraph.text += text
  const wrapped = tag.parent === 'w:r' ? {} : { wrapped: true as const }
  paragraph.pieces.push({ kind, start, end, from: bytes.from, to: bytes.to, run: run.place, element, ...wrapped })
  run.shown ??= shownProperties(story, paragraph, run)
  const { bold, italic, hidden, caps, struck, struckTwice, raised } = run.shown
  const ink = text.replace(inkless, '').length
  paragraph.ink += ink
  if (bold === true) paragraph.bold += ink
  if (caps === true) paragraph.caps += ink
  if (italic === true) extend(paragraph.italic, start, end)
  if (hidden === true) extend(paragraph.hidden, start, end)
  if (struck === true || struckTwice === true) extend(paragraph.struck, start, end)
  if (raised === true) extend(paragraph.raised, start, end)
  if (isPrompt(story, run)) extend(paragraph.prompt, start, end)
  if (inContents(story)) paragraph.contents = true
}

/** A toggle set by both the paragraph's and the character's style is off (ECMA-376 17.7.3); a run's own toggle always counts. */
function shownProperties(story: ReaderState, paragraph: Paragraph, run: Run): RunProperties {
  const style = paragraph.style ?? defaultStyle(story)
  const toggled = (key: keyof RunProperties) =>
    run.properties[key] ?? (style?.run[key] === true) !== (run.style?.run[key] === true)
  const raised = run.properties.raised ?? run.style?.run.raised ?? style?.run.raised ?? false
  return {
    bold: toggled('bold'),
    italic: toggled('italic'),
    hidden: toggled('hidden'),
    caps: toggled('caps'),
    struck: toggled('struck'),
    struckTwice: toggled('struckTwice'),
    raised,
  }
}

function defaultStyle(story: ReaderState) {
  return story.styles.paragraph === undefined ? undefined : story.styles.get(story.styles.paragraph)
}

function inContents(story: ReaderState): boolean {
  return story.controls.at(-1)?.contents === true || story.fields.at(-1)?.contents === true
}

/** In an unfilled content control, or in the style in which Word shows what one asks for. */
function isPrompt(story: ReaderState, run: Run): boolean {
  return story.controls.at(-1)?.prompt === true || run.style?.name === 'Placeholder Text'
}

function extend(ranges: Range[], start: number, end: number): void {
  const last = ranges.at(-1)
  if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end }
  else ranges.push({ start, end })
}
