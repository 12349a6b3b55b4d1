import { counted } from '../../labels/counts.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import { requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { type Strength, strengthLabels, strengths } from '../../labels/strengths.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { partsToList, reasonBesideParts } from '../../review/parts.ts'
import { activeFindings } from '../active-findings.ts'
import { requirementOf, strengthOf } from '../rule-of.ts'
import { confirmWithAdviser, offerOfFix } from '../suggestion.ts'
import { type Markup, markup } from './markup.ts'
import { decisionLine, marked, type Page, verdictTag } from './parts.ts'
import { nearestList, partList } from './requirement-parts.ts'

/** Every requirement with its verdict and the passages it is based on: the most binding first, and among those the gravest. */
export function requirements(page: Page): Markup {
  const all = activeFindings(page.report.review).filter(f => f.kind === 'requirement')
  if (all.length === 0) return markup``
  const order = [...all].sort((a, b) => requirementVerdicts.indexOf(a.verdict) - requirementVerdicts.indexOf(b.verdict))
  return markup`<section aria-labelledby="requirements">
<h2 id="requirements">Requirements</h2>
${strengths.map(strength => {
  const equallyBinding = order.filter(f => strengthOf(page.report, f) === strength)
  return equallyBinding.length === 0 ? markup`` : ofStrength(page, strength, equallyBinding)
})}
</section>`
}

function ofStrength(page: Page, strength: Strength, findings: readonly RequirementFinding[]): Markup {
  const open = findings.filter(f => f.verdict !== 'covered')
  const covered = findings.filter(f => f.verdict === 'covered')
  return markup`<h3>${strengthLabels[strength]}</h3>
${open.map(f => card(page, f))}
${
  covered.length === 0
    ? undefined
    : markup`<details class="fold"><summary>${counted(covered.length, 'requirement')} covered</summary>${covered.map(f => card(page, f))}</details>`
}`
}

function card(page: Page, finding: RequirementFinding): Markup {
  const rule = requirementOf(page.report, finding)
  const open = finding.verdict !== 'covered'
  const offer = offerOfFix(rule.fix)
  return markup`<article class="card ${finding.verdict}" id="${rule.id}" aria-labelledby="t-${rule.id}">
<header><h4 id="t-${rule.id}">${nameOfRule(rule)}</h4>${verdictTag(finding.verdict)}</header>
${rule.name === undefined ? undefined : markup`<p class="quiet">${rule.title}</p>`}
${said(page, finding)}
${partList(page, finding)}
${besideParts(finding).map(
  e =>
    markup`<figure><blockquote>${marked(page, e)}</blockquote><figcaption>${page.names.long(e.block)}</figcaption></figure>`,
)}
${nearestList(page, finding)}
${open ? markup`<p><b>Why it matters.</b> ${rule.why}</p>` : undefined}
${open && rule.who !== undefined ? markup`<p><b>Who is affected.</b> ${closed(rule.who)}</p>` : undefined}
${open && finding.verdict !== 'ask' ? markup`<p class="todo"><b>${offer.heading}:</b> ${offer.text}</p>` : undefined}
${rule.confirm ? markup`<p class="quiet">${confirmWithAdviser}</p>` : undefined}
${decisionLine(page.decisions.get(finding.id))}
<p class="reference">${rule.id} · ${rule.source}${rule.traces.length === 0 ? '' : ` · ${rule.traces.join(', ')}`}</p>
</article>`
}

/** What was found, in a sentence, and where a missing point would fit best. */
function said(page: Page, finding: RequirementFinding): Markup {
  const rule = requirementOf(page.report, finding)
  const lines: string[] = []
  if (finding.verdict === 'missing') lines.push(rule.missing)
  if (finding.verdict === 'weak' && rule.weak !== undefined && partsToList(finding).length === 0) lines.push(rule.weak)
  if (finding.verdict === 'ask') lines.push(rule.ask ?? rule.missing)
  const reason = reasonBesideParts(finding)
  if (reason !== undefined && !lines.includes(reason)) lines.push(reason)
  if (finding.verdict === 'missing' && finding.home)
    lines.push(`It would fit best in ${page.names.long(finding.home.block)}.`)
  return lines.length === 0 ? markup`` : markup`<p>${lines.map(closed).join(' ')}</p>`
}

/** The passages of a finding that are not quoted beside one of its parts. */
function besideParts(finding: RequirementFinding): RequirementFinding['evidence'] {
  const quoted = new Set(
    partsToList(finding).flatMap(({ passage }) => (passage ? [`${passage.block}:${passage.start}`] : [])),
  )
  return finding.evidence.filter(({ block, start }) => !quoted.has(`${block}:${start}`))
}

function closed(text: string): string {
  return /[.?!…”]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
