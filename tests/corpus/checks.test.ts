import { describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { makeDocx, makeZip, p, paragraph, r } from '../helpers/docx.ts'
import { openPlain } from '../helpers/plain-package.ts'
import { readPlainly } from '../helpers/plain-reading.ts'
import { appendFault, spliceFault } from '../helpers/unsplice.ts'
import { lookAt } from './look.ts'
import { textFaults } from './text-faults.ts'

describe('a part with comments is the part as it was', () => {
  const before = `<w:p>${r('One two', '<w:b/>')}</w:p>`
  const marks = '<w:commentRangeStart w:id="4"/>@<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
  const cut = (text: string, properties = '<w:b/>') =>
    `<w:p>${r('One ', '<w:b/>')}${marks.replace('@', r(text, properties))}</w:p>`
  const ids = new Set(['4'])

  test('where a run is cut', () => expect(spliceFault(before, cut('two'), ids)).toBeUndefined())
  test('but not with another letter', () => expect(spliceFault(before, cut('too'), ids)).toBeDefined())
  test('nor with other properties', () => expect(spliceFault(before, cut('two', '<w:i/>'), ids)).toBeDefined())
  test('nor with marks of a comment that is not new', () =>
    expect(spliceFault(before, cut('two'), new Set(['5']))).toBeDefined())

  test('where something is added at its end, and nowhere changed', () => {
    expect(appendFault('<a><b/></a>', '<a><b/><c/></a>')).toBeUndefined()
    expect(appendFault('<a/>', '<a><c/></a>')).toBeUndefined()
    expect(appendFault('<a><b/></a>', '<a><d/><c/></a>')).toBeDefined()
  })
})

describe('words that are not read', () => {
  const body = paragraph(`${r('One two three')}<m:oMath><w:r><w:t>four</w:t></w:r></m:oMath>`) + p('five')
  const file = makeDocx({ body })
  const { document, warnings } = readDocument(openPackage(file))
  const plain = readPlainly(openPlain(file))

  test('are no fault where a warning says why', () => expect(textFaults(document, warnings, plain)).toEqual([]))
  test('are one without it', () =>
    expect(textFaults(document, [], plain)[0]).toMatch(/without a warning, in an equation/))
  test('or where they are simply lost', () => {
    const lost = { ...document, blocks: document.blocks.slice(1) }
    expect(textFaults(lost, warnings, plain)[0]).toMatch(/^3 words lost \(One two three\)/)
  })
})

test.each([
  ['a document', makeDocx({ body: p('Text') }), 'docx'],
  ['nothing', new Uint8Array(), 'empty'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'not-word'],
  ['a workbook', makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), 'not-word'],
  ['a document that is broken off', makeDocx({ body: p('Text') }).slice(0, -40), 'damaged'],
  ['a document whose text is no XML', makeDocx({ body: '<w:p>' }), 'damaged'],
])('the independent look tells %s', (_, bytes, kind) => {
  expect(lookAt(bytes)).toEqual([kind])
})
