import { byteAt } from './byte-offset.ts'
import type { Edit } from './edit.ts'
import type { BlockPlace, Piece } from './places.ts'
import type { Xml } from './xml.ts'

/** A span of a block to be put between two marks. `open` and `close` are XML that may stand between runs. */
export interface Anchor {
  readonly place: BlockPlace
  readonly start: number
  readonly end: number
  readonly open: string
  readonly close: string
}

interface Mark {
  readonly piece: Piece
  readonly prefix: string
  /** Characters of the block before the mark. */
  readonly offset: number
  /** Whether the mark follows its piece (the end of a span) or comes before it. */
  readonly after: boolean
  readonly xml: string
}

/**
 * The edits to one part that set marks around spans of its text, at exactly their characters. Where a mark falls inside a
 * run the run is closed and opened again with its own start tag and properties (ECMA-376 17.3.2), and inside a `w:t` that
 * too; where it falls between runs nothing but the mark is added. Spans may overlap, nest and coincide.
 */
export function anchorEdits(xml: Xml, anchors: readonly Anchor[]): Edit[] {
  const marks = anchors.flatMap(({ place, start, end, open, close }): Mark[] => {
    const first = place.pieces.find(p => p.end > start)
    const last = place.pieces.findLast(p => p.start < end)
    if (!first || !last) throw new RangeError('The span has no characters of its own')
    return [
      { piece: first, prefix: place.prefix, offset: start, after: false, xml: open },
      { piece: last, prefix: place.prefix, offset: end, after: true, xml: close },
    ]
  })
  const placed = marks.map(mark => ({ mark, position: positionOf(xml, mark) }))
  const edits: Edit[] = []
  const cut = new Set<Piece>()
  for (const [at, group] of Map.groupBy(placed, ({ position }) => position.at)) {
    const [first] = group
    if (!first) continue
    const inOrder = [...group.filter(({ mark }) => mark.after), ...group.filter(({ mark }) => !mark.after)]
    const inner = inOrder.map(({ mark }) => mark.xml).join('')
    switch (first.position.kind) {
      case 'between':
        edits.push({ at, insert: inner })
        break
      case 'in-run':
        edits.push({ at, insert: reopenedRun(xml, first.mark, inner) })
        break
      case 'in-text': {
        const { prefix, piece } = first.mark
        const run = reopenedRun(xml, first.mark, inner)
        edits.push({ at, insert: `</${prefix}t>${run}<${prefix}t xml:space="preserve">` })
        cut.add(piece)
        break
      }
      default:
        first.position.kind satisfies never
    }
  }
  return [...edits, ...[...cut].flatMap(piece => keepSpaces(xml, piece))]
}

interface Position {
  readonly kind: 'between' | 'in-run' | 'in-text'
  readonly at: number
}

function positionOf(xml: Xml, { piece, offset, after }: Mark): Position {
  const { run, element } = piece
  const inside = piece.kind === 'text' && offset > piece.start && offset < piece.end
  const at = inside ? byteAt(xml.bytes, piece, offset) : piece.from
  if (inside && at > piece.from) return { kind: 'in-text', at }
  if (after) {
    const closing = /^\s*<\/(?:[\w.-]+:)?r\s*>/.test(xml.text.slice(element.to, element.to + 60))
    return closing ? { kind: 'between', at: run.to } : { kind: 'in-run', at: element.to }
  }
  const opening = run.properties?.to ?? tagEnd(xml.text, run.from)
  return xml.text.slice(opening, element.from).trim() === ''
    ? { kind: 'between', at: run.from }
    : { kind: 'in-run', at: element.from }
}

/** The end of the start tag that begins at `from`. A `>` inside an attribute's value does not end it. */
function tagEnd(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const c = text[at] ?? ''
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '>') return at + 1
  }
  return text.length
}

/** The end of a run, what comes between, and the start of a run like it. */
function reopenedRun(xml: Xml, { piece: { run }, prefix }: Mark, inner: string): string {
  const start = charactersAsWritten(xml, run.from, tagEnd(xml.text, run.from))
  const properties = run.properties ? charactersAsWritten(xml, run.properties.from, run.properties.to) : ''
  return `</${prefix}r>${inner}${start}${properties}`
}

/** A `w:t` that is cut may begin or end with a space: its tag must say that spaces count (XML 1.0, 2.10). */
function keepSpaces(xml: Xml, { element }: Piece): Edit[] {
  const end = tagEnd(xml.text, element.from) - 1
  if (/\sxml:space\s*=/.test(xml.text.slice(element.from, end))) return []
  return [{ at: end, insert: ' xml:space="preserve"' }]
}

function charactersAsWritten(xml: Xml, from: number, to: number): string {
  return utf8.decode(xml.bytes.subarray(from, to))
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
