import { expect, test } from 'vitest'
import { mergeOutcome, type PlacedSaid } from '../../../engine/sharing/merge.ts'

const said = (some: Partial<PlacedSaid>): PlacedSaid => ({
  finding: 'L001:bame',
  occurrence: '',
  state: 'accepted',
  who: 'Ada',
  madeAt: '2026-05-01T10:00:00.000Z',
  ...some,
})
const theirs = (some: Partial<PlacedSaid>) => said({ who: 'Bola', madeAt: '2026-05-02T10:00:00.000Z', ...some })
const kindOf = (one: PlacedSaid, mine: readonly PlacedSaid[]) => mergeOutcome(one, mine).kind

test('a decision is taken where nothing is decided here, and where another finding is', () => {
  expect(kindOf(theirs({}), [])).toBe('taken')
  expect(kindOf(theirs({}), [said({ finding: 'L002:other' })])).toBe('taken')
})

test('equal decisions are the same, whoever made them and whenever', () => {
  expect(kindOf(theirs({}), [said({})])).toBe('same')
  expect(kindOf(theirs({ reason: 'A name' }), [said({ reason: 'A name', note: 'Mine alone' })])).toBe('same')
})

test('another state, reason or note is a conflict that names what differs', () => {
  expect(mergeOutcome(theirs({ state: 'dismissed', reason: 'A name' }), [said({})])).toMatchObject({
    kind: 'differs',
    differs: ['state', 'reason'],
    mine: { who: 'Ada', state: 'accepted' },
  })
  expect(mergeOutcome(theirs({ note: 'Ask HR' }), [said({ note: 'Ask the board' })])).toMatchObject({
    differs: ['note'],
  })
  expect(kindOf(theirs({ note: 'Ask HR' }), [said({ note: 'Ask the board\nAsk HR' })])).toBe('same')
})

test('an earlier decision of the same person is outdated; a later one is for a person to see', () => {
  const mine = said({ state: 'dismissed', madeAt: '2026-05-03T10:00:00.000Z' })
  expect(kindOf(said({}), [mine])).toBe('outdated')
  expect(kindOf(said({ madeAt: '2026-05-04T10:00:00.000Z' }), [mine])).toBe('differs')
  expect(kindOf(said({ who: '' }), [{ ...mine, who: '' }])).toBe('differs')
})

test('a note without a decision does not stand in the way of a decision, and nor does theirs in the way of ours', () => {
  expect(kindOf(theirs({}), [said({ state: 'open', note: 'Look again' })])).toBe('taken')
  expect(mergeOutcome(theirs({ state: 'open', note: 'Look again' }), [said({})])).toMatchObject({ differs: ['note'] })
  expect(kindOf(theirs({ state: 'open', note: 'Look again' }), [said({ state: 'open', note: 'Look again' })])).toBe(
    'same',
  )
  expect(kindOf(theirs({ state: 'open', note: 'Look' }), [said({ state: 'open', note: 'Look again' })])).toBe('differs')
})

test('a place has the decision on the whole finding where it has none of its own', () => {
  const place = theirs({ occurrence: '3:10' })
  expect(kindOf(place, [said({})])).toBe('same')
  expect(kindOf({ ...place, state: 'dismissed' }, [said({})])).toBe('differs')
  expect(kindOf({ ...place, state: 'dismissed' }, [said({}), said({ occurrence: '3:10', state: 'dismissed' })])).toBe(
    'same',
  )
  expect(kindOf({ ...place, state: 'dismissed' }, [said({ occurrence: '4:0' })])).toBe('taken')
})

test('a decision on the whole is compared with those on its places', () => {
  const place = said({ occurrence: '3:10', state: 'dismissed' })
  expect(kindOf(theirs({}), [place])).toBe('differs')
  expect(kindOf(theirs({ state: 'dismissed' }), [place])).toBe('taken')
})
