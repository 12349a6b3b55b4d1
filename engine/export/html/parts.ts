import type { Decision } from '../../decision.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import { requirementLabels } from '../../labels/requirement-verdicts.ts'
import { wordingLabels } from '../../labels/wording-verdicts.ts'
import type { RequirementVerdict, WordingVerdict } from '../../review/finding.ts'
import { currentDecisions } from '../active-findings.ts'
import { type Passage, passageAt } from '../passage.ts'
import { type PlaceNames, placeNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { type Markup, markup } from './markup.ts'

/** What the sections of a page share: the report, the names of its places and the current decisions. */
export interface Page {
  readonly report: Report
  readonly names: PlaceNames
  readonly decisions: ReadonlyMap<string, Decision>
}

/** Prepares a report for its page. */
export function pageOf(report: Report): Page {
  return { report, names: placeNames(report.review.document), decisions: currentDecisions(report.review) }
}

/** A verdict on a requirement as shape, word and colour. */
export function verdictTag(verdict: RequirementVerdict): Markup {
  const { shape, long } = requirementLabels[verdict]
  return markup`<span class="tag ${verdict}"><span class="shape" aria-hidden="true">${shape}</span> ${long}</span>`
}

/** A verdict on a wording as shape, word and colour. */
export function wordingTag(verdict: WordingVerdict): Markup {
  const { shape, long } = wordingLabels[verdict]
  return markup`<span class="tag w-${verdict}"><span class="shape" aria-hidden="true">${shape}</span> ${long}</span>`
}

/** A reviewer's decision on a finding, in a line; empty if it is open. */
export function decisionLine(decision: Decision | undefined): Markup {
  if (!decision || decision.state === 'open') return markup``
  const reason = decision.reason === undefined ? '' : `: ${decision.reason}`
  return markup`<p class="decision"><b>${decisionLabels[decision.state]}</b> by ${decision.who}${reason}</p>`
}

/** The words at a place, marked in their sentence; not marked if they are the whole sentence. */
export function marked(page: Page, span: Parameters<typeof passageAt>[1]): Markup {
  const { before, quote, after }: Passage = passageAt(page.report.review.document, span)
  if (`${before}${after}`.trim() === '') return markup`<bdi>${quote}</bdi>`
  return markup`<bdi>${before}<mark>${quote}</mark>${after}</bdi>`
}
