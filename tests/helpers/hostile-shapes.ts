import type { Document } from '../../engine/document.ts'
import { type DocxContent, listItem, p, paragraph, r } from './docx.ts'
import { many, nested } from './many.ts'
import type { At } from './spliced.ts'

/** A kind of hostile file: what there is very much of, how much of it takes a while, and the file with that much. */
export type Shape = readonly [what: string, size: number, content: (size: number) => DocxContent]

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** Files that are hard to read. */
export const hardToRead: readonly Shape[] = [
  ['runs in a paragraph', 6000, size => ({ body: paragraph(many(size, () => '<w:r><w:t>a </w:t></w:r>')) })],
  ['words in a paragraph', 400_000, size => ({ body: p('word '.repeat(size / 4)) })],
  ['empty paragraphs', 10_000, size => ({ body: '<w:p/>'.repeat(size) })],
  [
    'a table of many rows',
    150,
    size => ({ body: `<w:tbl>${`<w:tr>${`<w:tc>${p('x')}</w:tc>`.repeat(20)}</w:tr>`.repeat(size)}</w:tbl>` }),
  ],
  [
    'tables in tables',
    10_000,
    size => ({ body: nested(size, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', p('x')) }),
  ],
  [
    'controls in controls',
    8000,
    size => ({ body: nested(size, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', p('x')) }),
  ],
  [
    'text boxes in text boxes',
    3000,
    size => ({ body: nested(size, `<w:p>${r('x')}<w:r><w:txbxContent>`, '</w:txbxContent></w:r></w:p>') }),
  ],
  ['runs in runs', 20_000, size => ({ body: paragraph(nested(size, '<w:r>', '</w:r>', '<w:t>x</w:t>')) })],
  ['insertions in insertions', 20_000, size => ({ body: paragraph(nested(size, '<w:ins>', '</w:ins>', r('x'))) })],
  [
    'alternatives in alternatives',
    10_000,
    size => ({
      body: paragraph(
        nested(size, '<mc:AlternateContent><mc:Fallback>', '</mc:Fallback></mc:AlternateContent>', r('x')),
      ),
    }),
  ],
  [
    'fields in fields',
    4000,
    size => ({ body: paragraph(nested(size, field('begin'), field('separate') + field('end'), '')) + p('x') }),
  ],
  [
    'a field that is parted again and again',
    10_000,
    size => ({
      body:
        paragraph(
          `${field('begin')}<w:r><w:instrText>${' '.repeat(size)}</w:instrText></w:r>${field('separate').repeat(size)}${field('end')}`,
        ) + p('x'),
    }),
  ],
  ['fields that never end', 10_000, size => ({ body: paragraph(r('x') + field('begin').repeat(size)) })],
  [
    'paragraphs that run on into the next, with notes',
    4000,
    size => ({
      body: paragraph(`${r('x')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '<w:rPr><w:del/></w:rPr>').repeat(size),
      footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
    }),
  ],
  [
    'references to headers',
    8000,
    size => ({ body: `${p('x')}<w:sectPr>${many(size, at => `<w:headerReference r:id="h${at}"/>`)}</w:sectPr>` }),
  ],
  [
    'relationships that lead nowhere',
    4000,
    size => ({
      body: p('x'),
      relationships: many(size, at => `<Relationship Id="s${at}" Type="${office}/styles" Target="missing${at}.xml"/>`),
      parts: Object.fromEntries(Array.from({ length: size / 20 }, (_, at) => [`media/part${at}.xml`, ''])),
    }),
  ],
  [
    'comments',
    4000,
    size => ({ body: p('x'), comments: many(size, at => `<w:comment w:id="${at}">${p('Mine')}</w:comment>`) }),
  ],
  [
    'bookmarks',
    4000,
    size => ({
      body: paragraph(
        r('x') + many(size, at => `<w:bookmarkStart w:id="${at}" w:name="b${at}"/><w:bookmarkEnd w:id="${at}"/>`),
      ),
    }),
  ],
  ['attributes', 20_000, size => ({ body: `<w:p${many(size, at => ` w:a${at}="x"`)}>${r('x')}</w:p>` })],
  ['an attribute', 400_000, size => ({ body: `<w:p w:rsidR="${'A'.repeat(size)}">${r('x')}</w:p>` })],
  ['namespaces', 6000, size => ({ body: many(size, at => `<x:p xmlns:x="urn:x${at}"/>`) + p('x') })],
  [
    'styles based on styles',
    800,
    size => ({
      body: many(size, at => p('x', `S${at}`)),
      styles: many(
        size,
        at =>
          `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="S${at}"/><w:basedOn w:val="S${(at + 1) % size}"/></w:style>`,
      ),
    }),
  ],
  [
    'lists',
    500,
    size => ({
      body: many(size, at => listItem('x', at)),
      numbering: many(
        size,
        at =>
          `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="${at}"><w:abstractNumId w:val="${at}"/></w:num>`,
      ),
    }),
  ],
  ['entities', 60_000, size => ({ body: `<w:p><w:r><w:t>x${'&amp;'.repeat(size)}</w:t></w:r></w:p>` })],
  [
    'ampersands that begin no entity',
    500_000,
    size => ({ body: `<w:p><w:r><w:t>x${'&'.repeat(size)}</w:t></w:r></w:p>` }),
  ],
  ['white space', 400_000, size => ({ body: `<w:p><w:r><w:t>1${' '.repeat(size)}x</w:t></w:r></w:p>` })],
  ['dots and digits', 100_000, size => ({ body: p('1.'.repeat(size)) + p('1'.repeat(size)) + p('. '.repeat(size)) })],
  [
    'comments of XML in a word',
    30_000,
    size => ({ body: `<w:p><w:r><w:t>x${'<!-- -->'.repeat(size)}</w:t></w:r></w:p>` }),
  ],
]

/** Files to which comments are hard to add. */
export const hardToComment: readonly Shape[] = [
  ['of many runs', 3000, size => ({ body: paragraph(many(size, () => '<w:r><w:t>a </w:t></w:r>')) })],
  ['of one run', 15_000, size => ({ body: p('word '.repeat(size)) })],
  [
    'of words deep in a run',
    1500,
    size => ({ body: paragraph(`<w:r>${many(size, () => '<x:y><w:t>ab</w:t></x:y>')}</w:r>`) }),
  ],
  [
    'with comments',
    5000,
    size => ({
      body: p('word '.repeat(40)),
      comments: many(size, id => `<w:comment w:id="${id}">${p('Mine')}</w:comment>`),
    }),
  ],
  [
    'with what looks like comments',
    20_000,
    size => ({ body: `${p('word '.repeat(40))}<!-- ${'<w:comment '.repeat(size)} -->` }),
  ],
]

/** Forty places in the first block, each in the one before. */
export function placesIn(document: Document): readonly At[] {
  const end = document.blocks[0]?.text.length ?? 0
  return Array.from({ length: 40 }, (_, n) => ({ block: 0, start: n, end: end - n }))
}
