import { expect, test } from 'vitest'
import { makeHeadingFinder } from '../../../engine/review/headings.ts'
import { homeOfGap } from '../../../engine/review/home-of-gap.ts'
import { makeNearestSection } from '../../../engine/review/nearest-section.ts'
import type { Requirement } from '../../../engine/rules/schema.ts'
import { aReport, aRequirement } from '../../helpers/report.ts'

const policy = `= Leave policy
# 1 Purpose
This explains leave.
# 2 Annual leave
Leave runs from the date on which you start. Managers own the rota and its versions.
# 3 Pay
You are paid.
# 4 Returning
Talk to us.`

function homeIn(text: string, more: Partial<Requirement>): string | undefined {
  const rule = aRequirement('ALL-03', {
    title: 'A title',
    name: 'Owner, versions and rota',
    where: ['document control'],
    ...more,
  })
  const { document } = aReport({ text, says: [{ rule }] }).review
  const finders = { headingOf: makeHeadingFinder(document), sections: makeNearestSection(document) }
  return homeOfGap(document, rule, [], finders)?.quote
}

test('a gap belongs under the heading that its rule names', () => {
  const controlled = policy.replace('4 Returning', '4 Document control')
  for (const place of ['beginning', 'end', undefined] as const)
    expect(homeIn(controlled, place ? { 'else-at': place } : {})).toBe('4 Document control')
})

test('without such a heading, what concerns the document as a whole is not put beside words that happen to be alike', () => {
  expect(homeIn(policy, {})).toBe('2 Annual leave')
  expect(homeIn(policy, { 'else-at': 'end' })).toBeUndefined()
})

test('without such a heading, what a document should open with is put at its first heading below the title', () => {
  expect(homeIn(policy, { 'else-at': 'beginning' })).toBe('1 Purpose')
  expect(homeIn('= Leave policy\nThis explains leave.\nYou are paid.', { 'else-at': 'beginning' })).toBe(
    'This explains leave.',
  )
})
