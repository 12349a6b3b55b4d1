import { describe, expect, test } from 'vitest'
import { readingView } from '../../../host/reading-view/reading-view.ts'
import { headingStyles, listItem, makeDocx, p, paragraph, r, table } from '../../helpers/docx.ts'
import { drawing, pictureRelationship, png, viewOf } from '../../helpers/reading-view.ts'

const numbering =
  '<w:abstractNum w:abstractNumId="0">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

const box = (inner: string) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>' +
  `<w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>` +
  `<v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('the pages look as in Word', () => {
  test('with title, headings, and bold, italic, underlined, struck, raised and lowered words', async () => {
    const words = [
      'b',
      'i',
      'u w:val="single"',
      'strike',
      'vertAlign w:val="superscript"',
      'vertAlign w:val="subscript"',
    ]
    const { html } = await viewOf({
      body:
        p('Policy', 'Title') +
        p('Aims', 'Heading2') +
        paragraph(words.map(w => r(w.slice(0, 1), `<w:${w}/>`)).join('')),
      styles: headingStyles,
    })
    expect(html).toBe(
      '<h1><span data-block="0">Policy</span></h1><h3><span data-block="1">Aims</span></h3><p><span data-block="2">' +
        '<strong>b</strong><em>i</em><u>u</u><s>s</s><sup>v</sup><sub>v</sub></span></p>',
    )
  })

  test('with bold that comes from the style of a paragraph or of words', async () => {
    const style = (type: string, id: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:b/></w:rPr></w:style>`
    const { html } = await viewOf({
      body:
        paragraph(r('loud') + r(' quiet', '<w:b w:val="0"/>'), '<w:pStyle w:val="P"/>') +
        paragraph(r('key', '<w:rStyle w:val="C"/>')),
      styles: style('paragraph', 'P') + style('character', 'C'),
    })
    expect(html).toContain('<strong>loud</strong> quiet</span>')
    expect(html).toContain('<strong>key</strong></span>')
  })

  test('with the numbers that Word shows, which are no part of the text', async () => {
    const { html } = await viewOf({
      body: listItem('one', 1) + listItem('deeper', 1, 1) + listItem('two', 1),
      numbering,
    })
    expect(html).toBe(
      '<ol><li><span data-label="1."></span><span data-block="0">one</span>' +
        '<ol><li><span data-label="(a)"></span><span data-block="1">deeper</span></li></ol></li>' +
        '<li><span data-label="2."></span><span data-block="2">two</span></li></ol>',
    )
  })

  test('with tables, their header rows and their merged cells', async () => {
    const cell = (text: string, properties: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${text ? p(text) : '<w:p/>'}</w:tc>`
    const { html } = await viewOf({
      body:
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Wide', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('tall', '<w:vMerge w:val="restart"/>')}${cell('a', '')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('b', '')}</w:tr>` +
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('gone', '')}</w:tr></w:tbl>`,
    })
    expect(html).toBe(
      '<table><thead><tr><th colspan="2"><p><span data-block="0">Wide</span></p></th></tr></thead><tbody>' +
        '<tr><td rowspan="2"><p><span data-block="1">tall</span></p></td><td><p><span data-block="2">a</span></p></td></tr>' +
        '<tr><td><p><span data-block="3">b</span></p></td></tr></tbody></table>',
    )
  })

  test('with text boxes after their paragraph, once', async () => {
    const { html } = await viewOf({ body: paragraph(r('Before') + box(p('In the box')) + r(' and after')) + p('Next') })
    expect(html).toBe(
      '<p><span data-block="0">Before and after</span></p><p class="boxed"><span data-block="1">In the box</span></p>' +
        '<p><span data-block="2">Next</span></p>',
    )
  })

  test('with notes, header and footer in sections of their own, and the number of a note where it is referred to', async () => {
    const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const { html } = await viewOf({
      body: paragraph(r('See') + refer('footnote', 7) + r(' and') + refer('footnote', 5) + refer('endnote', 2)),
      footnotes: `<w:footnote w:id="5">${p('Second')}</w:footnote><w:footnote w:id="7">${p('First')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('Last')}</w:endnote>`,
      header: paragraph(r('Draft', '<w:b/>')),
      footer: p('Page'),
    })
    const mark = (note: string, label: string) => `<a data-note="${note}" data-mark="${label}"></a>`
    const note = (label: string, block: number, text: string) =>
      `<p><span data-label="${label}"></span><span data-block="${block}">${text}</span></p>`
    expect(html).toBe(
      `<p><span data-block="0">See${mark('footnote-1', '1')} and${mark('footnote-2', '2')}${mark('endnote-1', 'i')}</span></p>` +
        `<section data-part="footnote">${note('1', 1, 'First')}${note('2', 2, 'Second')}</section>` +
        `<section data-part="endnote">${note('i', 3, 'Last')}</section>` +
        '<section data-part="header"><p><span data-block="4"><strong>Draft</strong></span></p></section>' +
        '<section data-part="footer"><p><span data-block="5">Page</span></p></section>',
    )
  })

  test('with insertions and results of fields, without deletions and codes', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`
    const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
    const { html } = await viewOf({
      body: paragraph(
        `<w:ins w:id="1">${r('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>` +
          `${field('begin')}${run('<w:instrText>REF x</w:instrText>')}${field('separate')}${r('12')}${field('end')}` +
          `<w:fldSimple w:instr="DATE">${r(' May')}</w:fldSimple>`,
      ),
    })
    expect(html).toBe('<p><span data-block="0">new 12 May</span></p>')
  })

  test('with tabs and line breaks as the characters that they count as', async () => {
    const { html, texts, faithful } = await viewOf({
      body: paragraph(
        '<w:r><w:t>a</w:t><w:tab/><w:t xml:space="preserve">b  </w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t></w:r>',
      ),
    })
    expect(texts).toEqual(['a\tb  \nc\nd'])
    expect(html).toBe('<p><span data-block="0">a\tb  \nc\nd</span></p>')
    expect(faithful).toBe(1)
  })
})

describe('pictures', () => {
  test('that a browser can show are in the page, with the words that stand for them', async () => {
    const { html } = await viewOf({
      body: paragraph(r('Our logo') + drawing('pic', 'A tree')) + paragraph(drawing('pic')),
      relationships: pictureRelationship('pic', 'media/a.png'),
      parts: { 'word/media/a.png': png },
    })
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
    expect(html).toBe(
      `<p><span data-block="0">Our logo<img src="${source}" alt="A tree"></span></p><p><img src="${source}" alt=""></p>`,
    )
  })

  test('of other kinds, and those too large, are named and do not count as text', async () => {
    const { html } = await viewOf({
      body: paragraph(r('Logo') + drawing('svg', 'A tree')) + paragraph(drawing('large')),
      relationships: pictureRelationship('svg', 'media/a.svg') + pictureRelationship('large', 'media/b.png'),
      parts: {
        'word/media/a.svg': '<svg onload="x()"/>',
        'word/media/b.png': new Uint8Array([...png, ...new Array(2_000_000)]),
      },
    })
    expect(html).toBe(
      '<p><span data-block="0">Logo</span><span class="picture">Picture not shown: A tree</span></p>' +
        '<p><span class="picture">A picture is not shown here.</span></p>',
    )
  })
})

describe('whatever cannot be shown as in Word', () => {
  test('is shown with exactly its characters: a paragraph whose mark was deleted runs on into the next', async () => {
    const { html, faithful } = await viewOf({
      body: paragraph(r('We will '), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(r('act', '<w:b/>')),
    })
    expect(html).toBe('<p><span data-block="0">We will act</span></p>')
    expect(faithful).toBe(0)
  })

  test('is shown plain as a whole where the document was read differently before', async () => {
    const bytes = makeDocx({ body: table([[p('one')], [p('two')]]) })
    const before = { title: '', blocks: [{ kind: 'paragraph' as const, part: 'body' as const, text: 'one two' }] }
    expect(await readingView(bytes, before)).toEqual({
      html: '<p><span data-block="0">one two</span></p>',
      faithful: 0,
      blocks: 1,
    })
  })

  test('is shown plain as a whole where tables lie in tables without end', async () => {
    const depth = 4000
    const { html, texts } = await viewOf({
      body: '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('deep') + '</w:tc></w:tr></w:tbl>'.repeat(depth),
    })
    expect(texts).toEqual(['deep'])
    expect(html.match(/data-block="0">deep</g)).toHaveLength(1)
    expect(html.length).toBeLessThan(200)
  })

  test('or opened at all, is refused with the reason', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    await expect(readingView(old, { title: '', blocks: [] })).rejects.toMatchObject({ name: 'UserError' })
  })
})
