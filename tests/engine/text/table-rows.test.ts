import { describe, expect, test } from 'vitest'
import type { Document } from '../../../engine/document.ts'
import { readWith, statementsIn } from '../../helpers/read-with.ts'

describe('a cell is read with the heading of its column', () => {
  test('and with the others of its row, where all are short', () => {
    const text = '| Risk | Who is hit | Answer |\n| Cuts | Roma carers | Their sessions stay |'
    expect(statementsIn(text).at(-1)).toEqual(['Cuts', 'Roma carers', 'Their sessions stay'])
    expect(readWith(text, 'Roma')).toEqual(['column: Risk', 'column: Who is hit', 'column: Answer'])
  })

  test('and with the first of its row, where it holds prose', () => {
    const prose = Array.from({ length: 20 }, (_, i) => `We write to you in week ${i + 1}.`).join(' ')
    const text = `| Stage | What we do |\n| Appeal | ${prose} |`
    expect(readWith(text, 'week 7.')).toEqual(['row: Appeal', 'column: What we do'])
  })

  test('in two rows of headings with merged cells', () => {
    const rows = [
      [at(0, 'Step'), at(1, 'What happens'), at(3, 'Limits')],
      [at(0, 'Name'), at(1, 'Meeting'), at(2, 'Letter'), at(3, 'Days')],
      [at(0, 'Appeal'), at(1, 'with a director'), at(2, 'by post'), at(3, '10')],
    ]
    expect(readWith(table(rows), 'by post')).toEqual([
      'column: Name',
      'column: Step',
      'column: Meeting',
      'column: What happens',
      'column: Letter',
      'column: Days',
      'column: Limits',
    ])
  })

  test('under a title that reaches over the whole table', () => {
    const rows = [
      [at(0, 'Actions')],
      [at(0, 'Action'), at(1, 'Owner')],
      [at(0, 'Train panels'), at(1, 'Head of People')],
    ]
    expect(readWith(table(rows), 'Train')).toEqual(['column: Action', 'column: Actions', 'column: Owner'])
    const labelled = [[at(0, 'For speakers')], [at(0, 'Fee'), at(1, '£30')], [at(0, 'Before'), at(1, 'a call')]]
    expect(readWith(table(labelled), 'a call')).toEqual(['column: For speakers'])
  })

  test('where the heading is a year', () => {
    expect(readWith('| Cost | 2025/26 |\n| Training | £900 |', 'Training')).toEqual(['column: Cost', 'column: 2025/26'])
  })
})

describe('a table of labels and values has no row of headings', () => {
  test.each([
    ['with colons', '| Run by: | Head of People |\n| Seen by: | the board |', 'the board'],
    ['with numbers', '| Length | 2 days |\n| Place | Leeds |', 'Leeds'],
    ['with sentences', '| Who may come | All of us. |\n| Where | In Leeds. |', 'Leeds'],
    ['about the document', '| Owner | Head of People |\n| Approved by | the board |', 'the board'],
  ])('%s', (_, text, words) => {
    expect(readWith(text, words)).toEqual([])
  })

  test('but a table of names and posts has one', () => {
    expect(readWith('| Name | Post |\n| A Khan | Nurse |', 'Khan')).toEqual(['column: Name', 'column: Post'])
  })
})

test('a row whose first cell is merged with the one above is read with it', () => {
  const rows = [
    [at(0, 'Stage'), at(1, 'Task'), at(2, 'By')],
    [at(0, 'Appeal'), at(1, 'letter'), at(2, 'the chair')],
    [at(1, 'meeting'), at(2, 'a director')],
  ]
  expect(readWith(table(rows), 'meeting')).toContain('row: Appeal')
})

test('a question in the first cell is answered by the second', () => {
  expect(statementsIn('| May I appeal? | Yes, in ten days. |')).toEqual([['May I appeal?', 'Yes, in ten days.']])
})

test('a question over one column is asked of every row, also where the next column has no heading', () => {
  expect(readWith('| Who can complain? |\n| Staff |\n| Volunteers |', 'Volunteers')).toEqual([
    'column: Who can complain?',
  ])
  expect(readWith('| Who can complain? | |\n| Staff | Yes |\n| Guests | No |', 'Guests')).toEqual([
    'column: Who can complain?',
  ])
})

test('a table of one column that asks nothing is read like paragraphs', () => {
  expect(readWith('| We listen |\n| We act |', 'act')).toEqual([])
})

interface Placed {
  readonly column: number
  readonly text: string
}

function at(column: number, text: string): Placed {
  return { column, text }
}

function table(rows: readonly (readonly Placed[])[]): Document {
  return {
    title: '',
    blocks: rows.flatMap((cells, row) =>
      cells.map(({ column, text }) => ({
        kind: 'paragraph' as const,
        part: 'body' as const,
        cell: { table: 0, row, column, header: row === 0 },
        text,
      })),
    ),
  }
}
