import { counted, written } from '../../labels/counts.ts'
import { longDate } from '../../labels/dates.ts'
import { requirementLabels } from '../../labels/requirement-verdicts.ts'
import { allRow, rowInWords } from '../content/tally.ts'
import { languageTally } from '../html/language-tally.ts'
import { type Markup, markup } from '../html/markup.ts'
import { matrix } from '../html/matrix.ts'
import { selfContainedPage } from '../html/self-contained.ts'
import { attentionInWords, inOrderOfAttention } from './in-order-of-attention.ts'
import type { RunDocument, RunOverview, RunResult } from './run-document.ts'
import { runTotals } from './run-totals.ts'

const encoder = new TextEncoder()

/** An overview of a run to read and print: what was found in all, each document by what to do first with links to its results, and what was not reviewed. */
export function overviewPage(run: RunOverview): Uint8Array {
  const { judged } = runTotals(run.documents)
  const title = `${counted(judged, 'document')} reviewed`
  const sections = [numbers(run), documents(run), notJudged(run), notReviewed(run)].filter(({ html }) => html !== '')
  return encoder.encode(
    selfContainedPage(
      title,
      markup`<a class="skip" href="#documents">Skip to the documents</a>
<div class="sheet">
<header>
<p class="eyebrow">Review for race equality and plain, fair language</p>
<h1>${title}</h1>
<dl class="facts">${run.organisation === undefined ? undefined : markup`<dt>Organisation</dt><dd><bdi>${run.organisation}</bdi></dd>`}<dt>Date of review</dt><dd>${longDate(run.asAt)}</dd></dl>
</header>
<main>
${sections}
</main>
<footer><p>Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere.</p></footer>
</div>`,
    ),
  )
}

function numbers({ documents }: RunOverview): Markup {
  const { requirements, places } = runTotals(documents)
  const all = requirements.find(({ name }) => name === allRow)
  if (!all) return markup``
  return markup`<section aria-labelledby="numbers">
<h2 id="numbers">In numbers</h2>
<p class="lead">${rowInWords(all)}</p>
${matrix(requirements)}
<h3>Language</h3>
${languageTally(places)}
</section>`
}

function documents(run: RunOverview): Markup {
  const judged = inOrderOfAttention(run.documents.filter(one => one.notJudged === undefined))
  if (judged.length === 0) return markup``
  const { missing, weak } = requirementLabels
  return markup`<section aria-labelledby="documents">
<h2 id="documents">Documents, by what to do first</h2>
<p>The documents with the most gaps against the law come first, then those with the most legal rights told wrongly or in part, then by gaps against a code or contract, and by the effect of everything else.</p>
<div class="scroll"><table><caption>${counted(judged.length, 'document')}</caption>
<thead><tr><th scope="col">Document</th><th scope="col">To do first</th><th scope="col" class="number">${missing.long}</th><th scope="col" class="number">${weak.long}</th><th scope="col" class="number">Words flagged</th></tr></thead>
<tbody>${judged.map(documentRow)}</tbody></table></div>
</section>`
}

function documentRow(document: RunDocument): Markup {
  const { title, file, type, first, requirements, places, results } = document
  const [missing = 0, weak = 0] = requirements.at(-1)?.numbers ?? []
  const flagged = places.reduce((sum, [, number]) => sum + number, 0)
  const why = attentionInWords(document)
  const report = results.find(({ path }) => path.endsWith('.html'))
  const name = markup`<b><bdi>${title}</bdi></b>`
  return markup`<tr><th scope="row">${report ? markup`<a href="${addressOf(report.path)}">${name}</a>` : name}<br><span class="quiet"><bdi>${file}</bdi><br>${type}</span>${links(results.filter(one => one !== report))}</th>
<td>${first === undefined ? 'Nothing' : markup`<b>${first.name}</b> <span class="quiet">${first.binding}</span><br>${first.sentence}`}${why === '' ? undefined : markup`<br><span class="quiet">In all: ${why}.</span>`}</td>
${[missing, weak, flagged].map(number => markup`<td class="number${number === 0 ? ' none' : ''}">${written(number)}</td>`)}</tr>
`
}

function links(results: readonly RunResult[]): Markup {
  return markup`${results.map(({ name, path }, i) => markup`${i === 0 ? markup`<br>` : ' · '}<a href="${addressOf(path)}">${name}</a>`)}`
}

/** A path as a link from the page: a name with “:” in it would else be an address of its own. */
function addressOf(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`
}

function notJudged({ documents }: RunOverview): Markup {
  const listed = documents.filter(one => one.notJudged !== undefined)
  if (listed.length === 0) return markup``
  return markup`<section aria-labelledby="not-judged">
<h2 id="not-judged">Not judged</h2>
<ul>${listed.map(({ file, notJudged, results }) => markup`<li><b><bdi>${file}</bdi></b><br>${notJudged}${links(results)}</li>`)}</ul>
</section>`
}

function notReviewed({ refused, passedOver }: RunOverview): Markup {
  if (refused.length + passedOver.length === 0) return markup``
  const others = passedOver.map(file => ({ file, message: 'Not a .docx file. Save it as .docx in Word.' }))
  return markup`<section aria-labelledby="not-reviewed">
<h2 id="not-reviewed">Not reviewed</h2>
<ul>${[...refused, ...others].map(({ file, message }) => markup`<li><b><bdi>${file}</bdi></b><br>${message}</li>`)}</ul>
</section>`
}
