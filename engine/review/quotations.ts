import type { Block, Document, Range } from '../document.ts'
import { sentencesOf } from '../text/sentences.ts'

/** A kind of quotation mark: what opens and what closes a quotation. */
interface Marks {
  readonly open: string
  readonly close: string
  /** The marks are apostrophes as well, so an opening one that is never closed is none. */
  readonly apostrophe?: true
}

const kinds: readonly Marks[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“”' },
  { open: '«', close: '»' },
  { open: '»', close: '«' },
  { open: '‹', close: '›' },
  { open: '"', close: '"' },
  { open: '‘', close: '’', apostrophe: true },
  { open: '‚', close: '‘’', apostrophe: true },
  { open: "'", close: "'", apostrophe: true },
]
const anyMark = /["“”„«»‹›‘’‚']/

/** How many blocks a quotation may run on, and how many characters a quotation has whose end is missing. */
const reach = { blocks: 12, unclosed: 300, possessive: 200 } as const

/** What one block holds of one kind of marks. */
interface Scanned {
  readonly ranges: readonly Range[]
  /** Where a mark opens that is not closed in this block. */
  readonly open?: number
  /** The end of a mark that closes what was opened in an earlier block. */
  readonly closed?: number
}

/**
 * The ranges of every block that stand in quotation marks: single and double, straight and curly, guillemets and low marks, one
 * inside another. A quotation may run over several paragraphs. One that is never closed ends with its sentence.
 */
export function quotationsOf(document: Document): (block: number) => readonly Range[] {
  const found = new Map<number, Range[]>()
  const add = (block: number, start: number, end: number) => {
    const list = found.get(block)
    if (list) list.push({ start, end })
    else found.set(block, [{ start, end }])
  }
  const { blocks } = document
  const marked = blocks.map(block => anyMark.test(block.text))
  for (const marks of kinds) {
    const scans = blocks.map((block, i) => (marked[i] ? scan(block.text, marks) : nothing))
    for (const [i, { ranges, open }] of scans.entries()) {
      for (const { start, end } of ranges) add(i, start, end)
      if (open === undefined) continue
      const last = lastOf(blocks, scans, i, marks)
      const text = blocks[i]?.text ?? ''
      if (last > i) {
        add(i, open, text.length)
        for (let b = i + 1; b < last; b++) add(b, 0, blocks[b]?.text.length ?? 0)
        add(last, 0, scans[last]?.closed ?? scans[last]?.ranges[0]?.end ?? 0)
      } else if (!marks.apostrophe) add(i, open, endOfSentence(text, open))
    }
  }
  return block => found.get(block) ?? none
}

const none: readonly Range[] = []
const nothing: Scanned = { ranges: none }

/** The block in which a quotation closes that opens in block `from` and is not closed there; `from` where there is none. */
function lastOf(blocks: readonly Block[], scans: readonly Scanned[], from: number, marks: Marks): number {
  for (let b = from + 1; b < blocks.length && b <= from + reach.blocks; b++) {
    const block = blocks[b]
    const scanned = scans[b]
    if (!block || !scanned || block.kind === 'heading' || block.part !== blocks[from]?.part) return from
    const again = marks.open.includes(block.text.trimStart()[0] ?? ' ')
    if (scanned.closed !== undefined) return b
    if (again && scanned.open === undefined) return b
    if (scanned.ranges.length > 0 && !again) return from
    if (scanned.open !== undefined && !again) return from
  }
  return from
}

function endOfSentence(text: string, at: number): number {
  const sentence = sentencesOf(text.slice(at, at + reach.unclosed))[0]
  return at + (sentence?.end ?? 0)
}

function scan(text: string, marks: Marks): Scanned {
  const ranges: Range[] = []
  let open = -1
  let depth = 0
  let closed: number | undefined
  for (let at = 0; at < text.length; at++) {
    const c = text[at] ?? ''
    const opens = marks.open === c && mayOpen(text, at)
    const closes = marks.close.includes(c) && mayClose(text, at)
    if (open >= 0 && closes && !(opens && marks.open !== marks.close)) {
      if (marks.apostrophe && possessive(text, at, marks)) continue
      if (depth-- > 0) continue
      ranges.push({ start: open, end: at + 1 })
      open = -1
      depth = 0
    } else if (opens) {
      if (open < 0) open = at
      else if (marks.open !== marks.close) {
        // A second opening mark: a quotation inside the first where both are closed, else the first was left open.
        if (marks.apostrophe) open = at
        else depth++
      }
    } else if (open < 0 && closes && !marks.apostrophe && marks.open !== marks.close && ranges.length === 0) {
      closed ??= at + 1
    } else if (open < 0 && closes && marks.apostrophe && endsText(text, at) && ranges.length === 0) {
      closed ??= at + 1
    }
  }
  if (closed === undefined) return open < 0 ? { ranges } : { ranges, open }
  return open < 0 ? { ranges, closed } : { ranges, closed, open }
}

const wordSign = /[\p{L}\p{N}]/u
const mayPrecede = /[\s([{/\-–—"“‘'„«»‹‚:;,.]/

function mayOpen(text: string, at: number): boolean {
  const after = text[at + 1]
  return (at === 0 || mayPrecede.test(text[at - 1] ?? '')) && after !== undefined && after !== ' '
}

function mayClose(text: string, at: number): boolean {
  const before = text[at - 1]
  return before !== undefined && before !== ' ' && !wordSign.test(text[at + 1] ?? '')
}

/** Whether a mark after an s is the apostrophe of a plural ("the managers’ view"), since a surer closing mark follows. */
function possessive(text: string, at: number, marks: Marks): boolean {
  if (text[at - 1] !== 's' || !/^\s[a-z]/.test(text.slice(at + 1, at + 3))) return false
  const end = Math.min(text.length, at + reach.possessive)
  for (let next = at + 1; next < end; next++) {
    const c = text[next] ?? ''
    if (marks.open === c && mayOpen(text, next)) return false
    if (marks.close.includes(c) && mayClose(text, next) && text[next - 1] !== 's') return true
  }
  return false
}

/** Whether nothing but a full stop follows: the last words of a quotation that began in an earlier paragraph. */
function endsText(text: string, at: number): boolean {
  return /[.!?,]/.test(text[at - 1] ?? '') && text.slice(at + 1).trim() === ''
}
