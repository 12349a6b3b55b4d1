import { activeFindings } from '../active-findings.ts'
import { addedBy } from '../suggestion.ts'
import { type Markup, markup } from './markup.ts'
import { decisionLine, marked, type Page } from './parts.ts'

/** The findings that reviewers added by hand, each with its words; empty if there are none. */
export function reviewerFindings(page: Page): Markup {
  const added = activeFindings(page.report.review).filter(f => f.kind === 'reviewer')
  if (added.length === 0) return markup``
  return markup`<section aria-labelledby="added">
<h3 id="added">Added by reviewers</h3>
${added.map(finding => {
  const { id, title, why, instead, who, occurrences } = finding
  const [span] = occurrences
  return markup`<article class="card" id="${id}" aria-labelledby="t-${id}">
<header><h4 id="t-${id}">${title}</h4></header>
<ol class="places"><li><span class="where">${page.names.long(span.block)}</span> ${marked(page, span)}</li></ol>
${why === '' ? undefined : markup`<p>${why}</p>`}
${instead === undefined ? undefined : markup`<p class="todo">Instead: ${instead}</p>`}
${decisionLine(page.decisions.get(id))}
<p class="reference">${id} · ${addedBy(who)}</p>
</article>`
})}
</section>`
}
