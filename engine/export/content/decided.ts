import type { Decision } from '../../decision.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import { wordsFound } from '../../labels/words-found.ts'
import type { Finding } from '../../review/finding.ts'
import { currentDecisions } from '../active-findings.ts'
import type { Report } from '../report.ts'
import { ruleOf } from '../rule-of.ts'

/** What a reviewer decided about a finding, under the finding's id and name. */
export interface Decided {
  readonly id: string
  readonly title: string
  readonly decision: Decision
}

/** Every decision of a report, in the order of the findings. */
export function decidedIn(report: Report): readonly Decided[] {
  const current = currentDecisions(report.review)
  return report.review.findings.flatMap(finding => {
    const decision = current.get(finding.id)
    return decision && decision.state !== 'open' ? [{ ...named(report, finding), decision }] : []
  })
}

/** A finding's name: its rule's id and its words or title, or for one that a reviewer added, its own id and title. */
function named(report: Report, finding: Finding): { readonly id: string; readonly title: string } {
  if (finding.kind === 'reviewer') return { id: finding.id, title: finding.title }
  if (finding.kind === 'requirement') return { id: finding.rule, title: nameOfRule(ruleOf(report, finding)) }
  const { occurrences, mentioned } = finding
  return { id: finding.rule, title: wordsFound(occurrences.length > 0 ? occurrences : mentioned) }
}

/** Why it was decided so: the reason that was given, or the passage that was pointed to. */
export function reasonOf({ reason, evidence }: Decision): string {
  const said = [...(evidence ? [`“${evidence.quote}”`] : []), ...(reason === undefined ? [] : [reason])]
  return said.length === 0 ? '–' : said.join(' ')
}
