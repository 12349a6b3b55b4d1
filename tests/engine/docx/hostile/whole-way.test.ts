import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../../engine/docx/package.ts'
import { type Reading, readDocument } from '../../../../engine/docx/read.ts'
import { word } from '../../../../engine/export/word.ts'
import { reviewDocument } from '../../../../engine/review.ts'
import { readingView } from '../../../../host/reading-view.ts'
import { shippedBook } from '../../../fuzz/run-input.ts'
import { type DocxContent, makeDocx, p, paragraph, r } from '../../../helpers/docx.ts'
import { growth } from '../../../helpers/growth.ts'
import { many, nested } from '../../../helpers/many.ts'
import { blockTexts } from '../../../helpers/pages.ts'
import { someIds } from '../../../helpers/report.ts'

const asAt = '2026-11-24'
const book = await shippedBook()
const read = (bytes: Uint8Array) => readDocument(openPackage(bytes))
const words = ({ document }: Reading) => document.blocks.map(({ text }) => text)

/** Reviews a file and exports it; gives the words of both. */
function reviewed(bytes: Uint8Array) {
  const reading = read(bytes)
  const { document, warnings } = reading
  const found = reviewDocument(document, book, { asAt })
  const review = { file: 'f.docx', document, warnings, ...found, decisions: [] }
  const report = { ids: someIds, review, rules: book.byId, ruleSets: book.sets, asAt }
  return {
    reading,
    exported: word.write(report, bytes, { passes: true, author: 'E', initials: 'E', date: `${asAt}T12:00:00Z` }),
  }
}

describe('a hostile file goes the whole way: read, reviewed, shown, exported and read again', () => {
  test.each<[string, DocxContent]>([
    ['tables in tables', { body: nested(20_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', p('BAME staff')) }],
    [
      'controls in controls',
      { body: nested(20_000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', p('BAME staff')) },
    ],
    [
      'text boxes in text boxes',
      { body: nested(800, `<w:p>${r('x')}<w:r><w:txbxContent>`, '</w:txbxContent></w:r></w:p>') },
    ],
    ['a paragraph of many runs', { body: paragraph('<w:r><w:t>BAME a </w:t></w:r>'.repeat(20_000)) }],
    ['long words', { body: ['a', '(', '-', '“', '1.', '.', '’'].map(sign => p(sign.repeat(20_000))).join('') }],
    ['empty paragraphs', { body: p('BAME') + '<w:p/>'.repeat(20_000) }],
    ['comments', { body: p('BAME'), comments: many(10_000, id => `<w:comment w:id="${id}"><w:p/></w:comment>`) }],
    ['a wide table', { body: `<w:tbl>${`<w:tr>${`<w:tc>${p('x')}</w:tc>`.repeat(60)}</w:tr>`.repeat(40)}</w:tbl>` }],
    [
      'bookmarks',
      { body: paragraph(r('BAME') + many(30_000, id => `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`)) },
    ],
    ['a long attribute', { body: `<w:p w:rsidR="${'A'.repeat(5e6)}">${r('BAME')}</w:p>` }],
  ])('%s', async (_, content) => {
    const bytes = makeDocx(content)
    const { reading, exported } = reviewed(bytes)
    expect(words(read(exported))).toEqual(words(reading))
    const { html } = await readingView(bytes, reading.document)
    expect([...blockTexts(html).values()].sort()).toEqual(words(reading).sort())
  })
})

test('reviewing and exporting one long paragraph takes time in proportion to it', () => {
  const sentence = 'BAME staff should, where possible, be heard. '
  expect(growth(count => makeDocx({ body: p(sentence.repeat(count)) }), 1500, reviewed)).toBeLessThan(8)
})
