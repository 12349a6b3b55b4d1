import type { FieldChange, PlanEdits } from './edits.ts'
import { type ActionPlan, standLabels, taskStatusLabels } from './plan.ts'

/** What edits would change in a plan, field by field, for people to look at before it is changed. Empty where they say what it says. */
export function changesBy(edits: PlanEdits, plan: ActionPlan): readonly FieldChange[] {
  const tasks = new Map(plan.tasks.map(task => [task.id, task]))
  const positions = new Map(plan.positions.map(position => [position.recommendation, position]))
  return [
    ...edits.tasks.flatMap(({ id, owner, due, status, note }): FieldChange[] => {
      const task = tasks.get(id)
      if (!task) return []
      const about = `${task.title}: ${task.name}`
      return [
        ...changed(about, 'Owner', task.owner, owner),
        ...changed(about, 'Due', task.due, due),
        ...changed(about, 'Status', taskStatusLabels[task.status], status && taskStatusLabels[status]),
        ...changed(about, 'Progress', task.note, note),
      ]
    }),
    ...edits.positions.flatMap(({ recommendation, said, reason }): FieldChange[] => {
      const position = positions.get(recommendation)
      if (!position) return []
      const before = position.said ? standLabels[position.said] : ''
      const after = said === undefined ? undefined : said === null ? '' : standLabels[said]
      return [
        ...changed(recommendation, 'Our answer', before, after),
        ...changed(recommendation, 'Our reason', position.reason, reason),
      ]
    }),
  ]
}

function changed(about: string, field: string, from: string, to: string | undefined): readonly FieldChange[] {
  return to === undefined || to === from ? [] : [{ about, field, from, to }]
}

/** A plan with the edits made. */
export function withEdits(plan: ActionPlan, edits: PlanEdits): ActionPlan {
  const tasks = new Map(edits.tasks.map(edit => [edit.id, edit]))
  const positions = new Map(edits.positions.map(edit => [edit.recommendation, edit]))
  return {
    ...plan,
    tasks: plan.tasks.map(task => ({ ...task, ...tasks.get(task.id) })),
    positions: plan.positions.map(position => {
      const { said, reason } = positions.get(position.recommendation) ?? {}
      return {
        ...position,
        ...(said === undefined ? {} : { said: said ?? undefined }),
        ...(reason === undefined ? {} : { reason }),
      }
    }),
  }
}
