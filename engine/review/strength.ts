import type { Requirement } from '../rules/schema.ts'
import type { Strength } from '../rules/strengths.ts'
import type { Situation } from './applicability.ts'
import type { RequirementFinding } from './finding.ts'
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

/**
 * How binding what a finding says is: as `strengthFor` says of its requirement, but good practice where a weak one lacks only parts that
 * go beyond it. "Without unreasonable delay" is what the Acas Code asks for; a number of days is more.
 */
export function strengthOfFinding(finding: RequirementFinding, rule: Requirement, situation: Situation): Strength {
  const open = finding.parts?.filter(part => part.state !== 'there') ?? []
  const onlyBeyond =
    finding.verdict === 'weak' && open.length > 0 && open.every(part => rule.elements?.[part.element]?.beyond === true)
  return onlyBeyond ? 'practice' : strengthFor(rule, situation)
}
