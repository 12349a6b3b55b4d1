import { expect, test } from 'vitest'
import { notAppliedSentence } from '../../../engine/authoring/not-applied-sentence.ts'
import { type NotApplied, notAppliedReasons } from '../../../engine/review/applicability.ts'
import { wordingSchema } from '../../../engine/rules/schema.ts'

const types = [{ type: 'training', name: 'training plan' }]
const rule = {
  ...wordingSchema.parse({
    id: 'T01',
    title: 'A test',
    find: ['x'],
    verdict: 'depends',
    source: 'A test',
    why: 'It matters.',
    applies: ['training'],
    from: '2027-10-01',
    until: '2026-10-01',
    when: ['nhs-contract'],
    examples: { flag: ['x'] },
  }),
  kind: 'wording' as const,
  set: 'test',
}

test.each<[NotApplied, string]>([
  ['other-type', 'It is for other documents: training plan.'],
  ['not-yet', 'It applies only from 1 October 2027.'],
  ['no-longer', 'It applied only until 1 October 2026.'],
  ['answer', 'It needs the answer yes in the organisation’s profile to nhs-contract.'],
])('a rule that is left out as %s says so', (because, sentence) => {
  expect(notAppliedSentence(rule, because, types)).toBe(sentence)
})

test('every reason has a sentence of its own', () => {
  const sentences = notAppliedReasons.map(because => notAppliedSentence(rule, because, types))
  expect(new Set(sentences).size).toBe(notAppliedReasons.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^It .+\.$|^The .+\.$/)
})
