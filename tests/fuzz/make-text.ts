import { adversarial } from '../helpers/adversarial.ts'
import { headingStyles, listItem, makeDocx, p, table } from '../helpers/docx.ts'
import type { Random } from './random.ts'

/** A document whose text was made to be looked at again and again. */
export interface MadeText {
  /** What it is made of, in words. */
  readonly kind: string
  readonly characters: number
  readonly bytes: Uint8Array
}

const smallest = 1_000
const largest = 1_000_000

const shapes: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  'one paragraph': texts => p(texts.join('')),
  paragraphs: texts => texts.map(text => p(text)).join(''),
  'a list': texts => texts.map(text => listItem(text, 1)).join(''),
  'a table': texts => table(texts.map(text => [p('Who'), p(text)])),
  headings: texts => texts.map(text => p(text, 'Heading1') + p('BAME staff are heard.')).join(''),
}

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

/**
 * Makes a document of one to three kinds of adversarial words, of 1,000 to 1,000,000 characters, each size between as likely on a
 * logarithmic scale; the same chance gives the same.
 */
export function makeText({ nat, pick, once }: Random): MadeText {
  const names = Object.keys(adversarial)
  const kinds = Array.from({ length: once(2) ? 1 : 2 + nat(2) }, () => pick(names))
  const shape = pick(Object.keys(shapes))
  const characters = Math.round(smallest * (largest / smallest) ** (nat(10_001) / 10_000))
  const words = kinds.map(kind => adversarial[kind] ?? '')
  const ownLength = words.reduce((sum, { length }) => sum + length, 0)
  // Words follow one another in turn, or each kind fills its part of the text.
  const inTurn = once(2)
  const text = inTurn
    ? words.join('').repeat(Math.ceil(characters / ownLength))
    : words.map(one => one.repeat(Math.ceil(characters / words.length / one.length))).join('')
  const pieces = piecesOf(text.slice(0, characters), 1 + nat(once(2) ? 10 : 1000))
  const body = `${p('Grievance policy', 'Title')}${p('BAME staff are heard.')}${shapes[shape]?.(pieces)}`
  return {
    kind: `${kinds.join(inTurn ? ' and ' : ', then ')}, as ${shape}`,
    characters,
    bytes: makeDocx({ body, styles: headingStyles, numbering }),
  }
}

function piecesOf(text: string, count: number): readonly string[] {
  const length = Math.ceil(text.length / count)
  return Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length))
}
