import type { Span } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { controlKinds } from '../rules/english-keys.ts'
import { spanOfMatch } from '../text/spans.ts'
import { datesIn } from './dates.ts'

/** An entry of a document's control block: a label such as "Owner" or "Next review", and the value after it. */
export interface ControlEntry {
  readonly kind: (typeof controlKinds)[number]
  readonly value: string
  /** ISO day if the value contains a date; not looked for in an owner or a version. */
  readonly date?: string
  readonly evidence: Evidence
}

const moreThan60Words = /^\S*(?:\s+\S+){59}\s/

/** A label in a block, in UTF-16 units of its text. */
interface Label extends Span {
  readonly kind: ControlEntry['kind']
}

/**
 * Reads a document's control block: label and value in one line ("Owner: Head of People · Version 3"), in neighbouring cells
 * of a table, or in a header or footer. Lines of more than 60 words are prose and are not read.
 */
export function documentControl(subject: Subject): readonly ControlEntry[] {
  const byBlock = Map.groupBy(labelsIn(subject), label => label.block)
  return [...byBlock].sort(([a], [b]) => a - b).flatMap(([block, labels]) => entriesIn(subject, block, labels))
}

/** The labels, by kind in the order of `controlKinds` where kinds overlap; within a kind in reading order, longer ones first. */
function labelsIn({ text, matches, english }: Subject): Label[] {
  return controlKinds.flatMap(kind =>
    english['control-labels'][kind]
      .flatMap(phrase => matches.of(phrase))
      .sort((a, b) => a.first - b.first || b.end - a.end)
      .map(match => ({ ...spanOfMatch(text, match), kind })),
  )
}

function entriesIn({ document: { blocks }, asAt }: Subject, index: number, labels: readonly Label[]): ControlEntry[] {
  const block = blocks[index]
  if (!block || block.kind === 'contents' || moreThan60Words.test(block.text)) return []
  const next = blocks[index + 1]
  const beside = block.cell && next?.cell && sameRow(block.cell, next.cell) ? next.text : ''
  return piecesOf(block.text).flatMap(piece => {
    const { start, text: quote } = piece
    const end = start + quote.length
    const entry = entryOf(
      piece,
      beside,
      labels.filter(label => start <= label.start && label.end <= end),
    )
    if (!entry) return []
    const evidence: Evidence = { block: index, start, end, quote, basis: 'check' }
    const dated = entry.kind !== 'owner' && entry.kind !== 'version'
    const date = dated ? datesIn(entry.value, asAt)[0]?.iso : undefined
    return [{ ...entry, evidence, ...(date === undefined ? {} : { date }) }]
  })
}

function sameRow(a: { table: number; row: number }, b: { table: number; row: number }): boolean {
  return a.table === b.table && a.row === b.row
}

interface Piece {
  readonly text: string
  readonly start: number
}

/** Splits a line at its separators: "·", "|", tabs, semicolons, line breaks. */
function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/[^·•|\t\n;]+/g)].flatMap(found => {
    const text = found[0].trim()
    return text === '' ? [] : [{ text, start: found.index + found[0].length - found[0].trimStart().length }]
  })
}

/** The entry in a piece for its first label that fits; of each kind only the first label counts. */
function entryOf(
  piece: Piece,
  beside: string,
  labels: readonly Label[],
): Pick<ControlEntry, 'kind' | 'value'> | undefined {
  for (const kind of controlKinds) {
    const label = labels.find(l => l.kind === kind && (l.start === piece.start || !isPost(l)))
    if (!label || label.start - piece.start > 30) continue
    const after = piece.text.slice(label.end - piece.start)
    if (isProse(piece.text, label.quote, after)) continue
    const value = (numberIn(piece, label) ?? (after.replace(filler, '').trim() || beside)).trim()
    if (!isBlank(value) && fits(kind, value)) return { kind, value }
  }
  return undefined
}

/** "Officer" is a label at the start of a line; elsewhere it ends the name of a post. */
function isPost({ quote }: Label): boolean {
  return quote.toLowerCase() === 'officer'
}

const filler = /^\s*(?:is|on|date)?\s*[:=–-]*\s*/i

/** "v3.2" is both label and value. */
function numberIn(piece: Piece, { kind, start }: Label): string | undefined {
  return kind === 'version' ? /^v\d+(?:\.\d+)*\b/i.exec(piece.text.slice(start - piece.start))?.[0] : undefined
}

/** "The owner of the building will decide …": a label in a longer sentence needs a colon or "is" after it. */
function isProse(piece: string, label: string, after: string): boolean {
  if (!/\b(?:owner|author|lead|holder|version)$/i.test(label) || piece.split(/\s+/).length <= 6) return false
  return !/^\s*(?:[:=–-]|is\b)/.test(after)
}

function isBlank(value: string): boolean {
  return value.replace(/["'“”_.\s-]/g, '') === '' || /^(?:tb[cd]|\[.*\]|x+|to be confirmed)$/i.test(value)
}

function fits(kind: ControlEntry['kind'], value: string): boolean {
  if (kind === 'review-due' || kind === 'reviewed-on' || kind === 'approved-on')
    return /\d{4}|\d{1,2}[/.-]\d{1,2}/.test(value)
  if (kind === 'version') return /^v?\d/i.test(value)
  return /\p{L}{2}/u.test(value)
}
