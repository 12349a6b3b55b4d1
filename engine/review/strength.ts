import type { Requirement, Strength } from '../rules/schema.ts'
import type { Situation } from './applicability.ts'
import { isForNation } from './jurisdiction.ts'

/** How binding a requirement is for an organisation on a day: as the first of its `stronger` that holds says, else as the rule does. */
export function strengthFor(rule: Requirement, { answers, nation, asAt }: Situation): Strength {
  const holds = rule.stronger?.find(
    ({ when = [], nations, from }) =>
      when.every(question => answers[question] === true) &&
      isForNation(nation, nations) &&
      (from === undefined || asAt >= from),
  )
  return holds?.strength ?? rule.strength
}
