import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../../engine/docx/package.ts'
import { readDocument } from '../../../../engine/docx/read.ts'
import { commented } from '../../../helpers/commented.ts'
import { makeDocx, p, paragraph, r } from '../../../helpers/docx.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function texts(body: string): string[] {
  return readDocument(openPackage(makeDocx({ body }))).document.blocks.map(({ text }) => text)
}

describe('a comment leaves sound XML behind', () => {
  const emoji =
    '<w:r><w:t>Well</w:t><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😀</w:t><w:t>!</w:t></mc:Fallback>' +
    '</mc:AlternateContent><w:t>done</w:t></w:r>'

  test.each([
    [0, 4, 'before an emoji that Word wrote with a stand-in'],
    [4, 6, 'on the emoji and what stands in for it'],
    [0, 7, 'over it'],
    [4, 11, 'from it on'],
    [7, 11, 'after it'],
  ])('%i to %i: %s', (start, end) => {
    const source = makeDocx({ body: paragraph(emoji) })
    expect(texts(paragraph(emoji))).toEqual(['Well😀!done'])
    expect(commented(source, [{ block: 0, start, end }]).faults).toEqual([])
  })

  test('around the whole of what cannot be cut', () => {
    const at = { block: 0, start: 4, end: 7 }
    expect(commented(makeDocx({ body: paragraph(emoji) }), [at]).faults).toEqual([])
  })

  test('around all of a table that a run holds, of which the word is a part', () => {
    const inTables = `<w:tbl><w:tbl><w:t>one</w:t></w:tbl><w:tbl><w:t>two</w:t></w:tbl></w:tbl>`
    const source = makeDocx({ body: paragraph(`<w:r><w:t>In </w:t>${inTables}<w:t> here</w:t></w:r>`) })
    expect(commented(source, [{ block: 0, start: 1, end: 6 }]).faults).toEqual([])
    expect(commented(source, [{ block: 0, start: 0, end: 3 }]).faults).toEqual([])
  })

  test('where runs and words are written with another prefix than their paragraph', () => {
    const other = `<x:r xmlns:x="${word}"><x:t>One two three</x:t></x:r>`
    const words = `<w:r><y:t xmlns:y="${word}">four five six</y:t></w:r>`
    expect(commented(makeDocx({ body: paragraph(other + words) }), [{ block: 0, start: 4, end: 7 }]).faults).toEqual([])
    expect(commented(makeDocx({ body: paragraph(other + words) }), [{ block: 0, start: 4, end: 22 }]).faults).toEqual(
      [],
    )
  })

  test('where a run names its properties after its words', () => {
    const late = '<w:r><w:t>One two</w:t><w:tab/><w:t>three</w:t><w:rPr><w:b/></w:rPr></w:r>'
    expect(commented(makeDocx({ body: paragraph(late) }), [{ block: 0, start: 2, end: 10 }]).faults).toEqual([])
  })
})

test.each(['<w:trPr><w:del w:id="1"/></w:trPr>', '<w:tcPr><w:cellDel w:id="1"/></w:tcPr>'])(
  'what is deleted in a table outside of any row and cell hides nothing after it: %s',
  properties => {
    expect(texts(`<w:tbl>${properties}</w:tbl>${p('Words')}`)).toEqual(['Words'])
  },
)

test('words and breaks among the properties of a run are no text', () => {
  const body = `<w:p><w:r><w:rPr><w:br/><w:t>no</w:t>${r('no')}</w:rPr><w:t>One</w:t></w:r></w:p>${p('Two')}`
  expect(texts(body)).toEqual(['One', 'Two'])
  expect(commented(makeDocx({ body }), [{ block: 0, start: 0, end: 2 }]).faults).toEqual([])
})

test('elements inside a word, where only characters may stand, give no more than their characters', () => {
  const body = `<w:p><w:r><w:t>One<w:tab/>${p('inner')}${r('x')}<w:t>y</w:t> two</w:t></w:r></w:p>${p('Three')}`
  expect(texts(body)).toEqual(['Oneinnerxy two', 'Three'])
  expect(commented(makeDocx({ body })).faults).toEqual([])
})
