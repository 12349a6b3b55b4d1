import { expect, test } from 'vitest'
import { anyOf, sentencesWith } from '../../../engine/checks/sentences-with.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

const { subject } = subjectOf(
  '# Race\nWe act. Race matters. So do we.\nNothing here.\nAn ethnic group and race.',
  rulesOf({ wordings: wording('"zzz"') }),
)

const words = (found: readonly number[]) =>
  found.map(s => {
    const { block = 0, start = 0, end = 0 } = subject.text.sentences[s] ?? {}
    return subject.document.blocks[block]?.text.slice(start, end)
  })

test('the sentences that hold a pattern are found in reading order, without those beside them', () => {
  expect(words(sentencesWith(subject, /\brace\b/i))).toEqual(['Race', 'Race matters.', 'An ethnic group and race.'])
})

test('blocks that are not to be read are left out', () => {
  const found = sentencesWith(subject, /\brace\b/i, block => block.kind !== 'heading')
  expect(words(found)).toEqual(['Race matters.', 'An ethnic group and race.'])
})

test('several patterns as one are met wherever one of them is', () => {
  expect(words(sentencesWith(subject, anyOf([/\bethnic/, /nothing/])))).toEqual([
    'Nothing here.',
    'An ethnic group and race.',
  ])
})
