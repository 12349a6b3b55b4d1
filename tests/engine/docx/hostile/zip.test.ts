import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../../../engine/docx/crc32.ts'
import { openPackage, packageBytes } from '../../../../engine/docx/package.ts'
import { defaultLimits } from '../../../../engine/docx/zip.ts'
import { makeDocx, makeZip, p } from '../../../helpers/docx.ts'
import { hostileZips, refusedOrRead } from '../../../helpers/hostile-zips.ts'
import { type RawEntry, rawZip } from '../../../helpers/raw-zip.ts'
import { wordsOrRefusal } from '../../../helpers/refusal.ts'

/** The entries of a small document, to which others are added. */
function honest(): RawEntry[] {
  return [...openPackage(makeDocx({ body: p('Honest words') })).parts].map(([name, data]) => ({
    name,
    packed: data,
    size: data.length,
    crc: crc32(data),
  }))
}

const zeros = new Uint8Array(90e6)
const bomb = deflateSync(zeros)
const zerosCrc = crc32(zeros)

test('the zips that these tests write are read where they tell the truth', () => {
  expect(wordsOrRefusal(rawZip(honest()))).toEqual(['Honest words'])
})

describe('a zip bomb is refused before it fills memory', () => {
  test.each<[string, RawEntry[], string]>([
    [
      'of three parts',
      ['a', 'b', 'c'].map(name => ({ name, packed: bomb, method: 8, size: 90e6, crc: zerosCrc })),
      'too-large',
    ],
    [
      'of one part that says it is small',
      [{ name: 'a', packed: bomb, method: 8, size: 1000, crc: zerosCrc }],
      'damaged',
    ],
    ['of one part that says it is empty', [{ name: 'a', packed: bomb, method: 8, size: 0 }], 'damaged'],
    [
      'of parts that say they are huge and hold nothing',
      [{ name: 'a', packed: new Uint8Array(2), method: 8, size: 4e9 }],
      'too-large',
    ],
    [
      'of two hundred parts that are one and the same bytes',
      [
        { name: 'a', packed: bomb, method: 8, size: 1e6, crc: zerosCrc },
        ...Array.from({ length: 200 }, (_, n) => ({
          name: `b${n}`,
          packed: bomb,
          method: 8 as const,
          size: 1e6,
          sameAs: 4,
        })),
      ],
      'damaged',
    ],
  ])('%s', (_, entries, code) => {
    const before = process.memoryUsage().arrayBuffers
    expect(wordsOrRefusal(rawZip([...honest(), ...entries]))).toBe(code)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(defaultLimits.total * 1.2)
  })

  test('also where bombs lie in bombs: what is zipped inside is never unpacked', () => {
    const inner = makeZip({ 'bomb.zip': makeZip({ 'a.bin': new Uint8Array(5e6) }) })
    const pkg = openPackage(makeDocx({ body: p('Honest words'), parts: { 'word/embeddings/bomb.zip': inner } }))
    expect(pkg.parts.get('word/embeddings/bomb.zip')).toEqual(inner)
  })
})

describe('a zip that says one thing to one program and another to the next is damaged', () => {
  const part = (name: string, text: string): RawEntry => {
    const packed = strToU8(text)
    return { name, packed, size: packed.length, crc: crc32(packed) }
  }
  const after = (...entries: RawEntry[]) => [...honest(), ...entries]

  test.each<[string, Uint8Array]>([
    [
      'with entries that overlap',
      rawZip(after(part('a', 'x'.repeat(5000)), { ...part('b', 'x'.repeat(5000)), sameAs: 3 })),
    ],
    ['with a part twice', rawZip(after(part('word/document.xml', '<x/>')))],
    ['with a part whose name differs in case only', rawZip(after(part('word/Document.XML', '<x/>')))],
    ['with a part whose name differs in slashes only', rawZip(after(part('/word\\document.xml', '<x/>')))],
    ['with a part that is shorter than it says', rawZip(after({ ...part('a', 'x'), size: 3 }))],
    ['with bytes that were not packed', rawZip(after({ ...part('a', 'will'), crc: crc32(strToU8('must')) }))],
    ['with more entries than it counts', rawZip(after(part('a', 'x')), { count: 4 })],
    ['with fewer entries than it counts', rawZip(honest(), { count: 5 })],
    ['with something before its first entry', rawZip(honest(), { before: strToU8('PK..') })],
    [
      'whose directory lies beyond its end',
      rawZip(honest()).map((byte, at, all) => (at === all.length - 3 ? 0x7f : byte)),
    ],
    ['that counts no entries', rawZip([])],
  ])('%s', (_, bytes) => {
    expect(['damaged', 'not-word']).toContain(wordsOrRefusal(bytes))
  })

  test('a flipped byte in the words is never read as if the author had written it', () => {
    const bytes = rawZip(honest())
    const at = Buffer.from(bytes).indexOf('Honest words')
    expect(wordsOrRefusal(bytes.map((byte, index) => (index === at ? 0x4d : byte)))).toBe('damaged')
  })
})

test('a zip in the long form is read', () => {
  expect(wordsOrRefusal(rawZip(honest(), { long: true }))).toEqual(['Honest words'])
  expect(wordsOrRefusal(rawZip(honest(), { long: true, count: 30_000 }))).toBe('too-large')
})

test('names that are no part names are left out, and do no harm when the file is written', () => {
  const names = [
    '__proto__',
    '../../evil',
    '/',
    'a/',
    'C:/../x',
    'a/../b',
    './c',
    'x'.repeat(5000),
    new Uint8Array(60_000).fill(0xff),
  ]
  const nothing = { packed: new Uint8Array(), size: 0 }
  const kept = ['constructor', 'toString', 'word/__proto__', 'hasOwnProperty']
  const pkg = openPackage(rawZip([...honest(), ...[...names, ...kept].map(name => ({ name, ...nothing }))]))
  expect([...pkg.parts.keys()].slice(4)).toEqual(kept)
  expect([...openPackage(packageBytes(pkg)).parts.keys()].sort()).toEqual([...pkg.parts.keys()].sort())
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test.each(hostileZips)('a zip %s is refused or read', (_, make, size) => {
  refusedOrRead(make(size))
})
