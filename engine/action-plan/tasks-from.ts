import { currentDecisions } from '../export/active-findings.ts'
import { titleOf } from '../export/content/about.ts'
import { firstInReport } from '../export/first-in-report.ts'
import { type PlaceNames, placeNames } from '../export/place-names.ts'
import type { Report } from '../export/report.ts'
import { ruleOf } from '../export/rule-of.ts'
import { insteadOf, suggestionFor } from '../export/suggestion.ts'
import { concernsOf } from '../priority/concerns.ts'
import { firstToDo, type ToDo } from '../priority/first-to-do.ts'
import type { Finding } from '../review/finding.ts'
import type { Task } from './plan.ts'
import { referenceOf } from './reference.ts'

/**
 * The tasks that follow from the review of a document, the most urgent first: what the reviewer accepted, and of a document on which
 * nothing was accepted yet the five things to do first, so that a plan is never empty for want of decisions.
 */
export function tasksFrom(report: Report): readonly Task[] {
  const accepted = acceptedIn(report)
  const chosen = accepted.length > 0 ? accepted : firstInReport(report)
  const names = placeNames(report.review.document)
  return chosen.map(todo => taskOf(report, todo, names))
}

function acceptedIn(report: Report): readonly ToDo[] {
  const decisions = currentDecisions(report.review)
  const findings = report.review.findings.filter(({ id }) => decisions.get(id)?.state === 'accepted')
  const rule = (finding: Finding) => (finding.kind === 'reviewer' ? undefined : ruleOf(report, finding))
  return firstToDo(findings, rule, concernsOf(findings, rule).length)
}

function taskOf(report: Report, { finding, name, binding, sentence }: ToDo, names: PlaceNames): Task {
  const place = finding.kind === 'requirement' ? (finding.evidence[0] ?? finding.home) : finding.occurrences[0]
  const words = finding.kind === 'requirement' ? finding.evidence[0] : finding.occurrences[0]
  const document = report.ids.document ?? report.review.file
  const id = `${document} ${finding.kind === 'wording' ? finding.rule : finding.id}`
  return {
    id,
    reference: referenceOf(id),
    document,
    title: titleOf(report),
    finding: finding.id,
    name,
    open: sentence,
    what: whatToDo(report, finding),
    binding,
    where: place ? names.long(place.block) : '',
    quote: words?.quote ?? '',
    recommendations: finding.kind === 'reviewer' ? [] : ruleOf(report, finding).traces,
  }
}

function whatToDo(report: Report, finding: Finding): string {
  if (finding.kind === 'reviewer') return finding.instead ?? finding.why
  const rule = ruleOf(report, finding)
  return rule.kind === 'requirement' ? suggestionFor(rule) : insteadOf(rule)
}
