import { describe, expect, test } from 'vitest'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { addTrackedChanges, type ChangeToMake } from '../../../engine/docx/tracked-changes.ts'
import { seeFile } from '../../helpers/annotated.ts'
import { headingStyles, listItem, makeDocx, p, paragraph, r, table } from '../../helpers/docx.ts'
import { settleChanges } from '../../helpers/settle-changes.ts'

const by = { author: 'Sam Okoro', date: '2026-11-24T12:00:00Z' }

/** Suggests changes in a file of this body, and tells what its paragraphs are once they are accepted and rejected. */
function suggest(body: string, changes: readonly (readonly [words: string, text: string])[]) {
  const source = makeDocx({ body, styles: headingStyles })
  const pkg = openPackage(source)
  const { document, sourceMap } = readDocument(pkg)
  const toMake = changes.map(([words, text]): ChangeToMake => {
    const block = document.blocks.findIndex(b => b.text.includes(words))
    const start = document.blocks[block]?.text.indexOf(words) ?? 0
    return { kind: 'replace', finding: 'L001:x', at: { block, start, end: start + words.length }, text }
  })
  return made(source, addTrackedChanges(pkg, document, sourceMap, toMake, by))
}

/** Inserts a paragraph after the block with these words. */
function insertAfter(body: string, words: string, text: string) {
  const source = makeDocx({ body, styles: headingStyles })
  const pkg = openPackage(source)
  const { document, sourceMap } = readDocument(pkg)
  const after = document.blocks.findIndex(b => b.text.includes(words))
  return made(
    source,
    addTrackedChanges(pkg, document, sourceMap, [{ kind: 'insert', finding: 'T-1', after, text }], by),
  )
}

function made(source: Uint8Array, result: ReturnType<typeof addTrackedChanges>) {
  const bytes = packageBytes(result.package)
  const lines = (file: Uint8Array) => readDocument(openPackage(file)).document.blocks.map(b => b.text)
  const xml = new TextDecoder().decode(openPackage(bytes).parts.get('word/document.xml'))
  return {
    xml,
    accepted: lines(settleChanges(bytes, 'accept', by.author)),
    rejectedAsBefore: seeFile(settleChanges(bytes, 'reject', by.author)).text === seeFile(source).text,
    linesRejected: lines(settleChanges(bytes, 'reject', by.author)),
    readAs: lines(bytes),
    because: result.notMade.map(({ because }) => because),
  }
}

describe('words are replaced exactly', () => {
  const ins = '<w:ins w:id="6" w:author="Pat" w:date="2026-01-01T00:00:00Z">'
  test.each([
    ['within a run', paragraph(r('We should act.')), 'We must act.'],
    ['at the start of a run', paragraph(r('should act.')), 'must act.'],
    ['that are the whole of a run', paragraph(r('We ') + r('should', '<w:b/>') + r(' act.')), 'We must act.'],
    ['over several runs', paragraph(r('We sh') + r('ou', '<w:b/>') + r('ld act.')), 'We must act.'],
    ['over several texts of a run', paragraph('<w:r><w:t>We sho</w:t><w:t>uld act.</w:t></w:r>'), 'We must act.'],
    [
      'beside a tab',
      paragraph('<w:r><w:t>We</w:t><w:tab/><w:t>should</w:t><w:tab/><w:t>act.</w:t></w:r>'),
      'We\tmust\tact.',
    ],
    ['between entities', paragraph(r('Fish & should <b>')), 'Fish & must <b>'],
    ['in a link', paragraph(`<w:hyperlink w:anchor="x">${r('We should act')}</w:hyperlink>${r('.')}`), 'We must act.'],
    [
      'around a mark',
      paragraph(`${r('We sho')}<w:bookmarkStart w:id="3" w:name="b"/>${r('uld act.')}<w:bookmarkEnd w:id="3"/>`),
      'We must act.',
    ],
    ['in a table', table([[p('We should act.'), p('Now')]]), 'We must act.'],
    [
      'beside what somebody else has inserted',
      paragraph(`${ins}${r('Today ')}</w:ins>${r('we should act.')}`),
      'Today we must act.',
    ],
    [
      'around what somebody else has deleted',
      paragraph(
        `${r('We sho')}<w:del w:id="7" w:author="Pat" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>x</w:delText></w:r></w:del>${r('uld act.')}`,
      ),
      'We must act.',
    ],
  ])('%s', (_where, body, accepted) => {
    const result = suggest(body, [['should', 'must']])
    expect(result.because).toEqual([])
    expect(result.accepted[0]).toBe(accepted)
    expect(result.readAs).toEqual(result.accepted)
    expect(result.rejectedAsBefore).toBe(true)
  })

  test('several times in one run, also where one begins at its start', () => {
    const result = suggest(paragraph(r('should we? We could act, or may act.')), [
      ['should', 'must'],
      ['could', 'will'],
      ['may act', 'acted [when]'],
    ])
    expect(result.because).toEqual([])
    expect(result.accepted).toEqual(['must we? We will act, or acted [when].'])
    expect(result.rejectedAsBefore).toBe(true)
  })

  test('keeping the properties of the run, less what somebody else has changed in them', () => {
    const change = '<w:rPrChange w:id="9" w:author="Pat" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>'
    const { xml } = suggest(paragraph(r('We should act.', `<w:b/><w:sz w:val="28"/>${change}`)), [['should', 'must']])
    expect(xml).toContain('<w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">must</w:t>')
    expect(xml.split(change)).toHaveLength(4)
  })

  test('signed, dated, and with ids that nothing else has', () => {
    const { xml } = suggest(
      paragraph(`<w:bookmarkStart w:id="41" w:name="b"/>${r('We should act.')}<w:bookmarkEnd w:id="41"/>`),
      [['should', 'must']],
    )
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="Sam Okoro" w:date="2026-11-24T12:00:00Z">/g)]
    expect(ids.map(found => found[1]).sort()).toEqual(['42', '43'])
  })
})

describe('a replacement is refused with the reason, and the file stays as it was', () => {
  const field = (text: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const control = (properties: string) =>
    paragraph(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r('We should')}</w:sdtContent></w:sdt>`)
  test.each([
    ['in a field', paragraph(field('We should act.')), /in a field/],
    ['in a simple field', paragraph(`<w:fldSimple w:instr="REF x">${r('We should')}</w:fldSimple>`), /in a field/],
    [
      'in a field of one run',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>should</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      /in a field/,
    ],
    [
      'partly in a link',
      paragraph(`${r('We sho')}<w:hyperlink w:anchor="x">${r('uld act')}</w:hyperlink>`),
      /partly in a link/,
    ],
    [
      'in what somebody else inserted',
      paragraph(`<w:ins w:id="6" w:author="Pat">${r('We should')}</w:ins>`),
      /somebody else has inserted/,
    ],
    [
      'in what somebody else moved here',
      paragraph(`<w:moveTo w:id="6" w:author="Pat">${r('We should')}</w:moveTo>`),
      /somebody else has inserted or moved/,
    ],
    ['in a locked control', control('<w:lock w:val="sdtContentLocked"/>'), /locked/],
    ['in a list to choose from', control('<w:dropDownList/>'), /filled in from a list/],
    [
      'with a note between its words',
      paragraph('<w:r><w:t>sho</w:t><w:footnoteReference w:id="2"/><w:t>uld</w:t></w:r>'),
      /a note, a picture/,
    ],
    [
      'with a line break between its words',
      paragraph('<w:r><w:t>We should</w:t><w:br/><w:t>act</w:t></w:r>'),
      /a note, a picture/,
      'should\nact',
    ],
  ])('%s', (_where, body, reason, words = 'should') => {
    const result = suggest(body, [[words, 'must']])
    expect(result.because).toEqual([expect.stringMatching(reason)])
    expect(result.xml).not.toContain('Sam Okoro')
  })

  test('where another suggestion has the words, while that one is made', () => {
    const result = suggest(paragraph(r('As soon as possible.')), [
      ['As soon as possible', 'Within [number] working days'],
      ['soon', 'early'],
    ])
    expect(result.because).toEqual(['another suggestion replaces the same words'])
    expect(result.accepted).toEqual(['Within [number] working days.'])
  })

  test('in a page header', () => {
    const pkg = openPackage(makeDocx({ body: p('Text'), header: p('We should') }))
    const { document, sourceMap } = readDocument(pkg)
    const at = { block: document.blocks.findIndex(b => b.part === 'header'), start: 3, end: 9 }
    const change: ChangeToMake = { kind: 'replace', finding: 'L001:x', at, text: 'must' }
    const result = addTrackedChanges(pkg, document, sourceMap, [change], by)
    expect(result.notMade).toEqual([{ change, because: 'it is in a page header' }])
  })
})

describe('a new paragraph follows its place', () => {
  const wording = 'We protect [name].'

  test.each([
    ['a heading', p('Support', 'Heading1') + p('Text'), 'Support', ['Support', wording, 'Text']],
    [
      'a table, where that follows',
      p('One') + table([[p('A'), p('B')]]) + p('Two'),
      'One',
      ['One', 'A', 'B', wording, 'Two'],
    ],
    ['the table of a cell', table([[p('One'), p('B')]]) + p('Two'), 'One', ['One', 'B', wording, 'Two']],
    ['a paragraph in a cell', table([[p('One') + p('Two')]]), 'One', ['One', wording, 'Two']],
    ['an item of a list', listItem('One', 1) + listItem('Two', 1), 'One', ['One', wording, 'Two']],
    ['and where nothing follows, comes before it', p('One') + p('Two'), 'Two', ['One', wording, 'Two']],
    [
      'and in a table that ends the document, comes before it',
      table([[p('One'), p('Two')]]),
      'One',
      [wording, 'One', 'Two'],
    ],
    [
      'and before a content control, comes before it',
      `${p('One')}<w:sdt><w:sdtContent>${p('Two')}</w:sdtContent></w:sdt>`,
      'One',
      [wording, 'One', 'Two'],
    ],
  ])('%s', (_what, body, after, lines) => {
    const result = insertAfter(body, after, wording)
    expect(result.because).toEqual([])
    expect(result.accepted).toEqual(lines)
    expect(result.readAs).toEqual(lines)
    expect(result.linesRejected).toEqual(lines.filter(line => line !== wording))
    expect(result.rejectedAsBefore).toBe(true)
  })

  test('in the style of the text and not of the heading, without number or page break', () => {
    const like =
      '<w:pStyle w:val="Body"/><w:pageBreakBefore/><w:numPr><w:numId w:val="0"/></w:numPr><w:jc w:val="both"/>'
    const { xml } = insertAfter(
      p('Support', 'Heading1') + paragraph(r('Some text.', '<w:b/><w:sz w:val="22"/>'), like),
      'Support',
      wording,
    )
    expect(xml).toMatch(
      /<w:p><w:pPr><w:pStyle w:val="Body"\/><w:jc w:val="both"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>/,
    )
    expect(xml).toMatch(/<w:r><w:rPr><w:sz w:val="22"\/><\/w:rPr><w:t xml:space="preserve">We protect/)
  })

  test('one for each line', () => {
    expect(insertAfter(p('One') + p('Two'), 'One', 'A\nB').accepted).toEqual(['One', 'A', 'B', 'Two'])
  })

  test.each([
    ['the heading that ends the document', p('One', 'Heading1'), /nothing follows the heading/],
    [
      'in a field',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('One')}`,
      ) + paragraph(`${r('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      /in a field/,
    ],
  ])('but not after one that is %s', (_what, body, reason) => {
    const result = insertAfter(body, 'One', wording)
    expect(result.because).toEqual([expect.stringMatching(reason)])
    expect(result.xml).not.toContain('Sam Okoro')
  })
})
