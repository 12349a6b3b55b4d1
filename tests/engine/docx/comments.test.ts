import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addComments, type CommentToAdd } from '../../../engine/docx/comments.ts'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { seeFile } from '../../helpers/annotated.ts'
import { type DocxContent, makeDocx, p, paragraph, r } from '../../helpers/docx.ts'

const by = { author: 'Evenhand', initials: 'EH', date: '2026-11-24T12:00:00Z' }

const comment = (block: number, start: number, end: number, text = 'Note'): CommentToAdd => ({
  findings: [`T-${block}-${start}-${end}`],
  at: { block, start, end },
  paragraphs: [{ runs: [{ text, bold: true }] }, { runs: [{ text: `T-${block}-${start}-${end}` }] }],
})

/** Adds comments to a file and reads the result with another reader. */
function annotate(source: Uint8Array, comments: readonly CommentToAdd[]) {
  const pkg = openPackage(source)
  const { document, sourceMap } = readDocument(pkg)
  const result = addComments(pkg, document, sourceMap, comments, by)
  const bytes = packageBytes(result.package)
  return { document, bytes, before: seeFile(source), after: seeFile(bytes), added: result.comments }
}

const body = (xml: string, more: Partial<DocxContent> = {}) => makeDocx({ body: xml, ...more })

describe('a comment stands on exactly its words', () => {
  test.each([
    ['within a run', paragraph(r('One two three')), 4, 7, 'two'],
    ['at the start of a run', paragraph(r('One two')), 0, 3, 'One'],
    ['at the end of a run', paragraph(r('One two')), 4, 7, 'two'],
    ['over several runs', paragraph(r('One ') + r('two', '<w:b/>') + r(' three')), 2, 9, 'e two t'],
    ['beside entities', paragraph(r('Fish & chips <b>')), 5, 6, '&'],
    ['in letters of more than one byte', paragraph(r('Zoë – naïve 😀 end')), 2, 11, 'ë – naïve'],
    ['in a link', paragraph(`<w:hyperlink w:anchor="x">${r('click here')}</w:hyperlink>`), 6, 10, 'here'],
    ['in an insertion', paragraph(`<w:ins w:id="5" w:author="a">${r('new words')}</w:ins>`), 4, 9, 'words'],
    ['beside a tab', paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b c</w:t></w:r>'), 2, 3, 'b'],
  ])('%s', (_where, xml, start, end, words) => {
    const { before, after } = annotate(body(xml), [comment(0, start, end)])
    expect(after.comments.map(c => c.anchored)).toEqual([words])
    expect(after.text).toBe(before.text)
  })

  test('also where comments overlap, nest and coincide', () => {
    const spans = [
      [0, 13],
      [4, 7],
      [4, 13],
      [4, 7],
    ] as const
    const { after } = annotate(
      body(paragraph(r('One two three'))),
      spans.map(([s, e]) => comment(0, s, e)),
    )
    expect(after.comments.map(c => c.anchored)).toEqual(['One two three', 'two', 'two three', 'two'])
  })

  test('for any runs and any spans, and the text stays', () => {
    const word = fc.constantFrom('a', 'two words', '&<>', 'é😀', ' x ', 'long text here')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 6 }),
        (runs, spans) => {
          const text = runs.join('')
          fc.pre(text.trim() !== '')
          const whole = [0]
          for (const character of text) whole.push((whole.at(-1) ?? 0) + character.length)
          const comments = spans.map(([a, b]) => {
            const from = Math.min(a, b) % (whole.length - 1)
            const to = from + 1 + ((Math.max(a, b) - from) % (whole.length - 1 - from))
            return comment(0, whole[from] ?? 0, whole[to] ?? text.length)
          })
          const { before, after } = annotate(body(paragraph(runs.map(t => r(t)).join(''))), comments)
          expect(after.text).toBe(before.text)
          expect(after.comments.map(c => c.anchored)).toEqual(comments.map(c => text.slice(c.at.start, c.at.end)))
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('a run that is cut keeps its properties in both halves', () => {
  const { after } = annotate(body(paragraph(r('One two', '<w:b/><w:i/>'))), [comment(0, 4, 7)])
  expect(
    strFromU8(after.parts['word/document.xml'] ?? new Uint8Array()).split('<w:rPr><w:b/><w:i/></w:rPr>'),
  ).toHaveLength(3)
})

test('in a page header, a footnote or a text box the comment goes to the text beside it, and says where it belongs', () => {
  const source = body(p('Body text') + p('More'), { header: p('Owner: nobody') })
  const { after, document } = annotate(source, [comment(document0(source, 'header'), 0, 5)])
  expect(document.blocks.length).toBe(3)
  expect(after.comments[0]?.text).toMatch(/^In the page header, “Owner”: Note/)
  expect(after.comments[0]?.anchored).toBe('Body text')
})

test('a run is not cut inside alternative content that it holds: the comment stands on all of that', () => {
  const alternative =
    '<mc:AlternateContent><mc:Choice Requires="w16se" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"/>' +
    '<mc:Fallback><w:t>😀😏</w:t><w:tab/></mc:Fallback></mc:AlternateContent>'
  const source = body(paragraph(`<w:r><w:rPr><w:b/></w:rPr><w:t>One</w:t>${alternative}<w:t>two</w:t></w:r>`))
  const { after, before } = annotate(source, [comment(0, 0, 3), comment(0, 3, 5), comment(0, 5, 8), comment(0, 8, 11)])
  expect(after.comments.map(({ anchored }) => anchored)).toEqual(['One', '😀😏\t', '😀😏\t', 'two'])
  expect(after.text).toBe(before.text)
})

test.each([
  ['has an empty paragraph', '<w:p><w:pPr><w:jc w:val="both"/></w:pPr></w:p>'],
  ['has a paragraph without content', '<w:p/>'],
  ['has a picture only', '<w:p><w:r><w:drawing/></w:r></w:p>'],
  ['has no paragraph at all', ''],
])('where the body %s, comments on a page header stand in its first paragraph', (_, xml) => {
  const { before, after } = annotate(body(xml, { header: p('Owner: nobody') }), [comment(0, 0, 5), comment(0, 7, 13)])
  expect(after.comments.map(({ text }) => text.split('\n')[0])).toEqual([
    'In the page header, “Owner”: Note',
    'In the page header, “nobody”: Note',
  ])
  expect(after.comments.map(({ marks }) => marks)).toEqual(Array(2).fill({ starts: 1, ends: 1, references: 1 }))
  expect(after.text).toBe(before.text)
  const main = strFromU8(after.parts['word/document.xml'] ?? new Uint8Array())
  expect(main.match(/<w:p>.*<w:commentReference .*<\/w:p>(?=<w:sectPr>)/)).not.toBeNull()
})

function document0(source: Uint8Array, part: string): number {
  return readDocument(openPackage(source)).document.blocks.findIndex(b => b.part === part)
}

describe('comments that are there already', () => {
  const own =
    '<w:comment w:id="7" w:author="Priya" w:date="2025-01-01T00:00:00Z" w:initials="P">' +
    '<w:p w14:paraId="00000001" w14:textId="77777777"><w:r><w:t>Mine</w:t></w:r></w:p></w:comment>'
  const marked = paragraph(
    '<w:commentRangeStart w:id="7"/>' +
      r('One') +
      '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>' +
      r(' two'),
  )

  test('are kept to the letter, and new ids are above theirs', () => {
    const { after } = annotate(body(marked, { comments: own }), [comment(0, 0, 7)])
    expect(after.comments.map(c => [c.id, c.author, c.anchored])).toEqual([
      ['7', 'Priya', 'One'],
      ['8', 'Evenhand', 'One two'],
    ])
    expect(strFromU8(after.parts['word/comments.xml'] ?? new Uint8Array())).toContain(own)
  })

  test('may be an empty part under another name and prefix', () => {
    const parts = {
      'word/remarks.xml': '<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    }
    const relationships =
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="remarks.xml"/>'
    const { after } = annotate(body(p('One two'), { parts, relationships }), [comment(0, 0, 3)])
    expect(after.comments.map(c => c.anchored)).toEqual(['One'])
    expect(after.parts['word/comments.xml']).toBeUndefined()
  })
})

test.each([
  ['empty', ''],
  ['broken off', '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment'],
])('a comments part that is %s is written anew, under its name', (_, part) => {
  const source = body(p('One two'), { comments: '', parts: { 'word/comments.xml': part } })
  const { after } = annotate(source, [comment(0, 0, 3)])
  expect(after.comments.map(({ anchored }) => anchored)).toEqual(['One'])
  expect(after.parts['word/comments1.xml']).toBeUndefined()
})

test('a file without content types gets them for what Word needs', () => {
  const files = unzipSync(makeDocx({ body: p('One two') }))
  delete files['[Content_Types].xml']
  const { after } = annotate(zipSync(files), [comment(0, 0, 3)])
  expect(after.comments.map(({ anchored }) => anchored)).toEqual(['One'])
  const types = strFromU8(after.parts['[Content_Types].xml'] ?? new Uint8Array())
  expect(types).toContain('PartName="/word/document.xml"')
  expect(types).toContain('PartName="/word/comments.xml"')
  expect(types).toContain('Extension="rels"')
})

test('the findings of each comment are told by its lasting id', () => {
  const { added, after } = annotate(body(p('One two')), [comment(0, 0, 3), comment(0, 4, 7)])
  expect(added.map(({ findings }) => findings)).toEqual([['T-0-0-3'], ['T-0-4-7']])
  const ids = after.values('word/commentsIds.xml', 'durableId').map(id => Number.parseInt(id, 16))
  expect(added.map(({ durableId }) => durableId)).toEqual(ids)
})

test('the same export gives the same bytes', () => {
  const once = () => annotate(body(p('One two')), [comment(0, 0, 3)]).bytes
  expect(Buffer.compare(once(), once())).toBe(0)
})

test('a document without the usual prefix gets marks that Word can read', () => {
  const xml =
    '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>One two</t></r></p></body></document>'
  const source = makeDocx({ body: '', parts: { 'word/document.xml': xml } })
  const { after } = annotate(source, [comment(0, 4, 7)])
  expect(after.comments.map(c => c.anchored)).toEqual(['two'])
})

test('text that XML cannot hold is replaced in a comment, never written', () => {
  const { after } = annotate(body(p('One two')), [comment(0, 0, 3, 'a\u0000b\ud800c & <d>')])
  expect(after.comments[0]?.text).toContain('a\ufffdb\ufffdc & <d>')
})

test('a strict document keeps its strict namespaces', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const relationship = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const files = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${strict}"><w:body><w:p><w:r><w:t>One two</w:t></w:r></w:p></w:body></w:document>`,
    ),
  }
  const { after } = annotate(zipSync(files), [comment(0, 0, 3)])
  expect(strFromU8(after.parts['word/comments.xml'] ?? new Uint8Array())).toContain(`xmlns:w="${strict}"`)
  expect(strFromU8(after.parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
    `${relationship}/comments`,
  )
})
