import { expect, test } from 'vitest'
import type { Profile } from '../../../engine/rules/profile.ts'
import { tidy, tooLongIn, withChoice, withStyle, withTerm } from '../../../renderer/organisation/profile-changes.ts'

const empty: Profile = { organisation: [], names: [], 'house-terms': [], accepted: [], answers: {} }

test('lines are saved without empty ones and without spaces at their ends', () => {
  expect(tidy({ ...empty, names: [' BAME Staff Network ', '', '  '] }).names).toEqual(['BAME Staff Network'])
})

test('a preferred term is saved with its date, and not at all where it has no words', () => {
  const dated = withTerm(withTerm(empty, { term: 'racialised communities ' }), { since: '2026-01-01' })
  expect(tidy(dated)['preferred-term']).toEqual({ term: 'racialised communities', since: '2026-01-01' })
  expect(tidy(withTerm(dated, { term: '  ' }))).not.toHaveProperty('preferred-term')
})

test('a choice of style can be made and taken back', () => {
  const chosen = withChoice(empty, 'black', 'capital')
  expect(chosen.black).toBe('capital')
  expect(withChoice(chosen, 'black', '')).not.toHaveProperty('black')
})

test('a house style brings its term and its answers, and leaves names, nation and accepted words alone', () => {
  const own: Profile = {
    ...empty,
    organisation: ['Alderbrook'],
    accepted: ['service user'],
    nation: 'wales',
    answers: { mine: true },
  }
  const style: Profile = {
    ...empty,
    title: 'NHS style',
    'preferred-term': { term: 'ethnic minorities' },
    answers: { 'nhs-contract': true },
  }
  expect(withStyle(own, style)).toEqual({
    ...own,
    title: 'NHS style',
    'preferred-term': { term: 'ethnic minorities' },
    answers: { mine: true, 'nhs-contract': true },
  })
})

test('an entry that is too long is told and left out, and the others are saved', () => {
  const long = { ...empty, names: ['Network', 'x'.repeat(201)] }
  expect(tooLongIn(long)).toEqual(['x'.repeat(201)])
  expect(tidy(long).names).toEqual(['Network'])
})
