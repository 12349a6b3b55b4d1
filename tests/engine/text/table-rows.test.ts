import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { readTable, tableEnd } from '../../../engine/text/table-rows.ts'
import { readText, type Text } from '../../../engine/text/text.ts'

const words = (text: Text, sentences: readonly number[]) =>
  sentences.map(s => {
    const { block, start, end } = text.sentences[s] ?? { block: 0, start: 0, end: 0 }
    return text.document.blocks[block]?.text.slice(start, end)
  })

/** The headings of each cell of a table, row by row. */
function headsOf(table: string) {
  const text = readText(exampleDocument(table))
  return readTable(text, 0, tableEnd(text.document.blocks, 0)).map(row => row.cells.map(c => words(text, c.heads)))
}

test('a cell stands under the heading of its column', () => {
  expect(headsOf('| Step | By when |\n| Appeal | Ten days |')).toEqual([
    [[], []],
    [['Step'], ['By when']],
  ])
})

test('a first row with one filled cell names what the whole table is about', () => {
  expect(headsOf('| Appeals | |\n| Time limit | Ten days |').at(-1)).toEqual([['Appeals'], ['Appeals']])
})

test('a table of one column has no headings', () => {
  expect(headsOf('| Appeals |\n| Ten days |').at(-1)).toEqual([[]])
})
