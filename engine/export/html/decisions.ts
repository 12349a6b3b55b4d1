import { longDate } from '../../labels/dates.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import { wordsFound } from '../../labels/words-found.ts'
import type { Finding } from '../../review/finding.ts'
import type { Report } from '../report.ts'
import { ruleOf } from '../rule-of.ts'
import { type Markup, markup } from './markup.ts'
import type { Page } from './parts.ts'

/** What reviewers decided, with reason, name and day; empty if nothing has been decided. */
export function decisions({ report, decisions: standing }: Page): Markup {
  const decided = report.review.findings.flatMap(finding => {
    const decision = standing.get(finding.id)
    return decision && decision.state !== 'open' ? [{ finding, decision }] : []
  })
  if (decided.length === 0) return markup``
  return markup`<section aria-labelledby="decisions">
<h3 id="decisions">Decisions</h3>
<div class="scroll"><table><caption>What reviewers decided about findings</caption>
<thead><tr><th scope="col">Finding</th><th scope="col">Decision</th><th scope="col">Reason</th><th scope="col">Who and when</th></tr></thead>
<tbody>${decided.map(({ finding, decision }) => {
    const { id, title } = named(report, finding)
    return markup`<tr><th scope="row"><span class="id">${id}</span> ${title}</th><td>${decisionLabels[decision.state]}</td><td>${decision.reason ?? '–'}</td><td>${decision.who}, ${longDate(decision.when)}</td></tr>`
  })}</tbody></table></div>
</section>`
}

/** A finding's name: its rule's id and its words or title, or for one that a reviewer added, its own id and title. */
function named(report: Report, finding: Finding): { readonly id: string; readonly title: string } {
  if (finding.kind === 'reviewer') return finding
  if (finding.kind === 'requirement') return { id: finding.rule, title: nameOfRule(ruleOf(report, finding)) }
  const { occurrences, mentioned } = finding
  return { id: finding.rule, title: wordsFound(occurrences.length > 0 ? occurrences : mentioned) }
}
