import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { blocksWith, type Cued } from './cued.ts'
import { datesIn } from './dates.ts'

/** What a document says about itself: a label such as "Owner" or "Next review", and what stands after it. */
export interface ControlEntry {
  readonly kind: 'owner' | 'version' | 'approver' | 'approved-on' | 'reviewed-on' | 'review-due'
  readonly value: string
  /** ISO day where the value holds a date; not looked for in an owner or a version. */
  readonly date?: string
  readonly evidence: Evidence
}

/** The labels; a check that reads the control block has them among its cues. */
export const controlLabels: readonly (Cued & { readonly kind: ControlEntry['kind'] })[] = [
  {
    kind: 'review-due',
    cue: '{review {due|date}|next {review|reviewed}|due for {review|reviewed}|{review|reviewed} {by|before|again}|to be reviewed {in|by|on}|date {of|for} [next] review}',
    pattern:
      /\b(?:next |date of next |planned |scheduled )?review (?:due|date)\b|\b(?:next|due for) review(?:ed)?\b|\breview(?:ed)? (?:by|before|again)\b|\bto be reviewed (?:in|by|on)\b|\bdate (?:of|for) (?:next )?review\b/i,
  },
  {
    kind: 'reviewed-on',
    cue: '{last {reviewed|updated|review|amended}|date reviewed|reviewed on}',
    pattern:
      /\blast[ _](?:reviewed|updated|review)(?:[ _]at|[ _]on)?\b|\bdate reviewed\b|\breviewed on\b|\blast amended\b/i,
  },
  {
    kind: 'approved-on',
    cue: '{date [of] {approval|approved|adopted|issued|adoption}|approval date|approved on|adopted on|effective {date|from}|issue date|date of issue}',
    pattern:
      /\b(?:date (?:of )?(?:approval|approved|adopted|issued|adoption)|approval date|approved on|adopted on|effective (?:date|from)|issue date|date issued|date of issue)\b/i,
  },
  {
    kind: 'approver',
    cue: '{{approved|ratified|adopted|signed off|authorised} by|approving {body|committee}|approval body|approver}',
    pattern:
      /\b(?:approved|ratified|adopted|signed off|authorised) by\b|\bapproving (?:body|committee)\b|\bapproval body\b|\bapprover\b/i,
  },
  {
    kind: 'version',
    cue: '{version|v0*|v1*|v2*|v3*|v4*|v5*|v6*|v7*|v8*|v9*}',
    pattern: /\bversion(?: number| no\.?)?\b|\bv\d+(?:\.\d+)*\b/i,
  },
  {
    kind: 'owner',
    cue: '{owner|responsible {officer|person|post|manager|director|lead}|{policy|document} {lead|author|holder}|author|officer|accountable {officer|person}|{overall|ultimate} responsibility}',
    pattern:
      /\b(?:policy |document |process |plan )?owner\b|\bresponsible (?:officer|person|post|manager|director|lead)\b|\b(?:policy |document )(?:lead|author|holder)\b|\bauthor\b|^officer\b|\baccountable (?:officer|person)\b|\b(?:overall|ultimate) responsibility\b/i,
  },
]

const moreThan60Words = /^\S*(?:\s+\S+){59}\s/
const read = new WeakMap<Subject, readonly ControlEntry[]>()

/**
 * Reads a document's control block: label and value in one line ("Owner: Head of People · Version 3"), in neighbouring cells
 * of a table, or in a header or footer. Lines of more than 60 words are prose and are not read. Several rules ask; it is read once.
 */
export function documentControl(subject: Subject): readonly ControlEntry[] {
  const known = read.get(subject)
  if (known) return known
  const labelled = new Set(controlLabels.flatMap(label => blocksWith(subject, label.cue)))
  const entries = [...labelled].sort((a, b) => a - b).flatMap(index => entriesIn(subject, index))
  read.set(subject, entries)
  return entries
}

function entriesIn({ document: { blocks }, asAt }: Subject, index: number): ControlEntry[] {
  const block = blocks[index]
  if (!block || block.kind === 'contents' || moreThan60Words.test(block.text)) return []
  const next = blocks[index + 1]
  const beside = block.cell && next?.cell && sameRow(block.cell, next.cell) ? next.text : ''
  return piecesOf(block.text).flatMap(piece => {
    const entry = entryOf(piece.text, beside)
    if (!entry) return []
    const { start, text: quote } = piece
    const evidence: Evidence = { block: index, start, end: start + quote.length, quote, basis: 'check' }
    const dated = entry.kind !== 'owner' && entry.kind !== 'version'
    const date = dated ? datesIn(entry.value, asAt)[0]?.iso : undefined
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
  for (const { kind, pattern } of controlLabels) {
    const found = pattern.exec(piece)
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
