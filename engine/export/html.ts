import { longDate } from '../labels/dates.ts'
import { typeReason, typeTitle } from '../labels/document-types.ts'
import type { DocumentExporter } from './exporter.ts'
import { byRecommendationTable } from './html/by-recommendation-table.ts'
import { checked } from './html/checked.ts'
import { decisions } from './html/decisions.ts'
import { first } from './html/first.ts'
import { type Markup, markup } from './html/markup.ts'
import { pageCss, pagePolicy } from './html/page-css.ts'
import { type Page, pageOf } from './html/parts.ts'
import { requirements } from './html/requirements.ts'
import { reviewerFindings } from './html/reviewer-findings.ts'
import { summary } from './html/summary.ts'
import { wordings } from './html/wordings.ts'
import type { Report } from './report.ts'

const encoder = new TextEncoder()

/** A report to read, print and pass on: one self-contained page that loads nothing and runs no scripts. */
export const html: DocumentExporter = {
  kind: 'document',
  format: 'html',
  about: 'A report to read, print and hand to a board',
  mediaType: 'text/html',
  ending: '.html',
  write: report => encoder.encode(htmlPage(report)),
}

/** The report as a page of HTML. Everything that comes from the document or its rules is escaped. */
export function htmlPage(report: Report): string {
  const page = pageOf(report)
  const sections: readonly (readonly [id: string, name: string, content: Markup])[] = [
    ['first', 'To do first', first(page)],
    ['summary', 'Summary', summary(page)],
    ['checked', 'What was checked', checked(page)],
    ['requirements', 'Requirements', requirements(page)],
    ['wordings', 'Wordings', wordings(page)],
    ['added', 'Added by reviewers', reviewerFindings(page)],
    ['recommendations', 'By recommendation', byRecommendationTable(page)],
    ['decisions', 'Decisions', decisions(page)],
  ]
  const present = sections.filter(([, , content]) => content.html !== '')
  const title = titleOf(report)
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Review of ${title}</title>
<style>${{ html: pageCss }}</style>
</head>
<body>
<a class="skip" href="#summary">Skip to the summary</a>
<div class="sheet">
<header>
<p class="eyebrow">Review for race equality and plain, fair language</p>
<h1><bdi>${title}</bdi></h1>
${facts(page)}
<nav aria-label="Contents"><ul>${present.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main>
${present.map(([, , content]) => content)}
</main>
<footer><p>Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere. Suggested wordings are a starting point: make them your own.</p></footer>
</div>
</body>
</html>
`.html
}

function titleOf({ review }: Report): string {
  const title = review.document.title.trim()
  return title === '' ? review.file : title
}

function facts({ report }: Page): Markup {
  const { review, types } = report
  return markup`<dl class="facts">
<dt>File</dt><dd><bdi>${review.file}</bdi></dd>
<dt>Type</dt><dd>${typeLine(review.type, types)}</dd>
<dt>As at</dt><dd>${longDate(review.asAt)}</dd>
</dl>`
}

function typeLine(decision: Report['review']['type'], types: Report['types']): string {
  return decision.how === 'chosen'
    ? `${typeTitle(decision.type, types)}. ${typeReason(decision)}`
    : typeReason(decision)
}
