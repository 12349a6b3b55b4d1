import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { readText } from '../../../engine/text/text.ts'

const read = (example: string) => readText(exampleDocument(example))

test('an item of a list hangs on the sentence that introduces the list', () => {
  const text = read('The panel is trained. It will:\n- listen to both sides\n- decide\nThen it writes.')
  expect(text.sentences.map(s => s.leadIn)).toEqual([-1, -1, 1, 1, -1])
  expect(text.sentences.map(s => s.paragraph)).toEqual([0, 0, 0, 0, 1])
})

test('a list without an introduction is a row of paragraphs of their own', () => {
  const text = read('# Aims\n- one\n- two')
  expect(text.sentences.map(s => s.leadIn)).toEqual([-1, -1, -1])
  expect(new Set(text.sentences.map(s => s.paragraph)).size).toBe(3)
})

test('the cells of a table row read as one paragraph', () => {
  const text = read('| Action | Owner |\n| Train panels | Head of People |')
  expect(text.sentences.map(s => s.paragraph)).toEqual([0, 0, 1, 1])
})

test('sections follow the headings and know the heading above them', () => {
  const text = read('Before\n# One\nText\n## One point one\nMore\n# Two\nLast')
  expect(text.sections.map(s => [s.heading, s.parent, s.firstBlock, s.endBlock])).toEqual([
    [-1, -1, 0, 1],
    [1, 0, 1, 3],
    [3, 1, 3, 5],
    [5, 0, 5, 7],
  ])
  expect([...text.sectionOf]).toEqual([0, 1, 1, 2, 2, 3, 3])
})

test('every token knows its word as it is compared, and with its capitals', () => {
  const text = read('We won’t use BAMEs.')
  expect(text.tokenWord).toEqual(['we', 'will', 'not', 'use', 'bame'])
  expect(text.tokenForm).toEqual(['We', 'will', 'not', 'use', 'BAMEs'])
})

test('every token knows its block, its place and its sentence', () => {
  const text = read('One two.\nThree')
  expect(text.tokenCount).toBe(3)
  expect([...text.tokenBlock.slice(0, 3)]).toEqual([0, 0, 1])
  expect([...text.tokenStart.slice(0, 3)]).toEqual([0, 4, 0])
  expect([...text.tokenEnd.slice(0, 3)]).toEqual([3, 7, 5])
  expect([...text.tokenSentence.slice(0, 3)]).toEqual([0, 0, 1])
})
