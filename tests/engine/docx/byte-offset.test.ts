import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteAt } from '../../../engine/docx/byte-offset.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { charactersOf, openXml } from '../../../engine/docx/xml.ts'
import { makeDocx, paragraph, r } from '../../helpers/docx.ts'

function read(body: string) {
  const pkg = openPackage(makeDocx({ body }))
  const { document, sourceMap } = readDocument(pkg)
  const bytes = pkg.parts.get('word/document.xml') ?? new Uint8Array()
  return { bytes, text: document.blocks[0]?.text ?? '', pieces: sourceMap[0]?.pieces ?? [] }
}

describe('the byte of a character', () => {
  it('splits a text in two at any character, accents, emoji and entities or not', () => {
    const character = fc.oneof(fc.constantFrom('&', '<', '"', 'é', '’', '😀', '中', ' '), fc.string({ unit: 'binary' }))
    const legal = (text: string) => text !== '' && !/[\p{Cc}\ufffe\uffff]/u.test(text) && text.trim() !== ''
    const text = fc
      .array(character)
      .map(list => list.join(''))
      .filter(legal)
    fc.assert(
      fc.property(text, words => {
        const { bytes, text, pieces } = read(paragraph(r(words)))
        const xml = openXml(bytes)
        const [piece] = pieces
        if (piece === undefined) throw new Error('No piece')
        for (let offset = 0; offset <= text.length; offset++) {
          const at = byteAt(bytes, piece, offset)
          const low = text.charCodeAt(offset)
          const inPair = low >= 0xdc00 && low <= 0xdfff
          expect(charactersOf(xml, piece.from, at)).toBe(text.slice(0, inPair ? offset - 1 : offset))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('counts numeric references and unknown entities as the reader does', () => {
    const { bytes, text, pieces } = read('<w:p><w:r><w:t>a&#233;b&#x1F600;c&nbsp;d</w:t></w:r></w:p>')
    const [piece] = pieces
    if (piece === undefined) throw new Error('No piece')
    expect(text).toBe('aéb😀c&nbsp;d')
    const letter = (offset: number) => String.fromCharCode(bytes[byteAt(bytes, piece, offset)] ?? 0)
    expect([letter(2), letter(5), letter(12)]).toEqual(['b', 'c', 'd'])
  })

  it('takes an ampersand before a reference for itself', () => {
    const { bytes, text, pieces } = read('<w:p><w:r><w:t>a&pt&gt;b</w:t></w:r></w:p>')
    const [piece] = pieces
    if (piece === undefined) throw new Error('No piece')
    expect(text).toBe('a&pt>b')
    const letter = (offset: number) => String.fromCharCode(bytes[byteAt(bytes, piece, offset)] ?? 0)
    expect([1, 2, 3, 4, 5].map(letter)).toEqual(['&', 'p', 't', '&', 'b'])
  })

  it('cuts no tab in two, and refuses offsets outside', () => {
    const { bytes, pieces } = read('<w:p><w:r><w:t>a</w:t><w:tab/></w:r></w:p>')
    const tab = pieces[1]
    if (tab === undefined) throw new Error('No tab')
    expect([byteAt(bytes, tab, 1), byteAt(bytes, tab, 2)]).toEqual([tab.from, tab.to])
    expect(() => byteAt(bytes, tab, 0)).toThrow(RangeError)
  })
})
