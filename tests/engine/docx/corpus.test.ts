import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../engine/document.ts'
import { byteAt } from '../../../engine/docx/byte-offset.ts'
import { openPackage, type Package } from '../../../engine/docx/package.ts'
import { type ReadResult, readDocument } from '../../../engine/docx/read.ts'
import type { BlockSource } from '../../../engine/docx/source-map.ts'
import { charactersOf, openXml, type Xml } from '../../../engine/docx/xml.ts'
import { defaultLimits, readZip } from '../../../engine/docx/zip.ts'
import { UserError, type UserErrorCode } from '../../../engine/errors.ts'
import { lookAt } from '../../corpus/look.ts'
import { textFaults } from '../../corpus/text-faults.ts'
import { openPlain } from '../../helpers/plain-package.ts'
import { readPlainly } from '../../helpers/plain-reading.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const here = existsSync(corpus)

function files(pattern: string): string[] {
  return globSync(pattern, { cwd: corpus })
}

type Opened = { readonly file: string; readonly pkg: Package; readonly reading: ReadResult }
type Refused = { readonly file: string; readonly code: UserErrorCode }

function open(file: string): Opened | Refused {
  try {
    const pkg = openPackage(new Uint8Array(readFileSync(corpus + file)))
    return { file, pkg, reading: readDocument(pkg) }
  } catch (error) {
    if (error instanceof UserError) return { file, code: error.code }
    throw error
  }
}

/** What is wrong with a block's place; empty where text, pieces and bytes agree. */
function faults(block: Block, place: BlockSource, xml: Xml): string[] {
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

function allFaults(pkg: Package, { document, sourceMap }: ReadResult): string[] {
  const parts = new Map<string, Xml>()
  return document.blocks.flatMap((block, index) => {
    const place = sourceMap[index]
    if (place === undefined) return ['no place']
    const xml = parts.get(place.part) ?? openXml(pkg.parts.get(place.part) ?? new Uint8Array())
    parts.set(place.part, xml)
    const host = block.host === undefined ? undefined : document.blocks[block.host]
    const hosted = host === undefined || host.part === 'body'
    return [...faults(block, place, xml), ...(hosted ? [] : ['a host outside the body'])]
  })
}

describe.runIf(here)('over all documents of the corpus', () => {
  const opened = files('{policies,docx,other}/**/*.{doc,docx,docm,dotx,dotm}').map(open)
  const readings = opened.filter(result => 'reading' in result)

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

  it('loses no words (in one file of 30; `npm run corpus` tries all)', () => {
    const wrong = readings.flatMap(({ file, reading: { document, warnings } }, at) => {
      if (at % 30 !== 0) return []
      const plain = readPlainly(openPlain(new Uint8Array(readFileSync(corpus + file))))
      return textFaults(document, warnings, plain).map(fault => `${file}: ${fault}`)
    })
    expect(wrong).toEqual([])
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

  it('refuses nothing but what is no document, and for what it is', () => {
    const wrong = opened.flatMap(result => {
      if (result.file.endsWith('.docx') && 'reading' in result) return []
      const code = 'reading' in result ? 'docx' : result.code
      const kinds = lookAt(new Uint8Array(readFileSync(corpus + result.file)))
      return kinds.includes(code) ? [] : [`${result.file}: ${code}, but it is ${kinds}`]
    })
    expect(wrong).toEqual([])
  })
})

it.skipIf(here)('needs the corpus beside the project (../shared/corpus): not there, nothing was checked', () => {})
