import { activeFindings } from '../active-findings.ts'
import { type LawGaps, lawGapsOf } from '../content/law-gaps.ts'
import { type Markup, markup } from './markup.ts'
import { type Page, verdictTag } from './parts.ts'

/** Gaps against the law by name, and legal rights told wrongly or in part; empty if the law asks nothing of the document. */
export function lawGaps({ report }: Page): Markup {
  const kinds = lawGapsOf(
    report,
    activeFindings(report.review).filter(f => f.kind === 'requirement'),
  )
  if (kinds.length === 0) return markup``
  return markup`<section aria-labelledby="law">
<h3 id="law">The law</h3>
${kinds.map(kind)}
</section>`
}

function kind({ title, gaps, none }: LawGaps): Markup {
  return markup`<h4>${title}</h4>
${
  gaps.length === 0
    ? markup`<p>${none}</p>`
    : markup`<ul class="gaps">${gaps.map(
        ({ finding, text }) =>
          markup`<li>${verdictTag(finding.verdict)} <span>${text} <a href="#${finding.rule}">${finding.rule}</a></span></li>`,
      )}</ul>`
}`
}
