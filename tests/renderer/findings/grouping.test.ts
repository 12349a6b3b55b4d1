import { expect, test } from 'vitest'
import type { RequirementFinding, WordingFinding } from '../../../engine/review/finding.ts'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { type Grouping, linesOf } from '../../../renderer/findings/grouping.ts'
import { sectionsOf } from '../../../renderer/review/sections.ts'
import { gapCard, opened, undecided, wordingCard } from '../../helpers/opened.ts'

const gap = (id: string): RequirementFinding => ({
  kind: 'requirement',
  id,
  rule: id,
  verdict: 'missing',
  evidence: [],
})
const words: WordingFinding = {
  kind: 'wording',
  id: 'L001:bame',
  rule: 'L001',
  verdict: 'depends',
  occurrences: [{ block: 1, start: 0, end: 4, quote: 'BAME' }],
  mentioned: [],
}
const document = opened(
  ['# Support', 'BAME staff'],
  [gap('GRV-01'), gap('GRV-02'), words],
  [
    gapCard('GRV-01', 'First', { traces: ['N02'], strength: 'review' }),
    gapCard('GRV-02', 'Second', { traces: ['R02'], strength: 'legal-duty' }),
    wordingCard('L001', 'BAME'),
  ],
)
const entries = entriesOf(document, undecided)
const sections = sectionsOf(document.blocks)
const groups = (grouping: Grouping) =>
  linesOf(entries, grouping, block => sections[block] ?? '').flatMap(line =>
    line.kind === 'group' ? [`${line.title} ${line.count}`] : [],
  )

test('by what to do first: what a law requires before good practice, and words by their verdict', () => {
  expect(groups('first')).toEqual([
    'A law requires it 1',
    'Depends on context 1',
    'Good practice, and rights that are not mentioned 1',
  ])
})

test('by topic, that with the most urgent finding first', () => {
  expect(groups('topic')).toEqual(['Grievances 2', 'Collective terms 1'])
})

test('by recommendation in the order of the review, with R before N', () => {
  expect(groups('recommendation')).toEqual([
    'R02 Our own anti-racist statement, and anti-racist policies that support staff 1',
    'R15 Language of programme plans reviewed, with a race equality objective in each area 1',
    'N02 Change that does not rest on the staff who raise concerns 1',
  ])
})

test('by strength with the law first and wording last', () => {
  expect(groups('strength')).toEqual(['Required by law 1', 'Asked for by the review 1', 'Wording 1'])
})

test('by place in the document, with what has no place last', () => {
  expect(groups('order')).toEqual(['Support 1', 'No place in the document 2'])
})
