import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../engine/document.ts'
import { byteAt } from '../../../engine/docx/byte-offset.ts'
import { mainPart, openPackage, type Package } from '../../../engine/docx/package.ts'
import type { BlockPlace } from '../../../engine/docx/places.ts'
import { type Reading, readDocument } from '../../../engine/docx/read.ts'
import { charactersOf, openXml, type Xml } from '../../../engine/docx/xml.ts'
import { defaultLimits, readZip } from '../../../engine/docx/zip.ts'
import { UserError } from '../../../engine/errors.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const here = existsSync(corpus)

/** Why a file's words may differ from the plain reading. */
const explained: Readonly<Record<string, string>> = {
  'UnknownElement.docx': 'its paragraphs are elements that Word does not know; a warning says so',
}

const brokenZip = 'hello_world.docm'

function files(pattern: string): string[] {
  return globSync(pattern, { cwd: corpus })
}

function open(file: string): Package | undefined {
  try {
    return openPackage(new Uint8Array(readFileSync(corpus + file)))
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** What is wrong with a block's place; empty where text, pieces and bytes agree. */
function faults(block: Block, place: BlockPlace, xml: Xml): string[] {
  const found: string[] = []
  const fault = (wrong: boolean, what: string) => {
    if (wrong) found.push(`${what}: ${block.text.slice(0, 40)}`)
  }
  const cut = ({ from, to }: { from: number; to: number }) => xml.text.slice(from, to)
  const is = (text: string, name: string) => text.startsWith(`<${place.prefix}${name}`) && text.endsWith('>')
  let at = 0
  let last = 0
  for (const piece of place.pieces) {
    fault(piece.start !== at || piece.end <= piece.start, 'gap or overlap in the text')
    fault(piece.from < last || piece.to < piece.from, 'pieces out of order')
    fault(!is(cut(piece.run), 'r'), 'no run')
    fault(piece.run.properties !== undefined && !is(cut(piece.run.properties), 'rPr'), 'no run properties')
    at = piece.end
    last = piece.to
    if (piece.kind === 'atom') continue
    fault(charactersOf(xml, piece.from, piece.to) !== block.text.slice(piece.start, piece.end), 'other bytes')
    fault(!is(cut(piece.element), 't') || !cut(piece.element).endsWith(`</${place.prefix}t>`), 'no w:t')
    const middle = Math.floor((piece.start + piece.end) / 2)
    const inPair = /[\udc00-\udfff]/.test(block.text.charAt(middle))
    const before = charactersOf(xml, piece.from, byteAt(xml.bytes, piece, middle))
    fault(before.length !== middle - piece.start - (inPair ? 1 : 0), 'wrong byte in the middle')
  }
  fault(at !== block.text.length, 'text without a piece')
  fault(!is(cut(place.paragraph), 'p'), 'no paragraph')
  fault(
    !/(?:<\w*:?p\b[^>]*|pPr\s*|pPr[^<]*\/)>$/.test(xml.text.slice(place.paragraph.from, place.inside)),
    'not inside',
  )
  return found
}

function allFaults(pkg: Package, { document, places }: Reading): string[] {
  const parts = new Map<string, Xml>()
  return document.blocks.flatMap((block, index) => {
    const place = places[index]
    if (place === undefined) return ['no place']
    const xml = parts.get(place.part) ?? openXml(pkg.parts.get(place.part) ?? new Uint8Array())
    parts.set(place.part, xml)
    const host = block.host === undefined ? undefined : document.blocks[block.host]
    const hosted = host === undefined || host.part === 'body'
    return [...faults(block, place, xml), ...(hosted ? [] : ['a host outside the body'])]
  })
}

/** The letters and digits of the main part, found with regular expressions and without any of the reader's code. */
function plainLetters(xml: string): number {
  const w = /<(\w+:)?body\b/.exec(xml)?.[1] ?? ''
  const element = (names: string) => new RegExp(`<${w}(${names})\\b(?![^>]*/>)[^>]*>.*?</${w}\\1>`, 'gs')
  let text = xml.replace(/<!--[\s\S]*?-->/g, '')
  const fallback = /<\/mc:Choice>\s*<mc:Fallback>(?:(?!<mc:Fallback)[\s\S])*?<\/mc:Fallback>/g
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(fallback, '</mc:Choice>')
  }
  text = text.replace(element('del|moveFrom'), '').replace(element('rt'), '')
  const pieces = [...text.matchAll(new RegExp(`<${w}t(?:\\s[^>]*)?>([^<]*)</${w}t>`, 'g'))].map(match => match[1] ?? '')
  return countLetters(pieces.map(resolved).join(''))
}

function resolved(text: string): string {
  const code = (base: number) => (_: string, digits: string) => String.fromCodePoint(Number.parseInt(digits, base))
  const numeric = text.replace(/&#x([0-9a-f]+);/gi, code(16)).replace(/&#(\d+);/g, code(10))
  return numeric.replace(/&(?:lt|gt|quot|apos);/g, ' ').replace(/&amp;/g, '&')
}

function countLetters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length
}

function readLetters({ document, places }: Reading, part: string): number {
  const texts = document.blocks.map(({ text }, index) => {
    const place = places[index]
    if (place?.part !== part) return ''
    return place.pieces.map(({ kind, start, end }) => (kind === 'text' ? text.slice(start, end) : '')).join('')
  })
  return countLetters(texts.join(''))
}

describe.runIf(here)('over all documents of the corpus', () => {
  const readings = files('{policies,docx}/**/*.docx').flatMap(file => {
    const pkg = open(file)
    if (pkg === undefined) return []
    try {
      return [{ file, pkg, reading: readDocument(pkg) }]
    } catch (error) {
      if (error instanceof UserError) return []
      throw error
    }
  })

  it('reads all policies, and refuses only what is encrypted, a template or damaged', () => {
    expect(readings.filter(({ file }) => file.startsWith('policies/'))).toHaveLength(files('policies/**/*.docx').length)
    expect(readings.length).toBeGreaterThan(files('docx/**/*.docx').length * 0.98)
  })

  it('knows the exact bytes of every character', () => {
    const wrong = readings.flatMap(({ file, pkg, reading }) =>
      allFaults(pkg, reading).map(fault => `${file}: ${fault}`),
    )
    expect(wrong).toEqual([])
  })

  it('loses no words', () => {
    const different = readings.filter(({ file, pkg, reading }) => {
      const main = mainPart(pkg.parts) ?? ''
      const plain = plainLetters(new TextDecoder().decode(pkg.parts.get(main)))
      const off = Math.abs(plain - readLetters(reading, main)) > plain * 0.005
      return off && !Object.keys(explained).some(name => file.endsWith(name))
    })
    expect(different.map(({ file }) => file)).toEqual([])
  })

  it('unzips every fifth as fflate does at once', () => {
    const some = readings.filter((_, at) => at % 5 === 0)
    const wrong = some.filter(({ file }) => {
      const bytes = new Uint8Array(readFileSync(corpus + file))
      const ours = readZip(bytes, defaultLimits)
      return Object.entries(unzipSync(bytes)).some(([name, data]) => {
        const same = ours.get(name.replaceAll('\\', '/').replace(/^\//, ''))
        return !name.endsWith('/') && (same === undefined || Buffer.compare(same, data) !== 0)
      })
    })
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('says what the wrong kinds of file are', () => {
    const kinds: Record<string, string> = { doc: 'old-word', docm: 'macro-enabled', dotx: 'template', dotm: 'template' }
    const wrong = files('other/**/*.{doc,docm,dotx,dotm}').filter(file => {
      try {
        openPackage(new Uint8Array(readFileSync(corpus + file)))
        return true
      } catch (error) {
        return !(error instanceof UserError) || error.code !== kinds[file.replace(/^.*\./, '')]
      }
    })
    expect(wrong.filter(file => !file.endsWith(brokenZip))).toEqual([])
  })
})

it.skipIf(here)('needs the corpus beside the project (../shared/corpus): not there, nothing was checked', () => {})
