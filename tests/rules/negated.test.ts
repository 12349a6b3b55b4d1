import { expect, test } from 'vitest'
import { negated } from '../accuracy/negated.ts'
import { negatedExamples } from '../accuracy/negated-examples.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

test('a passage is negated at its first auxiliary', () => {
  expect(negated('# Appeals\nYou may appeal. We will write.')?.text).toBe(
    '# Appeals\nYou may not appeal. We will write.',
  )
  expect(negated('We offer counselling.')?.text).toBe('We do not offer counselling.')
  expect(negated('You will not be penalised.')).toBeUndefined()
  expect(negated('If you are ill, we will wait.')?.inCondition).toBe(true)
})

test('under 2 % of the covered examples stay covered with their first auxiliary negated, each for a reason', async () => {
  const all = negatedExamples(await compiledShipped())
  const left = all.filter(example => example.verdict === 'covered')
  expect(left.length / all.length, left.map(({ rule, text }) => `${rule} ${text}`).join('\n')).toBeLessThan(0.02)
  expect(left.filter(example => !example.explained).map(({ rule, text }) => `${rule} ${text}`)).toEqual([])
})
