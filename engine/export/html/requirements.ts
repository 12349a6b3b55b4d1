import { counted } from '../../labels/counts.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import { requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { strengthLabels, strengths } from '../../labels/strengths.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { activeFindings } from '../active-findings.ts'
import { coveredLines } from '../content/covered.ts'
import { besideParts, closed, saidOfGap } from '../content/gap.ts'
import { requirementOf, strengthOf } from '../rule-of.ts'
import { confirmWithAdviser, offerOfFix } from '../suggestion.ts'
import { type Markup, markup } from './markup.ts'
import { decisionLine, marked, type Page, verdictTag } from './parts.ts'
import { nearestList, partList } from './requirement-parts.ts'

/**
 * Every requirement with its verdict: the open ones with the passages they are based on, the most binding first, and among those the
 * gravest; then a list of what is covered and where.
 */
export function requirements(page: Page): Markup {
  const all = activeFindings(page.report.review).filter(f => f.kind === 'requirement')
  if (all.length === 0) return markup``
  const open = all
    .filter(f => f.verdict !== 'covered')
    .sort((a, b) => requirementVerdicts.indexOf(a.verdict) - requirementVerdicts.indexOf(b.verdict))
  return markup`<section aria-labelledby="requirements">
<h3 id="requirements">Requirements</h3>
${open.length === 0 ? markup`<p>Every requirement that was checked is covered.</p>` : undefined}
${strengths.map(strength => {
  const equallyBinding = open.filter(f => strengthOf(page.report, f) === strength)
  return equallyBinding.length === 0
    ? markup``
    : markup`<h4>${strengthLabels[strength]}</h4>
${equallyBinding.map(f => card(page, f))}`
})}
${covered(page, all)}
</section>`
}

function covered({ report, names, decisions }: Page, findings: readonly RequirementFinding[]): Markup {
  const lines = coveredLines(report, names, findings)
  if (lines.length === 0) return markup``
  return markup`<h4>${counted(lines.length, 'requirement')} covered</h4>
<ul class="covered-list">${lines.map(
    ({ finding, name, places }) =>
      markup`<li id="${finding.rule}">${name}${places.length === 0 ? undefined : markup` <span class="where">${places.join('; ')}</span>`}${finding.pointedOut ? pointedTo(finding) : undefined}${decisionLine(decisions.get(finding.id))}</li>`,
  )}</ul>`
}

/** The passage that a reviewer pointed to, and what the rules found. */
function pointedTo({ evidence, reason }: RequirementFinding): Markup {
  return markup`${evidence.map(({ quote }) => markup`<q><bdi>${quote}</bdi></q>`)} <span class="because">${reason}</span>`
}

function card(page: Page, finding: RequirementFinding): Markup {
  const rule = requirementOf(page.report, finding)
  const offer = offerOfFix(rule.fix)
  const said = saidOfGap(page.report, page.names, finding)
  return markup`<article class="card ${finding.verdict}" id="${rule.id}" aria-labelledby="t-${rule.id}">
<header><h5 id="t-${rule.id}">${nameOfRule(rule)}</h5>${verdictTag(finding.verdict)}</header>
${rule.name === undefined ? undefined : markup`<p class="quiet">${rule.title}</p>`}
${said === '' ? undefined : markup`<p>${said}</p>`}
${partList(page, finding)}
${besideParts(finding).map(
  e =>
    markup`<figure><blockquote>${marked(page, e)}</blockquote><figcaption>${page.names.long(e.block)}</figcaption></figure>`,
)}
${nearestList(page, finding)}
<p><b>Why it matters.</b> ${rule.why}</p>
${rule.who === undefined ? undefined : markup`<p><b>Who is affected.</b> ${closed(rule.who)}</p>`}
${finding.verdict === 'ask' ? undefined : markup`<p class="todo"><b>${offer.heading}:</b> ${offer.text}</p>`}
${rule.confirm ? markup`<p class="quiet">${confirmWithAdviser}</p>` : undefined}
${decisionLine(page.decisions.get(finding.id))}
<p class="reference">${rule.id} · ${rule.source}${rule.traces.length === 0 ? '' : ` · ${rule.traces.join(', ')}`}</p>
</article>`
}
