import { DOMParser } from '@xmldom/xmldom'
import type { Range } from '../../engine/document.ts'
import type { CommentToAdd } from '../../engine/docx/comments.ts'
import { mainPart, type Package } from '../../engine/docx/package.ts'
import { type ReadResult, readDocument } from '../../engine/docx/read.ts'
import type { BlockSource } from '../../engine/docx/source-map.ts'
import { childAround, tagEnd } from '../../engine/docx/tags.ts'

/** Where a comment was to stand. */
export type At = CommentToAdd['at']

/**
 * What is wrong with a package to which comments were added at these places of the body, in this order: other words, other
 * bytes, marks that do not stand around exactly the words (or around the whole of what cannot be cut), ids given twice, XML that
 * no parser takes. Empty where all is well.
 */
export function splicingFaults(before: Package, reading: ReadResult, after: Package, spans: readonly At[]): string[] {
  const main = mainPart(before.parts) ?? ''
  const old = bytesIn(before, main)
  const made = bytesIn(after, main)
  const again = readDocument(after)
  const faults: string[] = []
  const { blocks } = again.document
  const wrong = reading.document.blocks.findIndex(({ text }, at) => text !== blocks[at]?.text)
  if (wrong >= 0 || blocks.length !== reading.document.blocks.length) {
    faults.push(`text: other words in block ${wrong} of ${blocks.length}: “${blocks[wrong]?.text.slice(0, 80)}”`)
  }
  if (!keepsAllBytes(old, made)) faults.push('bytes: the old bytes are not all there in order')
  const ids = newIds(old, made)
  if (ids.length !== spans.length) faults.push(`marks: ${ids.length} for ${spans.length} comments`)
  const text = latin1(made)
  for (const [nth, span] of spans.entries()) {
    const id = ids[nth]
    if (id === undefined) break
    const start = marks(text, 'RangeStart', id)
    const end = marks(text, 'RangeEnd', id)
    if (start.length !== 1 || end.length !== 1 || marks(text, 'Reference', id).length !== 1) {
      faults.push(`marks: comment ${id} has ${start.length} starts and ${end.length} ends`)
      continue
    }
    const words = wordsBetween(again, span.block, start[0] ?? 0, end[0] ?? 0)
    const due = wordsDue(reading, span, latin1(old))
    if (words !== due) faults.push(`anchor: “${words.slice(0, 80)}” and not “${due.slice(0, 80)}”`)
  }
  for (const [name, bytes] of after.parts) {
    const before_ = before.parts.get(name)
    if (before_ === bytes || !/\.(?:xml|rels)$/i.test(name)) continue
    if ((before_ === undefined || isWellFormed(before_)) && !isWellFormed(bytes))
      faults.push(`xml: ${name} is not well-formed`)
  }
  return faults
}

/** Whether an independent parser takes these bytes for XML. */
export function isWellFormed(bytes: Uint8Array): boolean {
  let wellFormed = true
  const onError = (level: string) => {
    if (level !== 'warning') wellFormed = false
  }
  try {
    new DOMParser({ onError }).parseFromString(new TextDecoder().decode(bytes), 'text/xml')
  } catch {
    return false
  }
  return wellFormed
}

function bytesIn(pkg: Package, name: string): Uint8Array {
  return pkg.parts.get(name) ?? new Uint8Array()
}

/** Whether `made` is `old` with nothing but insertions. */
function keepsAllBytes(old: Uint8Array, made: Uint8Array): boolean {
  let at = 0
  for (const byte of made) if (byte === old[at]) at++
  return at === old.length
}

/** The ids of comment marks that are in the new bytes only, the smallest first: comments are numbered in their order. */
function newIds(old: Uint8Array, made: Uint8Array): number[] {
  const idsIn = (bytes: Uint8Array) =>
    new Set(
      [...latin1(bytes).matchAll(/commentRangeStart(?: xmlns:w="[^"]*")? [\w.-]+:id="(\d+)"\/>/g)].map(found =>
        Number(found[1]),
      ),
    )
  const before = idsIn(old)
  return [...idsIn(made)].filter(id => !before.has(id)).sort((a, b) => a - b)
}

function marks(text: string, kind: string, id: number): number[] {
  return [...text.matchAll(new RegExp(`comment${kind}(?: xmlns:w="[^"]*")? [\\w.-]+:id="${id}"/>`, 'g'))].map(
    ({ index }) => index,
  )
}

function wordsBetween({ document, sourceMap }: ReadResult, block: number, from: number, to: number): string {
  const text = document.blocks[block]?.text ?? ''
  const inside = (sourceMap[block]?.pieces ?? []).filter(piece => piece.from >= from && piece.to <= to)
  return inside.map(({ start, end }) => text.slice(start, end)).join('')
}

/**
 * The words of a span, widened to the whole of what cannot be cut: an atom, and all that stands in one element inside a run, such as
 * alternative content. That is looked for where the part's XML is given.
 */
export function wordsDue({ document, sourceMap }: ReadResult, { block, start, end }: At, xml?: string): string {
  const text = document.blocks[block]?.text ?? ''
  const wholes = wholesOf(sourceMap[block]?.pieces ?? [], xml)
  const from = wholes.find(whole => whole.start < start && start < whole.end)?.start ?? start
  const to = wholes.find(whole => whole.start < end && end < whole.end)?.end ?? end
  return text.slice(from, to)
}

function wholesOf(pieces: BlockSource['pieces'], xml: string | undefined): readonly Range[] {
  const atoms = pieces.filter(({ kind }) => kind === 'atom')
  if (xml === undefined) return atoms
  const wrapped = pieces.filter(piece => piece.wrapped)
  const elements = Map.groupBy(wrapped, ({ run, element }) => childAround(xml, tagEnd(xml, run.from), element).from)
  const shared = [...elements.values()].map(within => ({
    start: Math.min(...within.map(piece => piece.start)),
    end: Math.max(...within.map(piece => piece.end)),
  }))
  return [...shared, ...atoms]
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
