import { describe, expect, test } from 'vitest'
import { documentControl } from '../../../engine/checks/document-control.ts'
import type { Block, Document } from '../../../engine/document.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const loaded = rulesOf({ wordings: wording('"zzz"') })

const facts = [
  ['owner', 'Owner', 'Head of Estates', undefined],
  ['owner', 'Policy lead', 'Deputy Director of People', undefined],
  ['owner', 'Executive lead', 'Chief Operating Officer', undefined],
  ['owner', 'Responsible officer', 'Amina Yusuf', undefined],
  ['version', 'Version', '4.2', undefined],
  ['version', 'Edition', '3', undefined],
  ['approver', 'Approved by', 'Board of Trustees', undefined],
  ['approver', 'Ratifying committee', 'Council of Governors', undefined],
  ['approved-on', 'Approval date', '9 June 2026', '2026-06-09'],
  ['approved-on', 'Date of adoption', '09.06.26', '2026-06-09'],
  ['reviewed-on', 'Last reviewed', 'June 2026', '2026-06-01'],
  ['review-due', 'Next review date', '14 March 2028', '2028-03-14'],
  ['review-due', 'Review due', 'Mar-28', '2028-03-01'],
  ['review-due', 'Renewal date', 'Q1 2028', '2028-01-01'],
  ['review-due', 'Next review', 'spring 2028', '2028-03-01'],
  ['review-due', 'Review date', '03/2028', '2028-03-01'],
] as const

const line = (text: string, more: Partial<Block> = {}): Block => ({ kind: 'paragraph', part: 'body', text, ...more })
const cell = (row: number, column: number, text: string, header = false) =>
  line(text, { cell: { table: 0, row, column, header } })
const page = (...blocks: Block[]): Document => ({
  title: 'Lone Working Policy',
  blocks: [line('Lone Working Policy', { kind: 'title' }), ...blocks, line('Nobody works alone at night.')],
})

const layouts: readonly (readonly [string, (label: string, value: string) => Document])[] = [
  ['after a colon', (l, v) => page(line(`${l}: ${v}`))],
  ['after a dash', (l, v) => page(line(`${l} – ${v}`))],
  ['after a tab', (l, v) => page(line(`${l}\t${v}`))],
  ['after a colon and a tab', (l, v) => page(line(`${l}:\t${v}`))],
  ['after a line break', (l, v) => page(line(`${l}:\n${v}`))],
  ['in the next paragraph', (l, v) => page(line(`${l}:`), line(v))],
  ['in the next paragraph, without a colon', (l, v) => page(line(l), line(v))],
  ['under a heading', (l, v) => page(line(l, { kind: 'heading', level: 2 }), line(v))],
  ['in the next cell', (l, v) => page(cell(0, 0, l), cell(0, 1, v))],
  [
    'in the next cell, after a colon',
    (l, v) => page(cell(0, 0, 'Title'), cell(0, 1, 'Lone Working'), cell(1, 0, `${l}:`), cell(1, 1, v)),
  ],
  ['in the cell below', (l, v) => page(cell(0, 0, l), cell(1, 0, v))],
  ['below in the same cell', (l, v) => page(cell(0, 0, l), cell(0, 0, v))],
  ['in a list', (l, v) => page(line(`${l}: ${v}`, { kind: 'list-item', level: 0 }))],
  ['in a page header', (l, v) => page(line(`${l}: ${v}`, { part: 'header' }))],
  ['in a page footer with others', (l, v) => page(line(`Lone Working | ${l}: ${v} | Page 3`, { part: 'footer' }))],
  [
    'in a line with others',
    (l, v) => page(line(`Title: Lone Working · ${l}: ${v} · Printed copies may be out of date`)),
  ],
  ['with words after the label', (l, v) => page(line(`${l} of this policy: ${v}`))],
  ['in brackets after the label', (l, v) => page(line(`${l} (this edition):\t${v}`))],
]

describe.each(layouts)('%s', (_, lay) => {
  test.each(facts)('%s "%s" is read', (kind, label, value, date) => {
    const entries = documentControl(subjectOf(lay(label, value), loaded).subject)
    expect(entries.map(e => [e.kind, e.value, e.date])).toEqual([[kind, value, date]])
  })
})

test('a header row holds the labels and the row below the values', () => {
  const labels = ['Edition', 'Adopted by', 'Adopted on', 'Policy owner', 'Next due']
  const values = ['2', 'Council', '3 May 2026', 'Head of Care', 'May 2028']
  const table = page(...labels.map((l, i) => cell(0, i, l)), ...values.map((v, i) => cell(1, i, v)))
  expect(documentControl(subjectOf(table, loaded).subject).map(e => [e.kind, e.value])).toEqual([
    ['version', '2'],
    ['approver', 'Council'],
    ['approved-on', '3 May 2026'],
    ['owner', 'Head of Care'],
    ['review-due', 'May 2028'],
  ])
})

test('a register of other things says nothing of this document', () => {
  const rows = [
    ['Vehicle', 'Owner', 'Version', 'Next review'],
    ['Van', 'Fleet Manager', '2', 'May 2028'],
    ['Car', 'Site Manager', '1', 'June 2028'],
  ]
  const table = page(...rows.flatMap((row, r) => row.map((text, c) => cell(r, c, text))))
  expect(documentControl(subjectOf(table, loaded).subject)).toEqual([])
})

test.each([
  'Owner:',
  'Owner: TBC',
  'Owner: to be appointed',
  'Approved by: NOT YET RATIFIED',
  'Approved on: Click or tap to enter a date.',
  'Next review: xx/xx/xxxx',
  'Version: ____',
  'Approving body: not recorded',
])('a label with nothing for it says nothing: %s', text => {
  expect(documentControl(subjectOf(page(line(text)), loaded).subject)).toEqual([])
})
