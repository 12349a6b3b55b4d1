import { expect, test } from 'vitest'
import type { Profile } from '../../../engine/rules/profile.ts'
import { tidy, withChoice, withTerm } from '../../../renderer/organisation/profile-changes.ts'

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
