import { expect, test } from 'vitest'
import type { Finding } from '../../../engine/review/finding.ts'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { marksOf, notesOf } from '../../../renderer/review/marks.ts'
import { sectionsOf } from '../../../renderer/review/sections.ts'
import { gapCard, opened, undecided, wordingCard } from '../../helpers/opened.ts'

const home = { block: 0, start: 0, end: 7, quote: 'Support' }
const gap: Finding = { kind: 'requirement', id: 'GRV-01', rule: 'GRV-01', verdict: 'missing', evidence: [], home }
const slur: Finding = {
  kind: 'wording',
  id: 'L037:x',
  rule: 'L037',
  verdict: 'avoid',
  occurrences: [
    { block: 1, start: 0, end: 4, quote: 'word' },
    { block: 1, start: 5, end: 9, quote: 'word' },
  ],
  mentioned: [],
}
const document = opened(
  ['# Support', 'word word'],
  [gap, slur],
  [gapCard('GRV-01', 'Counselling is offered'), wordingCard('L037', 'A slur')],
)
const entries = entriesOf(document, undecided)

test('a gap is not drawn over words: it stands as a label beside the heading where it belongs', () => {
  expect(marksOf(entries, false).map(m => m.entry)).toEqual(['L037:x', 'L037:x'])
  expect(notesOf(entries).find(n => n.label)).toMatchObject({
    block: 0,
    label: '1 missing',
    said: '1 missing here: Counselling is offered',
  })
})

test('words that say the contrary of a requirement have a mark of their own, which what is covered never hides', () => {
  const span = { block: 1, start: 0, end: 9, quote: 'word word', basis: 'check' } as const
  const about = { kind: 'requirement', evidence: [span] } as const
  const wrong: Finding = { ...about, id: 'GRV-02', rule: 'GRV-02', verdict: 'missing' }
  const covered: Finding = { ...about, id: 'GRV-03', rule: 'GRV-03', verdict: 'covered' }
  const both = opened(['# Support', 'word word'], [covered, wrong], [gapCard('GRV-02', 'A'), gapCard('GRV-03', 'B')])
  expect(
    marksOf(entriesOf(both, undecided), false)
      .map(mark => mark.highlight)
      .sort(),
  ).toEqual(['ev-covered', 'ev-wrong'])
})

test('a screen reader hears what a highlight shows', () => {
  expect(notesOf(entries).find(n => n.block === 1)?.said).toBe('Findings: avoid: “word” × 2')
})

test('offensive words are covered where the reviewer wants them masked', () => {
  expect(marksOf(entries, true).filter(m => m.highlight === 'ev-masked')).toHaveLength(2)
})

test('what is set aside is not drawn: a finding, or one place of it', () => {
  const decision = { finding: 'L037:x', state: 'dismissed', who: '', when: '2026-11-24T12:00:00Z' } as const
  const all = entriesOf(document, { ...undecided, decisions: [decision] })
  expect(marksOf(all, false)).toEqual([])
  const one = entriesOf(document, { ...undecided, decisions: [{ ...decision, occurrence: { block: 1, start: 5 } }] })
  expect(marksOf(one, false).map(m => m.span.start)).toEqual([0])
})

test('a passage is told by the heading it stands under', () => {
  expect(sectionsOf(document.blocks)).toEqual(['Support', 'Support'])
  expect(sectionsOf([{ kind: 'paragraph', part: 'footer', text: 'v1' }])).toEqual(['Page footer'])
})
