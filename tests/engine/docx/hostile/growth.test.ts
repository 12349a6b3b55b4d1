import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../engine/document.ts'
import { openPackage } from '../../../../engine/docx/package.ts'
import { readDocument } from '../../../../engine/docx/read.ts'
import { addedTo, commented } from '../../../helpers/commented.ts'
import { listItem, makeDocx, paragraph, r } from '../../../helpers/docx.ts'
import { hardToComment, hardToRead, placesIn } from '../../../helpers/hostile-shapes.ts'

const read = (bytes: Uint8Array): Document => readDocument(openPackage(bytes)).document

describe('however much of one thing a file has, it is read', () => {
  test.each(hardToRead)('%s', (_, size, content) => {
    const { body } = content(size)
    expect(read(makeDocx(content(size))).blocks.length).toBeGreaterThanOrEqual(body.includes('<w:t') ? 1 : 0)
  })
})

test('a number in front of each of many paragraphs stays short, however long its pattern is', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1.'.repeat(100_000)}"/></w:lvl></w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const { blocks } = read(makeDocx({ body: listItem('x', 1).repeat(5000), numbering }))
  expect(Math.max(...blocks.map(({ number }) => number?.length ?? 0))).toBeLessThan(1000)
})

describe('comments are added to a file', () => {
  test.each(hardToComment)('%s', (_, size, content) => {
    const small = makeDocx(content(size / 10))
    expect(commented(small, placesIn(read(small))).faults).toEqual([])
  })

  test('properties of a run that would be written again and again are refused before they fill memory', () => {
    const body = paragraph(r('word '.repeat(100), `<w:rFonts w:ascii="${'A'.repeat(2e6)}"/>`))
    expect(() => commented(makeDocx({ body }), [{ block: 0, start: 5, end: 9 }])).not.toThrow()
    expect(() => addedTo(makeDocx({ body }), placesIn)).toThrow(/far more formatting than usual/)
  })
})
