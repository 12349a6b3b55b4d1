import { UserError } from '../errors.ts'
import type { Edit } from './edit.ts'
import { asWritten, type Cut, keepSpaces, keepsSpaces, positionOf, reopenedRun } from './run-cut.ts'
import type { BlockSource, Bytes, Piece } from './source-map.ts'
import { nameAt, tagEnd } from './tags.ts'
import type { Xml } from './xml.ts'

/** A span of a block to be put between two marks. `open` and `close` are XML that is allowed between runs. */
export interface Anchor {
  readonly place: BlockSource
  readonly start: number
  readonly end: number
  readonly open: string
  readonly close: string
}

interface Mark extends Cut {
  readonly xml: string
}

/**
 * The edits to one part that set marks around spans of its text, at exactly their characters. A mark inside a run closes the
 * run and reopens it with the same start tag and properties (ECMA-376 17.3.2), and likewise a `w:t`; between runs only the mark
 * is added. Spans may overlap, nest and coincide. Throws UserError `too-large` if far too much would have to be repeated.
 */
export function anchorEdits(xml: Xml, anchors: readonly Anchor[]): Edit[] {
  const marks = anchors.flatMap(({ place, start, end, open, close }): Mark[] => {
    const first = place.pieces.find(p => p.end > start)
    const last = place.pieces.findLast(p => p.start < end)
    if (!first || !last) throw new RangeError('The span has no characters of its own')
    return [
      { piece: first, offset: start, after: false, xml: open },
      { piece: last, offset: end, after: true, xml: close },
    ]
  })
  const placed = marks.map(mark => ({ mark, position: positionOf(xml, mark) }))
  const edits: Edit[] = []
  let copied = 0
  const cut = new Set<Piece>()
  for (const [at, group] of Map.groupBy(placed, ({ position }) => position.at)) {
    const [first] = group
    if (!first) continue
    const inOrder = [...group.filter(({ mark }) => mark.after), ...group.filter(({ mark }) => !mark.after)]
    const { run } = first.mark.piece
    if (first.position.kind !== 'between') copied += tagEnd(xml.text, run.from) - run.from + lengthOf(run.properties)
    if (copied > mostCopied) throw tooLarge()
    const inner = inOrder.map(({ mark }) => mark.xml).join('')
    switch (first.position.kind) {
      case 'between':
        edits.push({ at, insert: inner })
        break
      case 'in-run':
        edits.push({ at, insert: reopenedRun(xml, first.mark, inner) })
        break
      case 'in-text': {
        const { piece } = first.mark
        const { from } = piece.element
        const run = reopenedRun(xml, first.mark, inner)
        const start = asWritten(xml, from, tagEnd(xml.text, from) - 1)
        const space = keepsSpaces(start) ? '' : keepSpaces
        edits.push({ at, insert: `</${nameAt(xml.text, from)}>${run}${start}${space}>` })
        cut.add(piece)
        break
      }
      default:
        first.position.kind satisfies never
    }
  }
  return [...edits, ...[...cut].flatMap(piece => spaceEdits(xml, piece))]
}

/** Maximum bytes of run properties that may be repeated, in total, where runs are split. */
const mostCopied = 50e6

function lengthOf(bytes: Bytes | undefined): number {
  return bytes === undefined ? 0 : bytes.to - bytes.from
}

function tooLarge(): UserError {
  return new UserError(
    'too-large',
    'The file would be too large with comments, because its text has far more formatting than usual. Copy the text into a ' +
      'new document, save it and review that.',
  )
}

/** A `w:t` that is split may begin or end with a space: its tag must state that spaces count (XML 1.0, 2.10). */
function spaceEdits(xml: Xml, { element }: Piece): Edit[] {
  const end = tagEnd(xml.text, element.from) - 1
  return keepsSpaces(xml.text.slice(element.from, end)) ? [] : [{ at: end, insert: keepSpaces }]
}
