import { describe, expect, it } from 'vitest'
import { listCounter } from '../../../engine/docx/list-counter.ts'
import { readNumbering } from '../../../engine/docx/numbering.ts'
import { openXml } from '../../../engine/docx/xml.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function level(at: number, format: string, text: string, more = '', start = 1): string {
  return (
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}` +
    `<w:lvlText w:val="${text}"/></w:lvl>`
  )
}

const legal = [
  level(0, 'upperRoman', 'Part %1'),
  level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  level(2, 'lowerLetter', '(%3)'),
].join('')

/** The numbers of paragraphs given as [numId, level]. */
function numbers(definitions: string, items: readonly (readonly [number, number])[]): string[] {
  const xml = openXml(new TextEncoder().encode(`<w:numbering ${word}>${definitions}</w:numbering>`))
  const counter = listCounter(readNumbering(xml))
  return items.map(([numId, at]) => counter.next(numId, at))
}

function list(id: number, levels: string, more = ''): string {
  return (
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`
  )
}

describe('the number Word shows', () => {
  it('counts each level under the one above', () => {
    const outline = [level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')].join('')
    const shape = [0, 1, 1, 2, 2, 1, 0, 1].map(at => [1, at] as const)
    expect(numbers(list(1, outline), shape)).toEqual(['1.', '1.1', '1.2', '1.2.1', '1.2.2', '1.3', '2.', '2.1'])
  })

  it('mixes formats, and writes legal numbering in digits', () => {
    const shape = [0, 0, 1, 2, 2].map(at => [1, at] as const)
    expect(numbers(list(1, legal), shape)).toEqual(['Part I', 'Part II', '2.1', '(a)', '(b)'])
  })

  it('starts where the list says', () => {
    expect(
      numbers(list(1, level(0, 'decimal', '%1', '', 7)), [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual(['7', '8'])
  })

  it('takes a level that was passed over for begun', () => {
    const outline = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2.') + level(2, 'lowerRoman', '(%3)')
    expect(
      numbers(list(1, outline), [
        [1, 0],
        [1, 2],
        [1, 1],
      ]),
    ).toEqual(['1.', '(i)', 'b.'])
  })

  it('counts on through lists of one definition, and begins again where a list restarts', () => {
    const definition = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>`
    const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const items = [
      [1, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 0],
    ] as const
    expect(numbers(definition + num(1) + num(2) + num(3, restart), items)).toEqual(['1.', '2.', '3.', '1.', '2.'])
  })

  it('lets a list change a level of its definition', () => {
    const change = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', 'Annex %1')}</w:lvlOverride>`
    expect(
      numbers(list(1, level(0, 'decimal', '%1'), change), [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual(['Annex A', 'Annex B'])
  })

  it('goes on counting below where a level never restarts', () => {
    const outline = level(0, 'decimal', '%1.') + level(1, 'decimal', 'Rule %2', '<w:lvlRestart w:val="0"/>')
    expect(
      numbers(list(1, outline), [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['1.', 'Rule 1', '2.', 'Rule 2'])
  })

  it('follows a link to the list of a numbering style', () => {
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
    const defining = `<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="Ours"/>${level(0, 'decimal', '§%1')}</w:abstractNum>`
    expect(numbers(`${linked}${defining}<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>`, [[5, 0]])).toEqual([
      '§1',
    ])
  })

  it('shows bullets of symbol fonts as bullets', () => {
    const bullets = ['\uf0b7', '\uf0a7', 'o', 'l', '\uf099', '–']
    const levels = bullets.map((sign, at) => level(at, 'bullet', sign)).join('')
    const shape = bullets.map((_, at) => [1, at] as const)
    expect(numbers(list(1, levels), shape)).toEqual(['•', '▪', '◦', '•', '•', '–'])
  })

  it('shows nothing for a list or a level that is not there', () => {
    expect(
      numbers(list(1, level(0, 'decimal', '%1')), [
        [9, 0],
        [1, 4],
      ]),
    ).toEqual(['', ''])
  })
})
