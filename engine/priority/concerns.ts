import type { Finding } from '../review/finding.ts'
import { byUrgency, type Urgency, urgencyOf, type WeighedRule } from './urgency.ts'

/** One thing to take up: a finding, or all findings of one wording rule, whose advice is the same for all of its words. */
export interface Concern {
  readonly findings: readonly [Finding, ...Finding[]]
  readonly urgency: Urgency
}

/**
 * What a review asks its reader to take up, the most urgent first (`byUrgency`); what is equally urgent stays in the order of the
 * findings. Covered requirements come last, and findings without any place, which ask for nothing, are left out.
 */
export function concernsOf(
  findings: readonly Finding[],
  ruleOf: (finding: Finding) => WeighedRule | undefined,
): readonly Concern[] {
  const alike = Map.groupBy(findings.filter(asksSomething), finding =>
    finding.kind === 'wording' ? `rule ${finding.rule}` : `finding ${finding.id}`,
  )
  return [...alike.values()]
    .flatMap(([first, ...others]): Concern[] =>
      first ? [{ findings: [first, ...others], urgency: urgencyOf(first, ruleOf(first)) }] : [],
    )
    .sort((a, b) => byUrgency(a.urgency, b.urgency))
}

function asksSomething(finding: Finding): boolean {
  return finding.kind !== 'wording' || finding.occurrences.length > 0
}
