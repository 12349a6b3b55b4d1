import { expect, it } from 'vitest'
import type { Block } from '../../../engine/document.ts'
import { placeNames } from '../../../engine/export/place-names.ts'

const block = (text: string, more: Partial<Block> = {}): Block => ({ kind: 'paragraph', part: 'body', text, ...more })
const heading = (text: string, number?: string): Block =>
  block(text, { kind: 'heading', level: 1, ...(number === undefined ? {} : { number }) })
const shorts = (...blocks: Block[]) => blocks.map((_, i) => placeNames({ title: '', blocks }).short(i))
const longs = (...blocks: Block[]) => blocks.map((_, i) => placeNames({ title: '', blocks }).long(i))

it('names a paragraph by the number of its section, typed or shown by Word, or by its heading', () => {
  expect(shorts(heading('2.1 Support'), block('x'))).toEqual(['2.1', '2.1'])
  expect(shorts(heading('Support', '2.1.'), block('x'))).toEqual(['2.1', '2.1'])
  expect(shorts(heading('Support', '7'), block('x'))).toEqual(['section 7', 'section 7'])
  expect(shorts(heading('APPENDIX A – Forms'), block('x'))[1]).toBe('APPENDIX A')
  expect(shorts(heading('How we support people who raise concerns'), block('x'))[1]).toBe(
    '“How we support people who raise…”',
  )
})

it('names a numbered paragraph by its own number', () => {
  expect(shorts(heading('Support', '4'), block('x', { number: '4.2.1' }), block('4.3 The manager'))).toEqual([
    'section 4',
    '4.2.1',
    '4.3',
  ])
  expect(longs(heading('Support', '4'), block('x', { number: '4.2.1' }))[1]).toBe('4 Support, paragraph 4.2.1')
})

it('does not take a bullet or a number in the text for a section number', () => {
  expect(shorts(heading('Aims', '•'), block('2010 was early'), block('x', { number: '(a)' }))).toEqual([
    '“Aims”',
    '“Aims”',
    '“Aims”',
  ])
})

it('names tables by their number in the document, in full with section and row', () => {
  const cell = { table: 1, row: 2, column: 0, header: false }
  expect(shorts(heading('Aims'), block('x', { cell }))[1]).toBe('table 2')
  expect(longs(heading('Aims'), block('x', { cell }))[1]).toBe('Aims, table 2, row 3')
})

it('names notes, text boxes, page headers and the title as what they are', () => {
  const blocks = [
    block('T', { kind: 'title' }),
    heading('2.1 Aims'),
    block('boxed', { part: 'text-box' }),
    block('note', { part: 'footnote', host: 1, number: '3' }),
    block('note', { part: 'footnote', host: 1 }),
    block('head', { part: 'header', host: 0 }),
    block('Aims 4', { kind: 'contents' }),
  ]
  expect(shorts(...blocks)).toEqual([
    'title',
    '2.1',
    'text box in 2.1',
    'footnote 3',
    'footnote to 2.1',
    'page header',
    'contents list',
  ])
  expect(longs(...blocks)[3]).toBe('2.1 Aims, footnote 3')
})

it('counts paragraphs in a document without headings, and calls what comes before the first the opening', () => {
  expect(shorts(block('a'), block(' '), block('b'))).toEqual(['paragraph 1', 'paragraph 1', 'paragraph 2'])
  expect(shorts(block('a'), heading('Aims'))[0]).toBe('the opening')
})
