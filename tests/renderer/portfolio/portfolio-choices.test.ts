import { expect, test } from 'vitest'
import { firstChoices, isFiltered, requestOf, withSome } from '../../../renderer/portfolio/portfolio-choices.ts'

test('at first the whole library is asked for, as it is now', () => {
  expect(requestOf(firstChoices)).toEqual({})
  expect(isFiltered(firstChoices)).toBe(false)
})

test('what is chosen is asked for, documents without an owner too', () => {
  const choices = withSome(firstChoices, { round: 'r1', since: 'none', type: 'grievance', owner: '', state: 'done' })
  expect(isFiltered(choices)).toBe(true)
  expect(requestOf(choices)).toEqual({
    round: 'r1',
    since: 'none',
    types: ['grievance'],
    owners: [''],
    states: ['done'],
  })
})

test('a choice is taken back without touching the others', () => {
  const choices = withSome(firstChoices, { type: 'grievance', owner: 'Head of HR' })
  expect(withSome(choices, { type: undefined })).toEqual({ ...firstChoices, owner: 'Head of HR' })
})
