import { expect, test } from 'vitest'
import { noFilter } from '../../../renderer/findings/filtering.ts'
import { firstList, listAfter } from '../../../renderer/findings/list-state.ts'

test('a finding chosen in the document turns the list to its tab and drops what would hide it', () => {
  const narrow = { ...firstList, filter: { ...noFilter, query: 'appeal', verdicts: ['weak'] as const } }
  const list = listAfter(narrow, { kind: 'choose', entry: 'L001:bame', tab: 'language' })
  expect([list.tab, list.chosen, list.filter]).toEqual(['language', 'L001:bame', noFilter])
})

test('a finding chosen in the list itself keeps the filter', () => {
  const narrow = { ...firstList, filter: { ...noFilter, verdicts: ['weak'] as const } }
  expect(listAfter(narrow, { kind: 'choose', entry: 'GRV-01' }).filter.verdicts).toEqual(['weak'])
})

test('another tab keeps the search and drops filters that do not belong to it', () => {
  const narrow = { ...firstList, chosen: 'x', filter: { ...noFilter, query: 'race', verdicts: ['weak'] as const } }
  const list = listAfter(narrow, { kind: 'tab', tab: 'covered' })
  expect([list.chosen, list.filter.query, list.filter.verdicts]).toEqual([undefined, 'race', []])
})
