import type { PlannedTask } from '../../engine/action-plan/plan.ts'

/** A line of the table: a document's heading, or one of its actions. */
export type PlanLine =
  | { readonly kind: 'document'; readonly document: string; readonly title: string; readonly count: number }
  | { readonly kind: 'task'; readonly task: PlannedTask }

/** The tasks by document, each document under its heading, as far as they are chosen. */
export function planLines(tasks: readonly PlannedTask[], chosen: ReadonlySet<string>): readonly PlanLine[] {
  const groups = Map.groupBy(
    tasks.filter(({ id }) => chosen.has(id)),
    ({ document }) => document,
  )
  return [...groups].flatMap(([document, own]): PlanLine[] => [
    { kind: 'document', document, title: own[0]?.title ?? '', count: own.length },
    ...own.map(task => ({ kind: 'task' as const, task })),
  ])
}
