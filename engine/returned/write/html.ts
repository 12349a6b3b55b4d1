import { type Markup, markup } from '../../export/html/markup.ts'
import { selfContainedPage } from '../../export/html/self-contained.ts'
import { cameBackCounts, cameBackStates } from '../came-back.ts'
import { cameBackLabels, cameBackNotices, outcomeName } from '../in-words.ts'
import { type Comparison, newLabel, type Row, remarkLine, rowsOf } from './comparison.ts'

/** What came back, as one self-contained page that loads nothing and runs no scripts. Everything from the files is escaped. */
export function comparisonHtml(comparison: Comparison): string {
  const { before, after, cameBack } = comparison
  const notices = cameBackNotices(cameBack)
  return selfContainedPage(
    `What came back in ${after}`,
    markup`<div class="sheet">
<header>
<p class="eyebrow">What came back</p>
<h1><bdi>${after}</bdi></h1>
<dl class="facts"><dt>Compared with</dt><dd><bdi>${before}</bdi></dd></dl>
</header>
<main>
${tally(comparison)}
${notices.length === 0 ? '' : markup`<ul>${notices.map(notice => markup`<li>${notice}</li>`)}</ul>`}
${findingsTable(rowsOf(comparison))}
${changesTable(comparison)}
${othersList(comparison)}
</main>
<footer><p>Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere.</p></footer>
</div>`,
  )
}

function tally({ cameBack }: Comparison): Markup {
  const counts = cameBackCounts(cameBack)
  const items = cameBackStates.map(
    state =>
      markup`<li><span class="shape" aria-hidden="true">${cameBackLabels[state].shape}</span> ${cameBackLabels[state].name}: <b>${counts[state]}</b></li>`,
  )
  return markup`<ul class="tally">${items}<li><span class="shape" aria-hidden="true">+</span> ${newLabel}: <b>${cameBack.opened.length}</b></li></ul>`
}

function findingsTable(rows: readonly Row[]): Markup {
  if (rows.length === 0) return markup`<p>Nothing was found in either version.</p>`
  return markup`<h2>Findings</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">State</th><th scope="col">Finding</th><th scope="col">What happened</th></tr></thead>
<tbody>${rows.map(findingRow)}</tbody>
</table></div>`
}

function findingRow({ label, rule, title, quote, happened, replies }: Row): Markup {
  const words = quote === '' ? markup`` : markup`<br><q>${quote}</q>`
  const said = replies.map(reply => markup`<blockquote>${reply}</blockquote>`)
  return markup`<tr><td>${label}</td><th scope="row"><span class="id">${rule}</span> ${title}${words}</th><td>${happened.join(' ')}${said}</td></tr>
`
}

function changesTable({ cameBack: { changes } }: Comparison): Markup {
  if (changes.length === 0) return markup``
  const rows = changes.map(
    ({ was, now, outcome }) => markup`<tr><td>${was}</td><td>${now}</td><td>${outcomeName(outcome)}</td></tr>
`,
  )
  return markup`<h2>Changes that we proposed</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Was</th><th scope="col">Proposed</th><th scope="col">Outcome</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`
}

function othersList({ cameBack: { others } }: Comparison): Markup {
  if (others.length === 0) return markup``
  const items = others.map(other => {
    const on = other.anchored === '' ? markup`` : markup`<br><span class="quiet">on “${other.anchored}”</span>`
    return markup`<li>${remarkLine(other)}${on}</li>`
  })
  return markup`<h2>Comments by other people</h2>
<ul>${items}</ul>`
}
