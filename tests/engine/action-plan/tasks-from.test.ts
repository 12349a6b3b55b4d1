import { describe, expect, it } from 'vitest'
import { tasksFrom } from '../../../engine/action-plan/tasks-from.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

const text = '= Grievance policy\n# Support\nYou may bring a companion.\n# Suppliers\nSome were blacklisted.'
const says = [
  { rule: aRequirement('A-01', { name: 'Protection' }), home: 'Support' },
  {
    rule: aRequirement('A-02', { name: 'Companion', strength: 'practice' }),
    verdict: 'weak' as const,
    on: ['companion'],
  },
  { rule: aRequirement('A-03', { name: 'Appeal' }), verdict: 'covered' as const, on: ['bring'] },
  { rule: aWording('L061', { verdict: 'avoid' }), on: ['blacklisted'] },
]

describe('the actions that follow from a review', () => {
  it('are what is to be done first, where nothing was accepted yet', () => {
    const tasks = tasksFrom(aReport({ text, says }))
    expect(tasks.map(({ name }) => name)).toEqual(['Protection', '“blacklisted”', 'Companion'])
    expect(tasks[0]).toMatchObject({
      title: 'Grievance policy',
      open: 'The policy does not say that people who complain are protected.',
      what: 'Suggested wording: “No one who raises a grievance in good faith will suffer any detriment for it.”',
      binding: 'Required by law',
      where: 'Support',
      quote: '',
      recommendations: ['R02'],
    })
  })

  it('are what was accepted, all of it and nothing else, where something was', () => {
    const tasks = tasksFrom(aReport({ text, says, decisions: [aDecision('A-02', 'accepted')] }))
    expect(tasks.map(({ name, quote }) => [name, quote])).toEqual([['Companion', 'companion']])
  })

  it('keep their reference from one review to the next', () => {
    const [first] = tasksFrom(aReport({ text, says }))
    const [again] = tasksFrom(aReport({ text: `${text}\nA further paragraph.`, says }))
    expect(again?.reference).toBe(first?.reference)
    expect(first?.reference).toMatch(/^T-[0-9A-F]{6}$/)
  })
})
