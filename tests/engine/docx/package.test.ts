import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../engine/docx/crc32.ts'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { defaultLimits, type Limits } from '../../../engine/docx/zip.ts'
import { UserError } from '../../../engine/errors.ts'
import { makeDocx, makeZip, p } from '../../helpers/docx.ts'
import { rawZip } from '../../helpers/raw-zip.ts'

function refusal(bytes: Uint8Array, limits?: Limits): UserError {
  try {
    openPackage(bytes, limits)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('The bytes were accepted')
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

function withMainType(type: string): Uint8Array {
  const pkg = openPackage(makeDocx({ body: p('Text') }))
  const types = new TextDecoder().decode(pkg.parts.get('[Content_Types].xml')).replace(mainType, type)
  return makeDocx({ body: p('Text'), parts: { '[Content_Types].xml': types } })
}

function oldOffice(...streams: string[]): Uint8Array {
  const names = streams.map(name => [...name].join('\0')).join('\0\0\0')
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...strToU8(names)])
}

describe('opening a file', () => {
  it('gives the parts of a Word document in the order of the zip', () => {
    const pkg = openPackage(makeDocx({ body: p('Text'), styles: '' }))
    expect([...pkg.parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
    ])
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty', /empty/],
    ['an encrypted document', oldOffice('Root Entry', 'EncryptedPackage'), 'encrypted', /password/],
    ['an old .doc', oldOffice('Root Entry', 'WordDocument'), 'old-word', /save it as \.docx/],
    ['an old workbook', oldOffice('Root Entry', 'Workbook'), 'not-word', /Excel/],
    ['a PDF', strToU8('%PDF-1.7\n'), 'not-word', /PDF/],
    ['rich text', strToU8('{\\rtf1\\ansi Hello}'), 'not-word', /Rich Text/],
    ['a web page', strToU8('\ufeff<!DOCTYPE html><html><body>Hello</body></html>'), 'not-word', /web page/],
    ['plain text', strToU8('Grievance policy\n\nWe will …'), 'not-word', /plain text/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'not-word', /not a Word document/],
    [
      'a workbook',
      makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
      'not-word',
      /Excel/,
    ],
    [
      'a slide show',
      makeZip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
      'not-word',
      /PowerPoint/,
    ],
    ['an .odt', makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'not-word', /OpenDocument/],
    [
      'a theme',
      withMainType('application/vnd.openxmlformats-officedocument.themeManager+xml'),
      'not-word',
      /not a Word document/,
    ],
    ['another zip', makeZip({ 'policy.docx': 'PK' }), 'not-word', /zip file/],
    ['a broken-off file', makeDocx({ body: p('Text') }).slice(0, -40), 'damaged', /incomplete/],
    [
      'a file with its end only',
      makeDocx({ body: p('Text') }).map((byte, at) => (at > 60 && at < 400 ? 7 : byte)),
      'damaged',
      /damaged/,
    ],
    [
      'a document without its text',
      makeZip({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<s/>' }),
      'damaged',
      /its text is missing/,
    ],
    [
      'a document with macros',
      withMainType('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macro-enabled',
      /\.docx/,
    ],
    ['a template', withMainType(mainType.replace('document.main', 'template.main')), 'template', /\.docx/],
    [
      'a template with macros',
      withMainType('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      'template',
      /\.docx/,
    ],
  ] as const)('says what %s is and what to do', (_, bytes, code, message) => {
    const error = refusal(bytes)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
  })

  it('finds the text where the relationships say, not by its name', () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/story/main.xml"/></Relationships>'
    const main = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Here</t></r></p></body></document>`
    const pkg = openPackage(makeZip({ '_rels/.rels': relationships, 'story/main.xml': main }))
    expect(readDocument(pkg).document.blocks.map(({ text }) => text)).toEqual(['Here'])
  })

  it('reads a document whose XML is UTF-16', () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:body><w:p><w:r><w:t>Zoë’s café</w:t></w:r></w:p></w:body></w:document>'
    const utf16 = new Uint8Array(Uint16Array.from(xml, character => character.charCodeAt(0)).buffer)
    const pkg = openPackage(makeDocx({ body: '', parts: { 'word/document.xml': utf16 } }))
    expect(readDocument(pkg).document.blocks[0]?.text).toBe('Zoë’s café')
  })
})

it('reads a zip of the 64-bit kind', () => {
  const zip = makeDocx({ body: p('Text') })
  const end = zip.length - 22
  const view = new DataView(zip.buffer, zip.byteOffset)
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const long = new DataView(new ArrayBuffer(56 + 20))
  long.setUint32(0, 0x06064b50, true)
  long.setBigUint64(4, 44n, true)
  long.setBigUint64(32, BigInt(count), true)
  long.setBigUint64(48, BigInt(from), true)
  long.setUint32(56, 0x07064b50, true)
  long.setBigUint64(64, BigInt(end), true)
  view.setUint16(end + 10, 0xffff, true)
  view.setUint32(end + 16, 0xffffffff, true)
  const bytes = Buffer.concat([zip.subarray(0, end), new Uint8Array(long.buffer), zip.subarray(end)])
  expect(readDocument(openPackage(new Uint8Array(bytes))).document.blocks[0]?.text).toBe('Text')
})

it('gives parts that nothing was put into back in their own encoding', () => {
  const note = new Uint8Array(Uint16Array.from('\ufeff<note>Zoë</note>', character => character.charCodeAt(0)).buffer)
  const broken = Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e)
  const parts = { 'customXml/item1.xml': note, 'customXml/item2.xml': broken }
  const again = unzipSync(packageBytes(openPackage(makeDocx({ body: p('Text'), parts }))))
  expect(again['customXml/item1.xml']).toEqual(note)
  expect(again['customXml/item2.xml']).toEqual(broken)
})

describe('opening a hostile file', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1e6)

  it.each([
    ['that declares more than all parts may have', { total: 5e6 }],
    ['with a part that is larger than a part may be', { part: 5e6 }],
    ['that is too large before it is unpacked', { input: 5000 }],
  ])('refuses a zip %s', (_, limits) => {
    const bomb = makeDocx({ body: p('Text'), parts: { 'a.bin': zeros(3), 'b.bin': zeros(6) } })
    expect(bomb.length).toBeLessThan(20_000)
    expect(refusal(bomb, { ...defaultLimits, ...limits }).code).toBe('too-large')
  })

  it('lets no document unpack to 300 MB', () => {
    expect(defaultLimits.total).toBeLessThan(300e6)
  })

  it('refuses one that lies about its size, after no more than it declared', () => {
    const lie = zipSync({ 'word/document.xml': zeros(5) })
    const view = new DataView(lie.buffer)
    const directory = view.getUint32(lie.length - 6, true)
    view.setUint32(directory + 24, 1000, true)
    expect(refusal(lie).code).toBe('damaged')
  })

  it.each([1, 1000, 100_000])('refuses one whose part is the part that it declares, and %d bytes more', more => {
    const whole = strToU8('<w:document/>')
    const packed = deflateSync(Uint8Array.from([...whole, ...new Uint8Array(more)]))
    const name = 'word/document.xml'
    expect(refusal(rawZip([{ name, packed, method: 8, size: whole.length, crc: crc32(whole) }])).code).toBe('damaged')
  })

  it('refuses more parts than any document has', () => {
    const names = Array.from({ length: 20_001 }, (_, at) => [`part${at}`, new Uint8Array()] as const)
    expect(refusal(zipSync(Object.fromEntries(names), { level: 0 })).code).toBe('too-large')
  })

  it('refuses a zip with the same part twice', () => {
    const zip = makeZip({ 'word/document.xml': 'one', 'word/documenu.xml': 'two' })
    const twice = zip.map((byte, at) => (byte === 0x75 && zip[at - 1] === 0x6e ? 0x74 : byte))
    expect(refusal(twice).code).toBe('damaged')
  })

  it('leaves out names that climb out of the package', () => {
    const pkg = openPackage(
      makeDocx({ body: p('Text'), parts: { '../../evil.xml': 'x', 'word//x.xml': 'x', 'a/./b': 'x' } }),
    )
    expect([...pkg.parts.keys()].filter(name => /evil|x\.xml|a\//.test(name))).toEqual([])
  })

  it('says so when a part is locked with a password', () => {
    const zip = makeDocx({ body: p('Text') })
    const view = new DataView(zip.buffer)
    const directory = view.getUint32(zip.length - 6, true)
    view.setUint16(directory + 8, 1, true)
    expect(refusal(zip).code).toBe('encrypted')
  })
})

describe('zipping a package', () => {
  it('gives the same bytes for the same parts, and the same parts back', () => {
    const pkg = openPackage(makeDocx({ body: p('Text'), parts: { 'word/media/a.png': Uint8Array.of(1, 2, 3) } }))
    const bytes = packageBytes(pkg)
    expect(packageBytes(pkg)).toEqual(bytes)
    expect([...openPackage(bytes).parts]).toEqual([...pkg.parts])
  })
})
