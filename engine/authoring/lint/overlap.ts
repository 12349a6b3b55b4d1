import type { Rule } from '../../rules/schema.ts'

/** Whether two rules apply to any type of document in common. */
export function overlap(a: Rule, b: Rule): boolean {
  if (!a.applies || !b.applies) return true
  return a.applies.some(type => b.applies?.includes(type))
}
