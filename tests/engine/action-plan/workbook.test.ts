import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/universal'
import { changesBy, withEdits } from '../../../engine/action-plan/changes.ts'
import { editsFrom } from '../../../engine/action-plan/edits-from.ts'
import { type ActionPlan, noFields, type PlannedTask } from '../../../engine/action-plan/plan.ts'
import { type CellValue, type ReadSheet, readWorkbook } from '../../../engine/action-plan/read-workbook.ts'
import { writeWorkbook } from '../../../engine/action-plan/workbook.ts'

const task = (n: number, more: Partial<PlannedTask> = {}): PlannedTask => ({
  id: `doc-${n} GRV-0${n}`,
  reference: `T-00000${n}`,
  document: `doc-${n}`,
  title: 'Grievance policy',
  finding: `GRV-0${n}`,
  name: `Gap ${n}`,
  open: 'Lacking: the appeal.',
  what: 'Suggested wording: “You may appeal.”',
  binding: 'Required by law',
  where: '2.1 Support',
  quote: '=1+1 is no sum',
  recommendations: ['R02'],
  ...noFields,
  ...more,
})

const begun = { owner: 'Head of HR', due: '2027-03-31', status: 'under-way', note: 'Draft with the union.' } as const
const plan: ActionPlan = {
  organisation: 'Hollybank Trust',
  asAt: '2026-11-28',
  tasks: [task(1, begun), task(2), task(3)],
  positions: [
    { recommendation: 'R01', shown: 'weak', said: undefined, reason: '' },
    { recommendation: 'R02', shown: 'not-asked', said: 'met', reason: 'Our statement is published.' },
  ],
}

/** The sheets of the plan as they are read, with the actions changed by hand. */
async function sheets(change: (rows: CellValue[][]) => CellValue[][] = rows => rows): Promise<ReadSheet[]> {
  const read = await readWorkbook(await writeWorkbook(plan))
  return read.map(sheet =>
    sheet.name === 'Actions' ? { ...sheet, rows: change(sheet.rows.map(row => [...row])) } : sheet,
  )
}
const column = (rows: CellValue[][], name: string) => rows[0]?.indexOf(name) ?? -1
const set = (rows: CellValue[][], row: number, name: string, value: CellValue) => {
  const cells = rows[row]
  if (cells) cells[column(rows, name)] = value
  return rows
}

describe('an action plan that goes out as a spreadsheet and comes back', () => {
  it('says the same when nothing was filled in', async () => {
    const edits = editsFrom(await sheets(), plan)
    expect(edits.problems).toEqual([])
    expect(changesBy(edits, plan)).toEqual([])
    expect(withEdits(plan, edits)).toEqual(plan)
  })

  it('brings owner, date, status and progress, and the answer and reason for a recommendation', async () => {
    const filled = await sheets(rows => {
      set(rows, 2, 'Owner', 'Chief executive')
      set(rows, 2, 'Due', new Date('2027-01-15T00:00:00Z'))
      set(rows, 2, 'Status', 'in progress')
      return set(rows, 2, 'Progress', 'Board paper written.')
    })
    const answered = filled.map(({ name, rows }) =>
      name === 'Recommendations'
        ? { name, rows: rows.map((row, i) => (i === 1 ? [...row.slice(0, 3), 'partially met', 'From April.'] : row)) }
        : { name, rows },
    )
    const edits = editsFrom(answered, plan)
    expect(changesBy(edits, plan)).toEqual([
      { about: 'Grievance policy: Gap 2', field: 'Owner', from: '', to: 'Chief executive' },
      { about: 'Grievance policy: Gap 2', field: 'Due', from: '', to: '2027-01-15' },
      { about: 'Grievance policy: Gap 2', field: 'Status', from: 'To do', to: 'Under way' },
      { about: 'Grievance policy: Gap 2', field: 'Progress', from: '', to: 'Board paper written.' },
      { about: 'R01', field: 'Our answer', from: '', to: 'Partly met' },
      { about: 'R01', field: 'Our reason', from: '', to: 'From April.' },
    ])
    const { tasks, positions } = withEdits(plan, edits)
    expect(tasks[1]).toMatchObject({ owner: 'Chief executive', due: '2027-01-15', status: 'under-way' })
    expect(tasks[0]).toEqual(plan.tasks[0])
    expect(positions[0]).toMatchObject({ said: 'partly-met', reason: 'From April.' })
  })

  it('offers the states to choose from, and rows as high as their texts', async () => {
    const tasks = plan.tasks.map((one, i) => (i === 0 ? { ...one, open: 'Lacking: the appeal. '.repeat(4) } : one))
    const long = { ...plan, tasks }
    const sheet = unzipSync(await writeWorkbook(long))['xl/worksheets/sheet1.xml']
    const xml = new TextDecoder().decode(sheet)
    expect(xml).toContain('<formula1>&quot;To do,Under way,Done,Not going ahead&quot;</formula1>')
    expect(xml).toContain('sqref="H2:H204"')
    expect([...xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([18, 63, 18, 18])
  })

  it('takes out what was emptied', async () => {
    const edits = editsFrom(await sheets(rows => set(set(rows, 1, 'Owner', null), 1, 'Due', null)), plan)
    expect(withEdits(plan, edits).tasks[0]).toMatchObject({ owner: '', due: '', note: 'Draft with the union.' })
  })

  it('finds columns that were moved, renamed or stand under a title, and rows that were sorted', async () => {
    const turned = await sheets(rows => {
      set(rows, 3, 'Owner', 'Trustee lead')
      const renamed: Record<string, string> = { Owner: 'Lead', Due: 'By when' }
      const [head = [], ...body] = rows.map(row => [...row].reverse())
      return [['Our plan for 2027'], [], head.map(name => renamed[String(name)] ?? name), ...body.reverse()]
    })
    const edits = editsFrom(turned, plan)
    expect(edits.problems).toEqual([])
    expect(changesBy(edits, plan)).toEqual([
      { about: 'Grievance policy: Gap 3', field: 'Owner', from: '', to: 'Trustee lead' },
    ])
  })

  it('leaves alone what has no column any more, and says so', async () => {
    const without = await sheets(rows => {
      const at = column(rows, 'Due')
      return rows.map(row => row.filter((_, i) => i !== at))
    })
    const edits = editsFrom(without, plan)
    expect(edits.problems).toEqual([
      { sheet: 'Actions', message: 'There is no column “Due”: what the plan has there stays as it is.' },
    ])
    expect(withEdits(plan, edits)).toEqual(plan)
  })

  it('finds an action by its document and name where the references were deleted', async () => {
    const without = await sheets(rows => set(rows, 2, 'Owner', 'Head of Services').map(row => row.slice(1)))
    expect(changesBy(editsFrom(without, plan), plan)).toMatchObject([
      { about: 'Grievance policy: Gap 2', to: 'Head of Services' },
    ])
  })

  it('tells every value that cannot be read, with its row, and changes nothing there', async () => {
    const odd = await sheets(rows => {
      set(rows, 1, 'Due', 'when we can')
      set(rows, 2, 'Status', 'amber')
      set(rows, 3, 'Reference', 'T-999999')
      set(rows, 3, 'Action', 'Buy biscuits')
      return [...rows, [...(rows[1] ?? [])], []]
    })
    expect(editsFrom(odd, plan).problems.map(({ row, message }) => [row, message])).toEqual([
      [2, 'Due: “when we can” is not a date. Write it as 31 March 2027. What was in the plan stays.'],
      [3, 'Status: “amber” is none of To do, Under way, Done, Not going ahead. What was in the plan stays.'],
      [4, '“Buy biscuits” is not an action of this plan. The row was left out.'],
      [5, 'The action T-000001 stands here a second time. Its first row was taken.'],
      [undefined, '1 action of the plan is not in the file and stays as it is.'],
    ])
  })

  it('reads a month as its last day: of March 2027 the 31st', async () => {
    const edits = editsFrom(await sheets(rows => set(rows, 2, 'Due', 'March 2027')), plan)
    expect(edits.tasks[1]).toMatchObject({ due: '2027-03-31' })
  })
})

describe('a file that is no action plan', () => {
  it.each([
    ['empty', new Uint8Array(), 'The file is empty. Choose the action plan that you saved in Excel.'],
    ['a text', new TextEncoder().encode('Owner,Due'), 'This is not an Excel workbook.'],
    ['cut short', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'The file is damaged or incomplete.'],
  ])('is refused in a sentence: %s', async (_, bytes, sentence) => {
    await expect(readWorkbook(bytes)).rejects.toThrow(sentence)
  })

  it('is refused where it has no table of actions', async () => {
    const blob = await writeExcelFile([
      ['Name', 'Age'],
      ['Ada', 36],
    ]).toBlob()
    const read = await readWorkbook(new Uint8Array(await blob.arrayBuffer()))
    expect(() => editsFrom(read, plan)).toThrow('No table of actions was found')
  })
})
