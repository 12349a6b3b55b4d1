import type { DecisionState } from '../../decision.ts'
import { type Markup, markup } from '../../export/html/markup.ts'
import type { CellState } from '../../labels/cell-states.ts'
import { strengthLabels } from '../../labels/strengths.ts'
import type { Passage } from '../record.ts'
import type { RequirementRow } from '../rows.ts'
import { standingTag, stateTag } from './heat-map-table.ts'
import { findingsOf, type PortfolioReport } from './portfolio-report.ts'

/** Of more documents than this the passages are in the table for a spreadsheet only. */
export const mostWithPassages = 200

/** A passage with its place. */
export function quoted({ quote, place }: Passage): Markup {
  return markup`<q><bdi>${quote}</bdi></q>${place === undefined ? undefined : markup` <span class="at">${place}</span>`}`
}

/** For each recommendation the requirements through which documents are asked, and then the other requirements: what each document says. */
export function passagesBehind(report: PortfolioReport): Markup {
  const { recommendations, requirements, documents } = report.portfolio
  const byId = new Map(requirements.map(row => [row.id, row]))
  const row = rowWriter(report)
  const isFew = documents.length <= mostWithPassages
  return markup`<p class="on-paper">The passages behind the cells are on this page on the screen, and in portfolio.csv.</p>
<section class="on-screen" aria-labelledby="passages">
<h2 id="passages">What lies behind the cells</h2>
${isFew ? undefined : markup`<p>Of so many documents the passages are in portfolio.csv.</p>`}
${recommendations.map(
  ({ id, title, standing, requirements: ids }) => markup`<article class="card" id="${id}" aria-labelledby="t-${id}">
<header><h3 id="t-${id}"><span class="id">${id}</span> ${title}</h3>${standingTag(standing)}</header>
${ids.length === 0 ? markup`<p class="quiet">No document here is of the kind that is asked, or speaks of it.</p>` : markup`<ul class="plain">${ids.map(rule => markup`<li><a href="#${rule}">${rule}</a> ${byId.get(rule)?.name}</li>`)}</ul>`}
</article>`,
)}
<h3>Requirements</h3>
${requirements.map(requirement => row(requirement, isFew))}
</section>`
}

function rowWriter(report: PortfolioReport): (row: RequirementRow, isFew: boolean) => Markup {
  const found = findingsOf(report)
  const { documents } = report.portfolio
  return ({ id, name, title, strength, standing, enoughOnce, saidIn, recommendations }, isFew) => {
    const asked = isFew ? documents.filter(document => document.requirements[id] !== undefined) : []
    return markup`<article class="card" id="${id}" aria-labelledby="t-${id}">
<header><h4 id="t-${id}">${name}</h4>${standingTag(standing)}</header>
${name === title ? undefined : markup`<p class="quiet">${title}</p>`}
${enoughOnce && saidIn ? markup`<p>Said once for all, which is enough: <b><bdi>${saidIn.title}</bdi></b>${saidIn.passage ? markup`, ${quoted(saidIn.passage)}` : undefined}</p>` : undefined}
<ul class="behind">${asked.map(document => {
      const { passage, reason, decision } = found(document.id, id) ?? {}
      const state = document.requirements[id] ?? 'not-asked'
      const why = decision?.reason ?? (saysReason(state, decision?.state) ? reason : undefined)
      return markup`<li>${stateTag(state)} <span><bdi>${document.title}</bdi>${why === undefined ? undefined : markup` <span class="quiet">${why}</span>`}${passage && state !== 'elsewhere' ? markup`<br>${quoted(passage)}` : undefined}</span></li>`
    })}</ul>
<p class="reference">${[id, strengthLabels[strength], ...recommendations].join(' · ')}</p>
</article>`
  }
}

/** The reason of what is covered is told only where a reviewer found it so. */
function saysReason(state: CellState, decided: DecisionState | undefined): boolean {
  return state === 'covered' ? decided === 'covered' : state !== 'elsewhere'
}
