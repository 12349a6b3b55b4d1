import type { Block, Document } from '../document.ts'
import { storyLabels } from '../labels/story-kinds.ts'

/** Names of places as they appear to a reader in Word. Both take a block's index. */
export interface PlaceNames {
  /** For lists of places: "2.1", "Appendix A", "table 2", "footnote 3", "“Support”". */
  readonly short: (block: number) => string
  /** For a single place: "2.1 Support for staff, table 2, row 3". */
  readonly long: (block: number) => string
}

const typedNumber = /^(\d+(?:\.\d+)*)[.):]?\s+(?=\p{L})/u
const typedParagraphNumber = /^(\d+(?:\.\d+)+)[.):]?\s/
const namedPart = /^((?:appendix|annex|schedule|section|part)\s+(?:[a-z]|\d+|[ivx]+))\b/iu

/** Names every block by the nearest heading above it, its own number, and the table, note or margin that it is in. */
export function placeNames(document: Document): PlaceNames {
  const { blocks } = document
  const headingOf = new Int32Array(blocks.length).fill(-1)
  const ordinals = new Int32Array(blocks.length)
  let heading = -1
  let ordinal = 0
  blocks.forEach((block, index) => {
    const inText = block.part === 'body' || block.part === 'text-box'
    if (inText && block.kind === 'heading') heading = index
    headingOf[index] = inText ? heading : block.host === undefined ? -1 : (headingOf[block.host] ?? -1)
    if (block.text.trim() !== '') ordinal++
    ordinals[index] = ordinal
  })

  const section = (index: number, name: (heading: Block) => string): string => {
    const above = blocks[headingOf[index] ?? -1]
    if (above) return name(above)
    return heading < 0 ? `paragraph ${ordinals[index]}` : 'the opening'
  }

  const short = (index: number): string => {
    const block = blocks[index]
    if (!block) return ''
    const apart = outside(block)
    if (apart !== undefined) return apart
    const within = section(index, shortHeading)
    if (block.part === 'footnote' || block.part === 'endnote')
      return noteName(block) ?? `${storyLabels[block.part].name} to ${within}`
    if (block.part === 'text-box') return `${storyLabels[block.part].name} in ${within}`
    if (block.cell) return `table ${block.cell.table + 1}`
    return paragraphNumber(block) ?? within
  }

  const long = (index: number): string => {
    const block = blocks[index]
    if (!block) return ''
    const apart = outside(block)
    if (apart !== undefined) return apart
    const within = section(index, longHeading)
    if (block.part === 'footnote' || block.part === 'endnote')
      return `${within}, ${noteName(block) ?? storyLabels[block.part].name}`
    const details = [within]
    if (block.part === 'text-box') details.push(storyLabels[block.part].name)
    if (block.cell) details.push(`table ${block.cell.table + 1}`, `row ${block.cell.row + 1}`)
    const number = paragraphNumber(block)
    if (number !== undefined && block.kind !== 'heading') details.push(`paragraph ${number}`)
    return details.join(', ')
  }

  return { short, long }
}

/** Places that belong to no section. */
function outside(block: Block): string | undefined {
  if (block.part === 'header' || block.part === 'footer') return storyLabels[block.part].name
  if (block.kind === 'contents') return 'contents list'
  return block.kind === 'title' ? 'title' : undefined
}

function noteName(block: Block): string | undefined {
  return block.number === undefined ? undefined : `${storyLabels[block.part].name} ${tidy(block.number)}`
}

function paragraphNumber(block: Block): string | undefined {
  if (block.kind === 'heading') return undefined
  const shown = block.number === undefined ? '' : tidy(block.number)
  return /^\d+(\.\d+)+$/.test(shown) ? shown : typedParagraphNumber.exec(block.text)?.[1]
}

function shortHeading(block: Block): string {
  const named = namedPart.exec(block.number ?? '') ?? namedPart.exec(block.text.trim())
  if (named?.[1] !== undefined) return named[1]
  const number = block.number === undefined ? typedNumber.exec(block.text.trim())?.[1] : tidy(block.number)
  if (number !== undefined && /[\p{L}\p{N}]/u.test(number)) return number.includes('.') ? number : `section ${number}`
  return `“${firstWords(block.text, 6)}”`
}

function longHeading(block: Block): string {
  const number = block.number !== undefined && /[\p{L}\p{N}]/u.test(block.number) ? `${tidy(block.number)} ` : ''
  return number + firstWords(block.text, 14)
}

function tidy(number: string): string {
  return number.trim().replace(/[.):]+$/, '')
}

function firstWords(text: string, most: number): string {
  const words = text.trim().split(/\s+/)
  const kept = words.slice(0, most).join(' ')
  const cut = kept.length > 90 ? kept.slice(0, 90).trimEnd() : kept
  return cut.length < kept.length || words.length > most ? `${cut}…` : cut
}
