import fc from 'fast-check'
import { headingStyles, makeDocx, p, paragraph, r, table } from './docx.ts'

const words = fc.constantFrom(
  ...[
    'a',
    'two words',
    '&<>"',
    'é😀',
    ' x ',
    '👩‍👩‍👧 e\u0301',
    '\u202eabc\u202c',
    'long text here',
    'BAME',
    ']]>',
    '\u00a0–',
  ],
)
const properties = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:i/><w:vanish/>',
  '<w:rPrChange w:id="1"/>',
  '<w:rStyle w:val="x>y"/>',
)
const references = (text: string) => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

/** Runs as Word and others write them: with what may stand in a run, or between runs, beside words. */
const run = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(words, properties).map(([text, own]) => r(text, own)) },
  words.map(text => `<w:r w:rsidR="00A>1" ><w:t>${references(text)}</w:t ></w:r >`),
  words.map(text => `<w:r><w:tab/><w:t>${references(text)}</w:t><w:br/><w:t xml:space='preserve'>end </w:t></w:r>`),
  fc.constantFrom(
    '<w:r><w:t>&#x1F600;&#38;&#x26;&apos;</w:t></w:r>',
    '<w:r><w:t>se<![CDATA[<w:t>]]>en</w:t></w:r>',
    '<w:r><!-- <w:t>no</w:t> --><w:t>yes</w:t><?x </w:r>?></w:r>',
    `<mc:AlternateContent><mc:Choice Requires="w14">${r('😀')}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    '<w:r><w:noBreakHyphen/></w:r>',
    '<w:bookmarkStart w:id="3" w:name="x"/><w:bookmarkEnd w:id="3"/>',
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
    `<w:commentRangeStart w:id="7"/>${r('commented')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
  ),
)
const runs = fc.array(run, { maxLength: 5 }).map(list => list.join(''))
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** What may stand around runs in a paragraph. */
const inline = fc.oneof(
  { weight: 3, arbitrary: runs },
  runs.map(inner => `<w:ins w:id="11" w:author="a">${inner}</w:ins>`),
  words.map(text => `<w:del w:id="12" w:author="a"><w:r><w:delText>${references(text)}</w:delText></w:r></w:del>`),
  runs.map(inner => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`),
  runs.map(inner => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
  runs.map(inner => `<w:fldSimple w:instr="DATE">${inner}</w:fldSimple>`),
  runs.map(
    inner => `${mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${mark('separate')}${inner}${mark('end')}`,
  ),
  words.map(text => `<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r>`),
)
const anyParagraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map(list => paragraph(list.join('')))
/**
 * Bodies of all kinds of paragraphs: runs parted anywhere, formatting, tables, notes, fields, tracked changes, text boxes,
 * controls, surrogate pairs, entities, and marks of a comment that is there already.
 */
export const anyBody: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: anyParagraph },
      fc.array(anyParagraph, { minLength: 2, maxLength: 3 }).map(cells => table([cells, cells])),
      anyParagraph.map(inner => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
      words.map(text => p(text, 'Heading1')),
      anyParagraph.map(inner => inner.replace('<w:p>', '<w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>')),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(blocks => blocks.join(''))

/** The Word file of such a body, with its note and its comment. */
export function fileWith(body: string): Uint8Array {
  return makeDocx({
    styles: headingStyles,
    body,
    footnotes: `<w:footnote w:id="2">${p('A note')}</w:footnote>`,
    comments: `<w:comment w:author="x>y" w:id="7">${p('Mine')}</w:comment>`,
  })
}
