import type { Range } from '../document.ts'
import type { ChangePlaces } from './change-places.ts'
import type { Edit } from './edit.ts'
import { elementsIn } from './elements-in.ts'
import type { RevisionMarks } from './revision-marks.ts'
import { asWritten, type Cut, keepSpaces, keepsSpaces, positionOf, reopenedRun } from './run-cut.ts'
import type { BlockSource, Piece } from './source-map.ts'
import { nameAt, tagEnd } from './tags.ts'
import type { Xml } from './xml.ts'
import { escapeXml } from './xml-write.ts'

/** Elements of a run that may be deleted with the words around them. */
const deletable = new Set(['t', 'tab', 'noBreakHyphen', 'softHyphen', 'lastRenderedPageBreak'])

/**
 * The edits that replace a span of a block's text by a tracked change: its runs are deleted (`w:del`, 17.13.5.14), each cut where the
 * span begins and ends, and a run like the first with the new text is inserted after them (`w:ins`, 17.13.5.18). What is between the
 * runs stays. What becomes of the start tags of `w:t` is put into `startTags`, as several spans may begin in one. Or, in words that follow
 * "because", why that cannot be done.
 */
export function replacement(
  xml: Xml,
  around: ChangePlaces,
  { pieces }: BlockSource,
  span: Range,
  text: string,
  marks: RevisionMarks,
  startTags: Map<number, Edit>,
): readonly Edit[] | string {
  const inSpan = pieces.filter(piece => piece.end > span.start && piece.start < span.end)
  const runs = [...Map.groupBy(inSpan, ({ run }) => run.from).values()]
  const because = obstacle(xml, around, runs)
  if (because !== undefined) return because
  return runs.flatMap((inRun, i) => {
    const inserted = i === runs.length - 1 ? insertion(xml, runs[0]?.[0], text, marks) : ''
    return deletion(xml, inRun, span, marks, inserted, startTags)
  })
}

function obstacle(xml: Xml, around: ChangePlaces, runs: readonly (readonly Piece[])[]): string | undefined {
  const places = runs.map(([first]) => around.runs.get(first?.run.from ?? -1))
  if (places.length === 0 || places.includes(undefined)) return 'its place in the file was not found'
  const because = places.find(place => place?.because !== undefined)?.because
  if (because !== undefined) return because
  if (new Set(places.map(place => place?.link)).size > 1) return 'it is partly in a link'
  const whole = runs.every(inRun =>
    inRun.every(piece => piece.wrapped !== true && deletable.has(localName(xml, piece))),
  )
  const plain = runs.every(inRun => inRun.every(piece => piece.kind === 'text' || localName(xml, piece) !== 't'))
  if (!whole || !plain || !runs.every(inRun => isWordsOnly(xml, inRun)))
    return 'a note, a picture, a symbol or a break is between the words'
  return undefined
}

/** Whether a run holds nothing but words between the first and the last of these pieces. */
function isWordsOnly(xml: Xml, inRun: readonly Piece[]): boolean {
  const from = inRun[0]?.element.from ?? 0
  const to = inRun.at(-1)?.element.to ?? 0
  return elementsIn(xml.text, from, to).every(({ name }) => deletable.has(name))
}

function localName(xml: Xml, { element }: Piece): string {
  return nameAt(xml.text, element.from).replace(/^.*:/, '')
}

/** The edits that put the pieces of one run into `w:del`, followed by `inserted`. */
function deletion(
  xml: Xml,
  inRun: readonly Piece[],
  span: Range,
  marks: RevisionMarks,
  inserted: string,
  startTags: Map<number, Edit>,
): readonly Edit[] {
  const first = inRun[0]
  const last = inRun.at(-1)
  if (!first || !last) return []
  const start: Cut = { piece: first, offset: Math.max(span.start, first.start), after: false }
  const end: Cut = { piece: last, offset: Math.min(span.end, last.end), after: true }
  const opens = positionOf(xml, start)
  const closes = positionOf(xml, end)
  const after = marks.close('del') + inserted
  const edits: Edit[] = []
  const replaceStart = ({ element: { from } }: Piece, insert: string) =>
    startTags.set(from, { at: from, remove: tagEnd(xml.text, from) - from, insert })
  const startTag = (piece: Piece) => asWritten(xml, piece.element.from, tagEnd(xml.text, piece.element.from) - 1)
  const spaced = (tag: string) => `${tag}${keepsSpaces(tag) ? '' : keepSpaces}>`
  const open = marks.open('del')
  if (opens.kind === 'between') edits.push({ at: opens.at, insert: open })
  else if (opens.kind === 'in-run') edits.push({ at: opens.at, insert: reopenedRun(xml, start, open) })
  else {
    const tag = startTag(first)
    const insert = `</${nameAt(tag, 0)}>${reopenedRun(xml, start, open)}${deleted(spaced(tag))}`
    edits.push({ at: opens.at, insert })
    if (!startTags.has(first.element.from)) replaceStart(first, spaced(tag))
  }
  for (const piece of inRun) {
    if (piece.kind !== 'text') continue
    const isCutAtStart = piece === first && opens.kind === 'in-text'
    const isCutAtEnd = piece === last && closes.kind === 'in-text'
    const name = nameAt(xml.text, piece.element.from)
    if (!isCutAtStart) replaceStart(piece, deleted(spaced(startTag(piece))))
    const ending = piece.element.to - xml.text.slice(0, piece.element.to).lastIndexOf('</')
    if (!isCutAtEnd) edits.push({ at: piece.element.to - ending, remove: ending, insert: `</${deletedName(name)}>` })
  }
  if (closes.kind === 'between') edits.push({ at: closes.at, insert: after })
  else if (closes.kind === 'in-run') edits.push({ at: closes.at, insert: reopenedRun(xml, end, after) })
  else {
    const tag = startTag(last)
    const insert = `</${deletedName(nameAt(tag, 0))}>${reopenedRun(xml, end, after)}${spaced(tag)}`
    edits.push({ at: closes.at, insert })
  }
  return edits
}

/** The run that is inserted: with the properties of the first deleted one, less what others have changed in them. */
function insertion(xml: Xml, piece: Piece | undefined, text: string, marks: RevisionMarks): string {
  const { w, declaration } = marks
  const properties = piece?.run.properties
  const copied = properties === undefined ? '' : withoutChange(xml, properties.from, properties.to)
  const run = `<${w}r${declaration}>${copied}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`
  return `${marks.open('ins')}${run}${marks.close('ins')}`
}

function withoutChange(xml: Xml, from: number, to: number): string {
  const inside = tagEnd(xml.text, from)
  const change = elementsIn(xml.text, inside, to).find(({ name }) => name === 'rPrChange')
  if (change === undefined) return asWritten(xml, from, to)
  return asWritten(xml, from, change.from) + asWritten(xml, change.to, to)
}

/** The start tag of a `w:t` as that of deleted text (17.3.3.7). */
function deleted(tag: string): string {
  const name = nameAt(tag, 0)
  return `<${deletedName(name)}${tag.slice(1 + name.length)}`
}

function deletedName(name: string): string {
  return name.replace(/t$/, 'delText')
}
