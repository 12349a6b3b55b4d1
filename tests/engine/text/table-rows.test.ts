import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { readTable } from '../../../engine/text/table-rows.ts'
import { readText } from '../../../engine/text/text.ts'

/** For each row the words of the headings that its first cell is read with. */
function heads(table: string): string[][] {
  const document = exampleDocument(table)
  const text = readText(document)
  return readTable(text, 0, document.blocks.length).map(row =>
    (row.cells[0]?.heads ?? []).map(s => document.blocks[text.sentences[s]?.block ?? -1]?.text ?? ''),
  )
}

test('a first row heads the columns below it', () => {
  expect(heads('| Who | When |\n| Staff | Now |')).toEqual([[], ['Who']])
})

test('a question over one column is asked of every row, also where the next column has no heading', () => {
  expect(heads('| Who can complain? |\n| Staff |\n| Volunteers |')).toEqual([
    [],
    ['Who can complain?'],
    ['Who can complain?'],
  ])
  expect(heads('| Who can complain? | |\n| Staff | Yes |')).toEqual([[], ['Who can complain?']])
})

test('a table of one column that asks nothing has no headings', () => {
  expect(heads('| Staff |\n| Volunteers |')).toEqual([[], []])
})
