import { describe, expect, it } from 'vitest'
import type { Block } from '../../../engine/document.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { type ReadResult, readDocument } from '../../../engine/docx/read.ts'
import { type DocxContent, headingStyles, listItem, makeDocx, p, paragraph, r, table } from '../../helpers/docx.ts'

function read(content: DocxContent): ReadResult {
  return readDocument(openPackage(makeDocx(content)))
}

function blocks(content: DocxContent): readonly Block[] {
  return read(content).document.blocks
}

function texts(body: string, more: Omit<DocxContent, 'body'> = {}): string[] {
  return blocks({ body, ...more }).map(({ text }) => text)
}

const numbered =
  '<w:abstractNum w:abstractNumId="1">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

const textBox = (inner: string) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>' +
  `<w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>` +
  '</mc:AlternateContent></w:r>'

describe('numbers and headings', () => {
  const styles = headingStyles.replaceAll(
    /(<w:style [^>]*w:styleId="Heading[12]">.*?<w:pPr>)/g,
    '$1<w:numPr><w:numId w:val="1"/></w:numPr>',
  )

  it('keep the number Word shows, by the style or by the paragraph', () => {
    const body =
      p('Purpose', 'Heading1') + p('Appeals', 'Heading1') + p('Who may appeal', 'Heading2') + listItem('Anyone', 1, 2)
    expect(
      blocks({ body, styles, numbering: numbered }).map(({ kind, level, number }) => [kind, level, number]),
    ).toEqual([
      ['heading', 1, '1'],
      ['heading', 1, '2'],
      ['heading', 2, '2.1'],
      ['list-item', 2, '(a)'],
    ])
  })

  it('count a list paragraph without words, and drop it', () => {
    const body = listItem('One', 1) + listItem('', 1) + listItem('Three', 1)
    expect(blocks({ body, numbering: numbered }).map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 One',
      '3 Three',
    ])
  })

  it('leave out the number of a paragraph that was taken out of its list', () => {
    const body = paragraph(r('Plain'), '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(blocks({ body, styles, numbering: numbered })[0]?.number).toBeUndefined()
  })

  it('take a paragraph with an outline level of its own for a heading', () => {
    expect(blocks({ body: paragraph(r('Scope'), '<w:outlineLvl w:val="2"/>') })[0]).toMatchObject({
      kind: 'heading',
      level: 3,
    })
  })

  it('take a whole clause set in a heading style for what it is', () => {
    const clause =
      'Any employee who raises a grievance in good faith will be protected from victimisation by anyone in the organisation.'
    const [block] = blocks({ body: p(clause, 'Heading2'), styles, numbering: numbered })
    expect(block).toMatchObject({ kind: 'list-item', number: '1.1' })
  })

  it('name the style as Word does', () => {
    const [first, second] = blocks({ body: p('Grievances', 'Title') + p('Purpose', 'Heading1'), styles: headingStyles })
    expect([first?.kind, first?.style, second?.style]).toEqual(['title', 'Title', 'Heading 1'])
  })

  it('mark quotations by their style, and italics wherever they come from', () => {
    const quote = '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>'
    const body = paragraph(r('All ') + r('plain', '<w:i w:val="0"/>') + r(' italic'), '<w:pStyle w:val="Quote"/>')
    const [block] = blocks({ body, styles: quote })
    expect(block?.quoted).toBe(true)
    expect(block?.italic).toEqual([
      { start: 0, end: 4 },
      { start: 9, end: 16 },
    ])
  })
})

describe('tables', () => {
  it('give each cell its place, across merged cells and inside other tables', () => {
    const merged = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Wide')}</w:tc><w:tc><w:tcPr/>${p('Last')}</w:tc>`
    const body =
      `<w:tbl><w:tblPr/><w:tr>${merged}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` +
      `<w:tc>${p('Before')}${table([[p('Inner')]])}${p('After')}</w:tc></w:tr></w:tbl>`
    const cells = blocks({ body }).map(({ text, cell }) => [text, cell?.table, cell?.row, cell?.column])
    expect(cells).toEqual([
      ['Wide', 0, 0, 0],
      ['Last', 0, 0, 2],
      ['Before', 0, 1, 1],
      ['Inner', 1, 0, 0],
      ['After', 0, 1, 1],
    ])
  })

  it('know header rows: repeated, set apart by the style, or all in bold', () => {
    const header = (inner: string) => `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${inner}</w:tc></w:tr>`
    const bold = (text: string) => paragraph(r(text, '<w:b/>'))
    const body =
      `<w:tbl><w:tblPr/>${header(p('Repeated'))}<w:tr><w:tc>${p('body')}</w:tc></w:tr></w:tbl>` +
      table([
        [bold('Who'), bold('What')],
        [p('manager'), p('decides')],
      ]) +
      '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/></w:tblPr>' +
      `<w:tr><w:tc>${p('Styled')}</w:tc></w:tr><w:tr><w:tc>${p('row')}</w:tc></w:tr></w:tbl>`
    const styles =
      '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"/></w:style>'
    const headers = blocks({ body, styles }).filter(({ cell }) => cell?.header === true)
    expect(headers.map(({ text }) => text)).toEqual(['Repeated', 'Who', 'What', 'Styled'])
  })

  it('take no bold first column for a header row', () => {
    const body = table([
      [paragraph(r('Owner', '<w:b/>')), p('HR')],
      [paragraph(r('Date', '<w:b/>')), p('May')],
    ])
    expect(blocks({ body }).some(({ cell }) => cell?.header)).toBe(false)
  })
})

describe('notes, headers, footers and text boxes', () => {
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  it('follow the body in order, each with the paragraph it belongs to', () => {
    const content = {
      body: p('First') + paragraph(r('Second') + mark(2)) + paragraph(r('Third') + mark(1)),
      footnotes: note(1, 'on third') + note(2, 'on second'),
      header: p('Owner: HR'),
      footer: p('Review: 2026'),
    }
    expect(blocks(content).map(({ part, text, host }) => [part, text, host])).toEqual([
      ['body', 'First', undefined],
      ['body', 'Second', undefined],
      ['body', 'Third', undefined],
      ['footnote', 'on second', 1],
      ['footnote', 'on third', 2],
      ['header', 'Owner: HR', 0],
      ['footer', 'Review: 2026', 0],
    ])
  })

  it('leave out separators, and notes that nothing refers to any more', () => {
    const deleted = `<w:del w:id="9">${mark(1)}</w:del>`
    expect(texts(paragraph(r('Text') + deleted), { footnotes: note(1, 'gone'), endnotes: '' })).toEqual(['Text'])
  })

  it('read endnotes after footnotes', () => {
    const end = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    const body = paragraph(r('Text') + end + mark(1))
    const endnotes = `<w:endnote w:id="1">${p('end')}</w:endnote>`
    expect(texts(body, { footnotes: note(1, 'foot'), endnotes })).toEqual(['Text', 'foot', 'end'])
  })

  it('read a text box once, after the paragraph that holds it', () => {
    const body =
      p('Before') + paragraph(r('Host') + textBox(p('In the box') + p('Line two')) + r(' goes on')) + p('After')
    expect(blocks({ body }).map(({ part, text, host }) => [part, text, host])).toEqual([
      ['body', 'Before', undefined],
      ['body', 'Host goes on', undefined],
      ['text-box', 'In the box', 1],
      ['text-box', 'Line two', 1],
      ['body', 'After', undefined],
    ])
  })

  it('read a text box of a strict file as Word writes it', () => {
    const wne = 'xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"'
    const box = `<w:r><w:drawing><wne:txbxContent ${wne}>${p('In the box')}</wne:txbxContent></w:drawing></w:r>`
    const { blocks } = read({ body: paragraph(r('Host') + box) }).document
    expect(blocks.map(b => [b.text, b.part])).toEqual([
      ['Host', 'body'],
      ['In the box', 'text-box'],
    ])
  })

  it('read old text boxes too, and give one in an empty paragraph the paragraph before', () => {
    const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Old box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect(blocks({ body: p('Before') + paragraph(old) + p('After') })[1]).toMatchObject({ part: 'text-box', host: 0 })
    expect(blocks({ body: paragraph(old) + p('After') })[0]).toMatchObject({ part: 'text-box', host: 1 })
  })

  it('take the stand-in where it does not understand the choice', () => {
    const alternative =
      '<w:r><mc:AlternateContent><mc:Choice xmlns:x="urn:new" Requires="x"><w:t>new</w:t></mc:Choice>' +
      '<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>'
    expect(texts(paragraph(alternative))).toEqual(['old'])
  })

  it('read a header once though three sections use it', () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    expect(texts(paragraph(r('One'), section) + paragraph(r('Two'), section), { header: p('Top') })).toEqual([
      'One',
      'Two',
      'Top',
    ])
  })
})

describe('what is in a paragraph', () => {
  it('joins runs, links, controls and tags as they stand, spaces and all', () => {
    const body = paragraph(
      `${r('We ')}<w:hyperlink r:id="x">${r('must ')}</w:hyperlink><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr>` +
        `<w:sdtContent>${r('act ')}</w:sdtContent></w:sdt><w:smartTag><w:customXml>${r('now')}</w:customXml></w:smartTag>${r('  ')}`,
    )
    expect(blocks({ body })[0]).toMatchObject({ text: 'We must act now  ' })
  })

  it('reads the results of fields, one inside another, and not their codes', () => {
    const inner = field(' PAGE ', r('7'))
    const body = paragraph(
      `${r('See page ')}${field(` IF ${'x'} `, inner)}${r(' of ')}<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple>`,
    )
    expect(texts(body)).toEqual(['See page 7 of 9'])
  })

  it('loses no text after a field that never ends', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
    expect(texts(paragraph(r('Before') + open + r(' after')) + p('Next'))).toEqual(['Before after', 'Next'])
  })

  it('reads tabs, breaks, hyphens and symbols', () => {
    const atoms = '<w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:cr/>'
    const body = paragraph(`<w:r>${atoms}<w:t>x</w:t></w:r>`, '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')
    expect(texts(body)).toEqual(['\t\n\u2011\u00ad✓\nx'])
    const short = '<w:r><w:t>Yes </w:t><w:sym w:font="Wingdings" w:char="00FC"/></w:r>'
    expect(texts(paragraph(short))).toEqual(['Yes ✓'])
  })

  it('reads the base of ruby text and leaves out the reading aid', () => {
    const ruby = `<w:ruby><w:rt>${r('kan')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby>`
    expect(texts(paragraph(`<w:r>${ruby}<w:t>字</w:t></w:r>`))).toEqual(['漢字'])
  })

  it('marks hidden text, by the run or by its style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = paragraph(r('Seen ') + r('hid', '<w:vanish/>') + r('den', '<w:rStyle w:val="Gone"/>') + r(' seen'))
    expect(blocks({ body, styles })[0]).toMatchObject({ text: 'Seen hidden seen', hidden: [{ start: 5, end: 11 }] })
  })

  it('drops paragraphs without words', () => {
    expect(texts(`${p('One')}<w:p/>${p('  ')}${p('Two')}`)).toEqual(['One', 'Two'])
  })
})

describe('tracked changes', () => {
  it('are read as accepted', () => {
    const body = paragraph(
      `${r('We ')}<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del><w:ins w:id="2">${r('must')}</w:ins>` +
        `<w:moveFrom w:id="3">${r(' gone')}</w:moveFrom><w:moveTo w:id="4">${r(' act')}</w:moveTo>`,
    )
    expect(texts(body)).toEqual(['We must act'])
  })

  it('join paragraphs whose mark was deleted, and keep every place', () => {
    const first = paragraph(r('We will '), '<w:rPr><w:del w:id="1"/></w:rPr>')
    const { document, sourceMap } = read({
      body: first + paragraph(r('act.'), '<w:outlineLvl w:val="0"/>') + p('Next'),
    })
    expect(document.blocks.map(({ text }) => text)).toEqual(['We will act.', 'Next'])
    const [one, two] = sourceMap[0]?.pieces ?? []
    const merged = sourceMap[0]?.paragraph
    expect([one?.end, two?.start]).toEqual([8, 8])
    expect((one?.to ?? 0) < (merged?.from ?? 0) && (merged?.from ?? 0) < (two?.from ?? 0)).toBe(true)
  })

  it('do not join a cell to the next', () => {
    const marked = paragraph(r('Left'), '<w:rPr><w:del w:id="1"/></w:rPr>')
    expect(texts(table([[marked, p('Right')]]) + p('After'))).toEqual(['Left', 'Right', 'After'])
  })

  it('leave out what is deleted around another change', () => {
    const inner = `<w:del w:id="2"><w:r><w:delText>a</w:delText></w:r></w:del>${r('b')}`
    expect(texts(paragraph(`${r('Text')}<w:moveFrom w:id="1">${inner}</w:moveFrom>`))).toEqual(['Text'])
  })

  it('leave out deleted rows and cells', () => {
    const row = (properties: string, inner: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${inner}</w:tc></w:tr>`
    const cell = `<w:tr><w:tc><w:tcPr><w:cellDel w:id="3"/></w:tcPr>${p('gone')}</w:tc><w:tc>${p('here')}</w:tc></w:tr>`
    const body = `<w:tbl><w:tblPr/>${row('<w:del w:id="1"/>', p('gone'))}${row('<w:ins w:id="2"/>', p('new'))}${cell}</w:tbl>`
    expect(texts(body)).toEqual(['new', 'here'])
  })

  it('do not let earlier formatting through', () => {
    const change = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
    const style =
      '<w:pPrChange w:id="2"><w:pPr><w:pStyle w:val="Heading1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    const [block] = blocks({ body: paragraph(r('Text', change), style), styles: headingStyles })
    expect(block).toEqual({ kind: 'paragraph', part: 'body', text: 'Text', style: 'Normal' })
  })
})

describe('a table of contents', () => {
  it('is known by its field, across paragraphs', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    const body =
      paragraph(`${begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Purpose')}`) +
      paragraph(r('Appeals')) +
      paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p('We must act.')
    expect(blocks({ body }).map(({ kind }) => kind)).toEqual(['contents', 'contents', 'paragraph'])
  })

  it('is known by its content control, its styles, or its page numbers', () => {
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    const typed = ['Purpose ........ 1', 'Scope ..... 2', 'Appeals\t3'].map(line => p(line)).join('')
    const body = `<w:sdt>${gallery}<w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>${p('Purpose', 'TOC1')}${p('Text.')}${typed}`
    const kinds = blocks({ body, styles }).map(({ kind }) => kind)
    expect(kinds).toEqual(['contents', 'contents', 'paragraph', 'contents', 'contents', 'contents'])
  })
})

describe('a document that cannot be read', () => {
  it.each([
    ['has no body', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'],
    ['is something else', '<html><body><p>Text</p></body></html>'],
    ['breaks off', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'],
  ])('is refused where its text part %s', (_, xml) => {
    expect(() => read({ body: '', parts: { 'word/document.xml': xml } })).toThrow(/damaged/)
  })
})

describe('places', () => {
  it('give the bytes of each piece of text, of its run and of its paragraph', () => {
    const body = paragraph(r('We ') + r('must & will', '<w:b/>'), '<w:jc w:val="both"/>')
    const pkg = openPackage(makeDocx({ body }))
    const [place] = readDocument(pkg).sourceMap
    const text = new TextDecoder().decode(pkg.parts.get('word/document.xml'))
    const cut = (range: { from: number; to: number } | undefined) => text.slice(range?.from, range?.to)
    const piece = place?.pieces[1]
    expect([place?.part, place?.prefix]).toEqual(['word/document.xml', 'w:'])
    expect(cut(piece)).toBe('must &amp; will')
    expect(cut(piece?.element)).toBe('<w:t xml:space="preserve">must &amp; will</w:t>')
    expect(cut(piece?.run)).toBe(r('must & will', '<w:b/>'))
    expect(cut(piece?.run.properties)).toBe('<w:rPr><w:b/></w:rPr>')
    expect(cut(place?.paragraph)).toBe(body)
    expect(text.slice(place?.paragraph.from, place?.inside)).toBe('<w:p><w:pPr><w:jc w:val="both"/></w:pPr>')
  })

  it('take text with CDATA inside for a piece that cannot be cut', () => {
    const { document, sourceMap } = read({ body: '<w:p><w:r><w:t>a<![CDATA[<b>]]>&amp;c</w:t></w:r></w:p>' })
    expect(document.blocks[0]?.text).toBe('a<b>&c')
    expect(sourceMap[0]?.pieces.map(({ kind, start, end }) => [kind, start, end])).toEqual([['atom', 0, 6]])
  })
})

describe('warnings', () => {
  const kinds = (content: DocxContent) => read(content).warnings.map(({ kind, count }) => `${kind} ${count}`)

  it('say nothing of a plain document', () => {
    expect(read({ body: p('Text') }).warnings).toEqual([])
  })

  it('know what is struck out, by the run or by its style, and what a style strikes out but a run does not', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>'
    const body = paragraph(
      r('You may ') +
        r('not ', '<w:strike/>') +
        r('ever ', '<w:dstrike w:val="1"/>') +
        r('appeal', '<w:rStyle w:val="Gone"/>') +
        r(' here', '<w:rStyle w:val="Gone"/><w:strike w:val="0"/>'),
    )
    const content = { body, styles }
    expect(blocks(content)[0]?.struck).toEqual([{ start: 8, end: 23 }])
    expect(read(content).warnings.map(({ message }) => message)).toEqual([
      '1 stretch of struck-out text. Text that is struck through does not count as evidence and is not flagged.',
    ])
  })

  it('know the raised numbers of notes, and no other raised characters', () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const body = paragraph(
      `${r('Banter')}${r('12', raised)}${r(', by the 10')}${r('th', raised)}${r(' day')}${r('[a]', '<w:position w:val="6"/>')}`,
    )
    const [block] = blocks({ body })
    expect(block?.raised?.map(({ start, end }) => block.text.slice(start, end))).toEqual(['12', '[a]'])
  })

  it('know what a content control that is not filled in asks for', () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`
    const styles = '<w:style w:type="character" w:styleId="Ask"><w:name w:val="Placeholder Text"/></w:style>'
    const body =
      paragraph(`${r('Owner: ')}${control('<w:showingPlcHdr/><w:text/>', 'Choose an item.')}`) +
      paragraph(`${r('Version: ')}${control('<w:text/>', '3')}`) +
      paragraph(r('Say who decides.', '<w:rStyle w:val="Ask"/>'))
    const content = { body, styles }
    expect(blocks(content).map(({ prompt }) => prompt)).toEqual([
      [{ start: 7, end: 22 }],
      undefined,
      [{ start: 0, end: 16 }],
    ])
    expect(read(content).warnings[0]?.message).toBe(
      '2 content controls that are not filled in. What they ask for does not count as evidence and is not flagged.',
    )
  })

  it('count what was met, in a sentence each', () => {
    const body = paragraph(
      `${r('Text')}<w:ins w:id="1">${r('new')}</w:ins><w:r><w:drawing><a:blip/></w:drawing></w:r>` +
        '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>' +
        `${textBox(p('box'))}${textBox(p('box'))}${r('hid', '<w:vanish/>')}`,
    )
    const content = { body: `${body}<w:altChunk r:id="x"/>`, comments: `<w:comment w:id="0">${p('Why?')}</w:comment>` }
    expect(kinds(content)).toEqual([
      'tracked-changes 1',
      'comments 1',
      'text-boxes 2',
      'images 1',
      'equations 1',
      'embedded 1',
      'hidden-text 1',
      'not-understood 1',
    ])
    expect(read(content).warnings[2]?.message).toBe(
      '2 text boxes. Text boxes were read after the paragraph they belong to.',
    )
  })

  it('say that words drawn as a picture were not read', () => {
    const watermark = '<w:r><w:pict><v:shape><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict></w:r>'
    const { document, warnings } = read({ body: p('Text'), header: paragraph(watermark) })
    expect(document.blocks.map(({ text }) => text)).toEqual(['Text'])
    expect(warnings.map(({ message }) => message)).toEqual([
      '1 piece of drawn text. Words in WordArt and watermarks were not read.',
    ])
  })

  it('name what is missing or damaged, and read the rest', () => {
    const relationships =
      '<Relationship Id="f" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/>'
    const content = { body: p('Text'), relationships, parts: { 'word/styles.xml': '<w:styles>' } }
    expect(read(content).document.blocks).toHaveLength(1)
    expect(read(content).warnings[0]?.message).toMatch(/^2 parts\. .*styles, footnotes/)
  })

  it('say that words outside any run were not read', () => {
    expect(kinds({ body: `${p('Text')}<w:p2><w:r><w:t>lost</w:t></w:r></w:p2>` })).toEqual(['not-understood 1'])
  })
})
