import { aboutReport, titleOf } from './content/about.ts'
import { partTitles } from './content/part-titles.ts'
import type { DocumentExporter } from './exporter.ts'
import { byRecommendationTable } from './html/by-recommendation-table.ts'
import { checked, limits } from './html/checked.ts'
import { decisions } from './html/decisions.ts'
import { first } from './html/first.ts'
import { lawGaps } from './html/law-gaps.ts'
import { type Markup, markup } from './html/markup.ts'
import { pageOf } from './html/parts.ts'
import { requirements } from './html/requirements.ts'
import { reviewerFindings } from './html/reviewer-findings.ts'
import { selfContainedPage } from './html/self-contained.ts'
import { summary } from './html/summary.ts'
import { wordings } from './html/wordings.ts'
import type { Report } from './report.ts'

const encoder = new TextEncoder()

/** A report to read, print and pass on: one self-contained page that loads nothing and runs no scripts. */
export const html = {
  kind: 'document',
  format: 'html',
  about: 'A report to read, print and hand to a board: two pages to decide on, then the detail',
  mediaType: 'text/html',
  ending: '.html',
  write: (report: Report) => encoder.encode(htmlPage(report)),
} satisfies DocumentExporter

/** The report in two parts as a page of HTML: what to decide, and the detail behind it. Everything that comes from the document or its rules is escaped. */
export function htmlPage(report: Report): string {
  const page = pageOf(report)
  const one = present([
    ['first', 'To do first', first(page)],
    ['summary', 'In numbers', summary(page)],
    ['not-checked', 'What was not checked', limits(page)],
  ])
  const two = present([
    ['law', 'The law', lawGaps(page)],
    ['requirements', 'Requirements', requirements(page)],
    ['wordings', 'Wordings', wordings(page)],
    ['added', 'Added by reviewers', reviewerFindings(page)],
    ['recommendations', 'By recommendation', byRecommendationTable(page)],
    ['decisions', 'Decisions', decisions(page)],
    ['checked', 'What was checked', checked(page)],
  ])
  const title = titleOf(report)
  return selfContainedPage(
    `Review of ${title}`,
    markup`<a class="skip" href="#to-decide">Skip to what to decide</a>
<div class="sheet">
<header>
<p class="eyebrow">Review for race equality and plain, fair language</p>
<h1><bdi>${title}</bdi></h1>
<dl class="facts">${aboutReport(report).map(({ label, value }) => markup`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
<nav aria-label="Contents">
${contents('to-decide', partTitles.one, one)}
${contents('detail', partTitles.two, two)}
</nav>
</header>
<main>
<div class="part">
<h2 id="to-decide">${partTitles.one}</h2>
${one.map(([, , content]) => content)}
</div>
<div class="part">
<h2 id="detail">${partTitles.two}</h2>
${two.map(([, , content]) => content)}
</div>
</main>
<footer><p>Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere. Suggested wordings are a starting point: make them your own.</p></footer>
</div>`,
  )
}

type Section = readonly [id: string, name: string, content: Markup]

function present(sections: readonly Section[]): readonly Section[] {
  return sections.filter(([, , content]) => content.html !== '')
}

function contents(id: string, title: string, sections: readonly Section[]): Markup {
  return markup`<p><a href="#${id}">${title}</a></p>
<ul>${sections.map(([to, name]) => markup`<li><a href="#${to}">${name}</a></li>`)}</ul>`
}
