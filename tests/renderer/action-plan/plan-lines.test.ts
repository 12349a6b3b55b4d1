import { describe, expect, test } from 'vitest'
import { noFields, type PlannedTask, type TaskFields } from '../../../engine/action-plan/plan.ts'
import { chosenTasks, firstPlanChoices, isNarrowed } from '../../../renderer/action-plan/plan-choices.ts'
import { planLines } from '../../../renderer/action-plan/plan-lines.ts'

function task(id: string, document: string, fields: Partial<TaskFields> = {}): PlannedTask {
  return {
    ...noFields,
    id,
    reference: id,
    document,
    title: `Policy ${document}`,
    finding: 'GRV-08',
    name: 'Right to be accompanied',
    open: 'It is not said.',
    what: 'Say it.',
    binding: 'Good practice',
    where: '',
    quote: '',
    recommendations: [],
    ...fields,
  }
}

const tasks = [
  task('1', 'a', { owner: 'Head of HR', due: '2027-01-31' }),
  task('2', 'a', { owner: 'Head of HR', due: '2027-01-31', status: 'done' }),
  task('3', 'b', { due: '2027-06-30', status: 'under-way' }),
]
const idsOf = (choices: Parameters<typeof chosenTasks>[1]) => [...chosenTasks(tasks, choices, '2027-03-01')]

describe('which actions are shown', () => {
  test('at first all of them, under the heading of their document', () => {
    expect(isNarrowed(firstPlanChoices)).toBe(false)
    const lines = planLines(tasks, new Set(idsOf(firstPlanChoices)))
    expect(lines.map(line => (line.kind === 'document' ? `${line.title} (${line.count})` : line.task.id))).toEqual([
      'Policy a (2)',
      '1',
      '2',
      'Policy b (1)',
      '3',
    ])
  })

  test('those of an owner, and those that nobody has yet', () => {
    expect(idsOf({ ...firstPlanChoices, owner: 'Head of HR' })).toEqual(['1', '2'])
    expect(idsOf({ ...firstPlanChoices, owner: '' })).toEqual(['3'])
  })

  test('those that are overdue: the day is past, and they are not done', () => {
    expect(idsOf({ ...firstPlanChoices, overdue: true })).toEqual(['1'])
  })

  test('a document of which nothing is chosen has no heading', () => {
    const lines = planLines(tasks, new Set(idsOf({ ...firstPlanChoices, status: 'under-way' })))
    expect(lines.map(({ kind }) => kind)).toEqual(['document', 'task'])
  })
})
