import type { Rule } from '../../rules/schema.ts'

/** Whether there is a type of document that two rules both speak about. */
export function overlap(a: Rule, b: Rule): boolean {
  if (!a.applies || !b.applies) return true
  return a.applies.some(type => b.applies?.includes(type))
}
