import { expect, test } from 'vitest'
import { longTexts } from '../../../../engine/authoring/lint/long-texts.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

test('missing, why and fix have at most 80 words together', () => {
  const rule = (why: number) => requirement('{ covered: [x] }').replace('It matters.', words(why))
  expect(lintOf(longTexts, { requirements: rule(75) })).toEqual([])
  expect(lintOf(longTexts, { requirements: rule(76) }, true)).toEqual([
    'requirements/topic.yml:10:8 T-01: missing (or weak), why and fix have 81 words together; at most 80 are read',
  ])
})

test('what is said where it is weak counts in the place of a shorter missing', () => {
  const rule = requirement('{ covered: [x] }', `  weak: ${words(77)}`)
  expect(lintOf(longTexts, { requirements: rule })).toHaveLength(1)
})

test('title, why and instead of a wording have at most 80 words together', () => {
  expect(
    lintOf(longTexts, { wordings: wording('x', `  instead: { wording: [${words(40)}, ${words(36)}] }`) }),
  ).toHaveLength(1)
})
