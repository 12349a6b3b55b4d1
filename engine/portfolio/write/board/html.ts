import { type Markup, markup } from '../../../export/html/markup.ts'
import { selfContainedPage } from '../../../export/html/self-contained.ts'
import { cellLabels } from '../../../labels/cell-states.ts'
import { sentenceCase } from '../../../labels/sentence-case.ts'
import { standingTag, stateTag } from '../heat-map-table.ts'
import type { PortfolioExporter, PortfolioReport } from '../portfolio-report.ts'
import { type BoardReport, boardReport, numbersAbout, passagesPage, tableStates } from './content.ts'
import { heatMapSvg } from './heat-map-svg.ts'
import { decideTitle } from './to-decide.ts'

/** The board's report as a page to read and print. */
export const boardHtml: PortfolioExporter = {
  fileName: 'board-report.html',
  about: 'The board’s report as a page, to read, print and save as PDF',
  mediaType: 'text/html',
  write: report => new TextEncoder().encode(page(report, linked)),
}

/** The same as a page to be printed: on paper and in a PDF a link to the page beside it leads nowhere, so it says where to look. */
export function boardToPrint(report: PortfolioReport): Uint8Array {
  return new TextEncoder().encode(page(report, inWords))
}

/** How the report refers to the passages behind a figure. */
interface Reference {
  /** Behind a recommendation, by its id. */
  readonly of: (id: string) => Markup
  /** Behind something to decide, by their place on the page. */
  readonly behind: (anchor: string) => Markup
  readonly footer: string
}

const linked: Reference = {
  of: id => markup`<a href="${passagesPage}#${id}">${id}</a>`,
  behind: anchor => markup`<a href="${passagesPage}#${anchor}">The passages</a>`,
  footer: `The links lead to the passages in ${passagesPage}, which belongs beside this file.`,
}

const inWords: Reference = {
  of: id => markup`${id}`,
  // Other places there, such as the one about the law, have no number.
  behind: anchor =>
    /\d$/.test(anchor) ? markup`Passages: ${anchor} in ${passagesPage}.` : markup`Passages: in ${passagesPage}.`,
  footer: `The passages behind each figure are in ${passagesPage}, under the number of the recommendation or requirement.`,
}

function page(report: PortfolioReport, refer: Reference): string {
  const board = boardReport(report)
  const { title, facts, introduction, inShort, lookedAt, since } = board
  return selfContainedPage(
    title,
    markup`<a class="skip" href="#decide">Skip to what to decide</a>
<div class="sheet board">
<header>
<p class="eyebrow">Report to the board</p>
<h1><bdi>${title}</bdi></h1>
<dl class="facts">${facts.map(({ label, value }) => markup`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
${introduction.map(text => markup`<p>${text}</p>`)}
</header>
<main>
<section aria-labelledby="short"><h2 id="short">In short</h2><p class="lead">${inShort}</p></section>
${decisions(board, refer)}
<section aria-labelledby="looked"><h2 id="looked">What was looked at, and what was not</h2>${list(lookedAt)}</section>
${since ? markup`<section aria-labelledby="since"><h2 id="since">What changed since ${since.name}</h2>${list(since.lines)}</section>` : undefined}
${heatMap(board)}
${recommendations(board, refer)}
</main>
<footer><p>Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere. ${refer.footer}</p></footer>
</div>`,
  )
}

function list(lines: readonly string[]): Markup {
  return markup`<ul>${lines.map(text => markup`<li>${text}</li>`)}</ul>`
}

function decisions({ toDecide }: BoardReport, refer: Reference): Markup {
  if (toDecide.length === 0) return markup``
  return markup`<section aria-labelledby="decide"><h2 id="decide">${decideTitle(toDecide.length)}</h2>
<ol class="first">${toDecide.map(
    ({ title, because, decide, anchor }) =>
      markup`<li><b>${title}</b><p>${because}</p><p class="todo">${decide} ${refer.behind(anchor)}</p></li>`,
  )}</ol></section>`
}

function recommendations({ recommendations: rows }: BoardReport, refer: Reference): Markup {
  return markup`<section aria-labelledby="stand"><h2 id="stand">Where each recommendation stands</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table of the recommendations"><table><caption>${numbersAbout}</caption>
<thead><tr><th scope="col">Recommendation</th><th scope="col">In all</th><th scope="col">Covered in</th><th scope="col">Not covered in</th></tr></thead>
<tbody>${rows.map(
    ({ id, title, standing, covered, notCovered }) =>
      markup`<tr><th scope="row">${refer.of(id)} ${title}</th><td>${standingTag(standing)}</td><td>${covered === '' ? '–' : covered}</td><td>${notCovered === '' ? '–' : notCovered}</td></tr>`,
  )}</tbody></table></div></section>`
}

function heatMap({ heatMap: map }: BoardReport): Markup {
  const { documents } = map
  const states = tableStates.filter(state =>
    documents.some(one => one.states.some(s => s.state === state && s.ids.length > 0)),
  )
  return markup`<section aria-labelledby="heat"><h2 id="heat">Heat map: documents by recommendations</h2>
<p>${[...states, 'not-asked' as const].map(state => markup`${stateTag(state)} &#160; `)}</p>
${heatMapSvg(map)}
<div class="scroll" tabindex="0" role="region" aria-label="The heat map in words"><table><caption>The same in words, by document</caption>
<thead><tr><th scope="col">Document</th>${states.map(state => markup`<th scope="col">${cellLabels[state].shape} ${sentenceCase(cellLabels[state].word)}</th>`)}</tr></thead>
<tbody>${documents.map(
    ({ number, name, states: all }) =>
      markup`<tr><th scope="row">${number} <bdi>${name}</bdi></th>${states.map(state => {
        const ids = all.find(one => one.state === state)?.ids ?? []
        return markup`<td>${ids.length === 0 ? '–' : ids.join(', ')}</td>`
      })}</tr>`,
  )}</tbody></table></div></section>`
}
