import { describe, expect, it, test } from 'vitest'
import { firstInReport } from '../../../engine/export/first-in-report.ts'
import { firstTitle } from '../../../engine/priority/first-to-do.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

const told = (content: Parameters<typeof aReport>[0]) =>
  firstInReport(aReport(content)).map(({ name, binding, sentence }) => [name, binding, sentence])

describe('the five to do first', () => {
  const gaps = Array.from({ length: 8 }, (_, i) => ({ rule: aRequirement(`GRV-1${i}`) }))

  it('are five at most', () => {
    expect(told({ says: gaps })).toHaveLength(5)
    expect(told({ says: gaps.slice(0, 2) })).toHaveLength(2)
    expect(told({})).toEqual([])
  })

  it('say what it is, how binding it is, and what is open in one sentence', () => {
    const rule = aRequirement('GRV-08', {
      name: 'Right to be accompanied',
      missing: 'The right is not named. It must be.',
    })
    expect(told({ says: [{ rule }] })).toEqual([
      ['Right to be accompanied', 'Required by law', 'The right is not named.'],
    ])
  })

  it('name the parts that a weak one lacks', () => {
    const parts = [
      { name: 'a colleague', state: 'there' },
      { name: 'a time to reply', state: 'soft' },
      { name: 'the appeal', state: 'lacking' },
    ] as const
    const rule = aRequirement('GRV-08', { name: 'Companion', weak: 'Not all of it is there.' })
    const says = [{ rule, verdict: 'weak' as const, on: ['You may'], parts }]
    expect(told({ says })[0]?.[2]).toBe('Lacking: the appeal – left open: a time to reply.')
    expect(told({ says: [{ ...says[0], rule, verdict: 'weak', parts: [] }] })[0]?.[2]).toBe('Not all of it is there.')
  })

  it('quote the words of a wording, once for all words of a rule', () => {
    const rule = aWording('L061', { verdict: 'avoid', title: 'It equates black with bad' })
    const text = 'A blacklist and a whitelist.'
    const says = ['blacklist', 'whitelist'].map(on => ({ rule, on: [on] }))
    expect(told({ text, says })).toEqual([['“blacklist” and similar', 'Avoid', 'It equates black with bad.']])
  })

  it('leave out what a reviewer dismissed or found not applicable, and keep what was accepted', () => {
    for (const [state, count] of [
      ['dismissed', 1],
      ['not-applicable', 1],
      ['accepted', 2],
      ['discuss', 2],
    ] as const)
      expect(told({ says: gaps.slice(0, 2), decisions: [aDecision('GRV-10', state)] }), state).toHaveLength(count)
  })
})

test('their heading counts them', () => {
  expect([1, 2, 5].map(firstTitle)).toEqual(['One to do first', 'Two to do first', 'Five to do first'])
})
