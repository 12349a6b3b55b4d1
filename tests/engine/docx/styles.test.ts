import { describe, expect, it } from 'vitest'
import { readStyles, type Styles } from '../../../engine/docx/styles.ts'
import { openXml } from '../../../engine/docx/xml.ts'

function styles(content: string): Styles {
  const xml = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:styles>`
  return readStyles(openXml(new TextEncoder().encode(xml)))
}

function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
}

describe('styles', () => {
  it('take what they do not say from the style they are based on', () => {
    const read = styles(
      style(
        'A',
        'A',
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr>',
      ) + style('B', 'B', '<w:basedOn w:val="A"/><w:rPr><w:i w:val="0"/></w:rPr>'),
    ).get('B')
    expect(read).toMatchObject({ outline: 2, list: { numId: 4 }, run: { bold: true, italic: false } })
  })

  it('are known as headings by name where they give no level, in any language of Word', () => {
    expect(styles(style('berschrift2', 'heading 2')).get('berschrift2')).toMatchObject({
      name: 'Heading 2',
      outline: 2,
    })
  })

  it('say by level 9 that they are body text', () => {
    const read = styles(style('H', 'heading 1', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'))
    expect(read.get('H')?.outline).toBe(0)
  })

  it('end where they are based on each other', () => {
    const read = styles(style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/>'))
    expect(read.get('A')?.name).toBe('A')
  })

  it.each([
    ['Title', 'title'],
    ['Intense Quote', 'quote'],
    ['Quotations', 'quote'],
    ['Block Text', 'quote'],
    ['toc 2', 'contents'],
    ['TOC Heading', 'contents'],
  ])('called %s make a %s', (name, role) => {
    expect(styles(style('X', name)).get('X')?.role).toBe(role)
  })

  it('keep what a table style says about its first row apart', () => {
    const read = styles(style('T', 'Grid', '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>')).get(
      'T',
    )
    expect([read?.firstRow, read?.run.bold]).toEqual([true, undefined])
  })

  it('are told by their ids where the document has none', () => {
    const none = readStyles(undefined)
    expect(none.get('Heading2')).toMatchObject({ name: 'Heading 2', outline: 2 })
    expect(none.get('TOC1')?.role).toBe('contents')
  })
})
