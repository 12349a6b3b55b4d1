import { longDate } from '../../labels/dates.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import { decidedIn, reasonOf } from '../content/decided.ts'
import { type Markup, markup } from './markup.ts'
import type { Page } from './parts.ts'

/** What reviewers decided, with reason, name and day; empty if nothing has been decided. */
export function decisions({ report }: Page): Markup {
  const decided = decidedIn(report)
  if (decided.length === 0) return markup``
  return markup`<section aria-labelledby="decisions">
<h3 id="decisions">Decisions</h3>
<div class="scroll"><table><caption>What reviewers decided about findings</caption>
<thead><tr><th scope="col">Finding</th><th scope="col">Decision</th><th scope="col">Reason</th><th scope="col">Who and when</th></tr></thead>
<tbody>${decided.map(
    ({ id, title, decision }) =>
      markup`<tr><th scope="row"><span class="id">${id}</span> ${title}</th><td>${decisionLabels[decision.state]}</td><td>${reasonOf(decision)}</td><td>${decision.who}, ${longDate(decision.when)}</td></tr>`,
  )}</tbody></table></div>
</section>`
}
