import type { Evidence } from '../finding.ts'
import type { Subject } from '../rules/subject.ts'
import { datesIn } from './dates.ts'

/** What a document says about itself: a label such as "Owner" or "Next review", and what stands after it. */
export interface ControlEntry {
  readonly kind: 'owner' | 'version' | 'approver' | 'approved-on' | 'reviewed-on' | 'review-due'
  readonly value: string
  /** ISO day where the value holds a date. */
  readonly date?: string
  readonly evidence: Evidence
}

const labels: readonly (readonly [ControlEntry['kind'], RegExp])[] = [
  [
    'review-due',
    /\b(?:next |date of next |planned |scheduled )?review (?:due|date)\b|\b(?:next|due for) review(?:ed)?\b|\breview(?:ed)? (?:by|before|again)\b|\bto be reviewed (?:in|by|on)\b|\bdate (?:of|for) (?:next )?review\b/i,
  ],
  [
    'reviewed-on',
    /\blast[ _](?:reviewed|updated|review)(?:[ _]at|[ _]on)?\b|\bdate reviewed\b|\breviewed on\b|\blast amended\b/i,
  ],
  [
    'approved-on',
    /\b(?:date (?:of )?(?:approval|approved|adopted|issued|adoption)|approval date|approved on|adopted on|effective (?:date|from)|issue date|date issued|date of issue)\b/i,
  ],
  [
    'approver',
    /\b(?:approved|ratified|adopted|signed off|authorised) by\b|\bapproving (?:body|committee)\b|\bapproval body\b|\bapprover\b/i,
  ],
  ['version', /\bversion(?: number| no\.?)?\b|\bv\d+(?:\.\d+)*\b/i],
  [
    'owner',
    /\b(?:policy |document |process |plan )?owner\b|\bresponsible (?:officer|person|post|manager|director|lead)\b|\b(?:policy |document )(?:lead|author|holder)\b|\bauthor\b|^officer\b|\baccountable (?:officer|person)\b|\b(?:overall|ultimate) responsibility\b/i,
  ],
]

/** What every label holds, so that a text without it is no control block. */
const anyLabel =
  /review|updated|amended|approv|adopt|effective|issue|ratified|signed off|authorised|version|\bv\d|owner|responsib|lead|author|holder|officer|accountable/i
const moreThan60Words = /^\S*(?:\s+\S+){59}\s/
const read = new WeakMap<Subject, readonly ControlEntry[]>()

/**
 * Reads a document's control block: label and value in one line ("Owner: Head of People · Version 3"), in neighbouring cells
 * of a table, or in a header or footer. Lines of more than 60 words are prose and are not read. Several rules ask; it is read once.
 */
export function documentControl(subject: Subject): readonly ControlEntry[] {
  const known = read.get(subject)
  if (known) return known
  const entries = subject.document.blocks.flatMap((_, index) => entriesIn(subject, index))
  read.set(subject, entries)
  return entries
}

function entriesIn({ document: { blocks }, asAt }: Subject, index: number): ControlEntry[] {
  const block = blocks[index]
  if (!block || block.kind === 'contents' || moreThan60Words.test(block.text) || !anyLabel.test(block.text)) return []
  const next = blocks[index + 1]
  const beside = block.cell && next?.cell && sameRow(block.cell, next.cell) ? next.text : ''
  return piecesOf(block.text).flatMap(piece => {
    const entry = entryOf(piece.text, beside)
    if (!entry) return []
    const { start, text: quote } = piece
    const evidence: Evidence = { block: index, start, end: start + quote.length, quote, grade: 'firm' }
    const date = datesIn(entry.value, asAt)[0]?.iso
    return [{ ...entry, evidence, ...(date === undefined ? {} : { date }) }]
  })
}

function sameRow(a: { table: number; row: number }, b: { table: number; row: number }): boolean {
  return a.table === b.table && a.row === b.row
}

/** A line in the pieces that separators part: "·", "|", tabs, semicolons, line breaks. */
function piecesOf(text: string): { text: string; start: number }[] {
  const pieces: { text: string; start: number }[] = []
  for (const found of text.matchAll(/[^·•|\t\n;]+/g)) {
    const lead = found[0].length - found[0].trimStart().length
    const own = found[0].trim()
    if (own !== '') pieces.push({ text: own, start: found.index + lead })
  }
  return pieces
}

function entryOf(piece: string, beside: string): { kind: ControlEntry['kind']; value: string } | undefined {
  for (const [kind, label] of labels) {
    const found = label.exec(piece)
    if (!found || found.index > 30 || isProse(piece, found)) continue
    const rest = piece.slice(found.index + found[0].length).replace(/^\s*(?:is|on|date)?\s*[:=–-]*\s*/i, '')
    const own = kind === 'version' && /^v\d/i.test(found[0]) ? found[0] : rest
    const value = own.trim() === '' ? beside.trim() : own.trim()
    if (isBlank(value) || !fits(kind, value)) continue
    return { kind, value }
  }
  return undefined
}

/** "The owner of the building will decide …": a label in a longer sentence needs a colon or "is" after it. */
function isProse(piece: string, label: RegExpExecArray): boolean {
  if (!/\b(?:owner|author|lead|holder|version)$/i.test(label[0]) || piece.split(/\s+/).length <= 6) return false
  return !/^\s*(?:[:=–-]|is\b)/.test(piece.slice(label.index + label[0].length))
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
