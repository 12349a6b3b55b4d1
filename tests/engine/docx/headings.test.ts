import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { headingStyles, listItem, makeDocx, p, paragraph, r, table } from '../../helpers/docx.ts'

const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
  '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
const text = p('We will look into every complaint within ten working days, and tell you what we have found.')
const bold = (words: string) => paragraph(r(words, '<w:b/>'))

/** "level words" of each heading. */
function headings(body: string): string[] {
  const { blocks } = readDocument(openPackage(makeDocx({ body, styles: headingStyles, numbering }))).document
  return blocks.filter(({ kind }) => kind === 'heading').map(block => `${block.level} ${block.text}`)
}

describe('lines that act as headings without a heading style', () => {
  it('are short bold lines over text', () => {
    expect(headings(bold('Our commitment') + text + bold('Who is covered?') + text)).toEqual([
      '1 Our commitment',
      '1 Who is covered?',
    ])
  })

  it('are lines in capitals, typed or by format, above bold ones', () => {
    const caps = paragraph(r('Scope', '<w:caps/>'))
    expect(headings(p('GRIEVANCE PROCEDURE') + text + bold('Stage one') + text + caps + text)).toEqual([
      '1 GRIEVANCE PROCEDURE',
      '2 Stage one',
      '1 Scope',
    ])
  })

  it('are numbered lines over text, numbered by hand or by Word, as deep as their numbers', () => {
    const byHand = p('1. Purpose') + text + p('1.1 Who decides') + text + p('1.2 Appeals') + text + p('2. Scope') + text
    expect(headings(byHand)).toEqual(['1 1. Purpose', '2 1.1 Who decides', '2 1.2 Appeals', '1 2. Scope'])
    expect(headings(listItem('Purpose', 1) + text + listItem('Scope', 1) + text)).toEqual(['1 Purpose', '1 Scope'])
  })

  it('stand below the styled heading before them', () => {
    expect(headings(p('Policy', 'Heading1') + p('Stages', 'Heading2') + bold('Stage one') + text)).toEqual([
      '1 Policy',
      '2 Stages',
      '3 Stage one',
    ])
  })

  it.each([
    ['items of a list', listItem('Apples', 1) + listItem('Pears', 1) + listItem('Plums', 1) + text],
    ['bold sentences', bold('We will not tolerate racism.') + text],
    ['partly bold lines', paragraph(r('Note ', '<w:b/>') + r('well')) + text],
    ['labels with their values', bold('Version: 2.1') + text],
    ['bold lines with nothing under them', text + bold('Signed')],
    ['addresses', bold('hr@example.org') + text],
    ['cells of a table', table([[bold('Stage one'), text]]) + text],
    ['a numbered sentence between paragraphs', p('1. Tell us what happened') + text + text],
    ['long bold paragraphs', bold('We are an organisation that has grown over many years and '.repeat(3)) + text],
    ['plain short lines', p('Thank you') + text],
  ])('are not %s', (_, body) => {
    expect(headings(body)).toEqual([])
  })

  it('are not the lines of a cover page with no text under them', () => {
    expect(headings(bold('Ours Ltd') + bold('Policy') + bold('May') + bold('Board') + bold('Draft'))).toEqual([])
  })
})

describe('titles', () => {
  it('set in the same style further on are headings', () => {
    const body = p('Handbook', 'Title') + text.repeat(3) + p('x'.repeat(250)) + p('Annex', 'Title') + text
    expect(headings(body)).toEqual(['1 Annex'])
  })
})
