import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../../engine/docx/package.ts'
import { writeReviewPart } from '../../../../engine/docx/review-part.ts'
import { commented } from '../../../helpers/commented.ts'
import { makeDocx, p } from '../../../helpers/docx.ts'
import { someIds } from '../../../helpers/report.ts'
import { isWellFormed } from '../../../helpers/spliced.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

describe('a document without words in its body', () => {
  test.each([
    ['an empty paragraph', '<w:p/>'],
    ['a paragraph with properties only', '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>'],
  ])('has its comments in %s', (_, body) => {
    const { after, faults } = commented(makeDocx({ body, header: p('Only the header has words') }))
    expect(faults.filter(fault => !fault.startsWith('anchor'))).toEqual([])
    expect(isWellFormed(after.parts.get('word/document.xml') ?? new Uint8Array())).toBe(true)
    const comments = new TextDecoder().decode(after.parts.get('word/comments.xml'))
    expect(comments).toContain('In the page header, “Only the header has words”: ')
  })
})

describe('parts that comments go into', () => {
  test.each([
    ['is empty', ''],
    ['is no XML', 'Comments?'],
    ['is broken off', `<w:comments xmlns:w="${word}">`],
  ])('are written anew where the part %s', (_, part) => {
    const broken = makeDocx({ body: p('One'), comments: '', parts: { 'word/comments.xml': part } })
    const { after, faults } = commented(broken, [{ block: 0, start: 0, end: 3 }])
    expect(faults).toEqual([])
    expect(isWellFormed(after.parts.get('word/comments.xml') ?? new Uint8Array())).toBe(true)
  })

  test.each([
    ['another part', 'styles.xml'],
    ['the text itself', 'document.xml'],
  ])(
    'are refused with a sentence where the relationship for comments leads to %s, which would be lost',
    (_, target) => {
      const relationships = `<Relationship Id="c" Type="${office}/comments" Target="${target}"/>`
      const styles = `<w:styles xmlns:w="${word}"/>`
      const led = makeDocx({ body: p('One'), relationships, parts: { 'word/styles.xml': styles } })
      expect(() => commented(led, [{ block: 0, start: 0, end: 3 }])).toThrow(/let Word repair it/)
    },
  )

  test('may have tags in comments, instructions and CDATA around and after their root', () => {
    const part = `<?x </y> ?><!-- <a> --><w:comments xmlns:w="${word}"><![CDATA[</b>]]></w:comments><!-- </c> --><?z </d>?>`
    const content = { body: p('One two'), comments: '', parts: { 'word/comments.xml': part } }
    const { after, faults } = commented(makeDocx(content), [{ block: 0, start: 0, end: 3 }])
    expect(faults).toEqual([])
    expect(new TextDecoder().decode(after.parts.get('word/comments.xml'))).toMatch(/<\/w:comment><\/w:comments><!-- /)
  })

  test('may have fifty thousand attributes and a megabyte of space before them', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => ` a${n}="x>y"`).join('')
    const part = `<?xml version="1.0"?>${' '.repeat(1e6)}<w:comments xmlns:w="${word}"${many}/>`
    expect(commented(makeDocx({ body: p('One'), comments: '', parts: { 'word/comments.xml': part } })).faults).toEqual(
      [],
    )
  })
})

test('a file cannot have a part of its own taken for the review and overwritten', () => {
  const mark = '<!-- <review xmlns="urn:evenhand:review:2" -->'
  const relationships = `<Relationship Id="c" Type="${office}/customXml" Target="document.xml"/>`
  const pkg = openPackage(makeDocx({ body: p('One') + mark, relationships }))
  const carried = writeReviewPart(pkg, someIds, [])
  expect(carried.parts.get('word/document.xml')).toBe(pkg.parts.get('word/document.xml'))
})
