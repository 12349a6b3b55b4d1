import { counted } from '../../labels/counts.ts'
import { requirementLabels } from '../../labels/requirement-verdicts.ts'
import { type Answer, byRecommendation } from '../by-recommendation.ts'
import { type Markup, markup } from './markup.ts'
import { type Page, verdictTag } from './parts.ts'

/** Every recommendation of the review with the findings that trace to it. Those that were not checked are folded. */
export function byRecommendationTable({ report }: Page): Markup {
  const answers = byRecommendation(report)
  const asked = answers.filter(a => a.verdict !== undefined || a.wordings.length > 0)
  const others = answers.filter(a => !asked.includes(a))
  return markup`<section aria-labelledby="recommendations">
<h3 id="recommendations">By recommendation</h3>
${asked.length === 0 ? markup`<p>Nothing that was checked in this document comes from the review’s recommendations.</p>` : table(asked)}
${
  others.length === 0
    ? undefined
    : markup`<details class="fold"><summary>${counted(others.length, 'recommendation')} not checked in this type of document</summary>
<ul class="plain">${others.map(({ recommendation: r }) => markup`<li><b>${r.id}</b> ${r.title}</li>`)}</ul></details>`
}
</section>`
}

function table(answers: readonly Answer[]): Markup {
  return markup`<div class="scroll"><table class="recommendations"><caption>What this document says about each recommendation of the review</caption>
<thead><tr><th scope="col">Recommendation</th><th scope="col">Found</th><th scope="col">Served by</th></tr></thead>
<tbody>${answers.map(row)}</tbody></table></div>`
}

function row({ recommendation, verdict, requirements, wordings }: Answer): Markup {
  const served = requirements.map(
    f => markup`<li><a href="#${f.rule}">${f.rule}</a> ${requirementLabels[f.verdict].word}</li>`,
  )
  const rules = new Set(wordings.map(f => f.rule)).size
  if (rules > 0) served.push(markup`<li><a href="#wordings">${counted(rules, 'wording')}</a> to look at</li>`)
  return markup`<tr><th scope="row"><span class="id">${recommendation.id}</span> ${recommendation.title}</th>
<td>${verdict === undefined ? markup`<span class="quiet">Language only</span>` : verdictTag(verdict)}</td><td><ul class="served">${served}</ul></td></tr>`
}
