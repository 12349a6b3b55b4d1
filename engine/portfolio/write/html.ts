import { type Markup, markup } from '../../export/html/markup.ts'
import { selfContainedPage } from '../../export/html/self-contained.ts'
import { written } from '../../labels/counts.ts'
import { longDate } from '../../labels/dates.ts'
import { heatColumns } from './heat-map.ts'
import { heatMapKey, heatMapTable } from './heat-map-table.ts'
import { passagesBehind, quoted } from './passages-behind.ts'
import { type PortfolioExporter, type PortfolioReport, titlesOf } from './portfolio-report.ts'
import { changesInWords, lookedAt, standingsInWords, titleOf } from './said.ts'

/** The heat maps as one page that loads nothing, with what lies behind each cell. */
export const html: PortfolioExporter = {
  fileName: 'portfolio.html',
  about: 'The heat maps, documents by recommendations and requirements, with the passages behind them',
  mediaType: 'text/html',
  write: report => new TextEncoder().encode(page(report)),
}

function page(report: PortfolioReport): string {
  const { portfolio, round } = report
  const columns = heatColumns(portfolio)
  const title = titleOf(report)
  const changes = changesInWords(report)
  return selfContainedPage(
    title,
    markup`<a class="skip" href="#map">Skip to the heat map</a>
<div class="sheet wide">
<header>
<p class="eyebrow">${[round, longDate(portfolio.today)].filter(part => part !== undefined).join(' · ')}</p>
<h1><bdi>${title}</bdi></h1>
<p class="lead">${standingsInWords(report)}</p>
<ul>${lookedAt(report).map(line => markup`<li>${line}</li>`)}</ul>
</header>
<main>
<section aria-labelledby="map"><h2 id="map">Documents by recommendations</h2>
${heatMapTable(portfolio, columns, 'recommendations', 'Where each document stands to each recommendation of the review, what is covered nowhere first')}
${heatMapKey()}</section>
${inOnePlace(report)}
${law(report)}
${dates(report)}
${terms(report)}
${absent(report)}
${changes.length === 0 ? undefined : markup`<section aria-labelledby="since"><h2 id="since">What changed since ${report.since?.name}</h2>${list(changes)}</section>`}
<section aria-labelledby="requirements"><h2 id="requirements">Documents by requirements</h2>
${heatMapTable(portfolio, columns, 'requirements', 'Where each document stands to each requirement that any is asked, what is covered nowhere first')}</section>
${passagesBehind(report)}
</main>
<footer><p>Made with Evenhand on the reviewer’s own computer; nothing was sent anywhere.</p></footer>
</div>`,
  )
}

function list(lines: readonly (string | Markup)[]): Markup {
  return markup`<ul>${lines.map(line => markup`<li>${line}</li>`)}</ul>`
}

function inOnePlace({ portfolio }: PortfolioReport): Markup {
  const once = portfolio.requirements.filter(row => row.enoughOnce && row.saidIn && row.tally.elsewhere)
  const only = portfolio.requirements.filter(row => row.standing === 'one')
  return markup`<section aria-labelledby="one"><h2 id="one">Covered in one place</h2>
<h3>In one place only, where more documents are asked</h3>
${only.length === 0 ? markup`<p>There is none.</p>` : list(only.map(row => markup`<a href="#${row.id}">${row.name}</a>: ${row.saidIn?.title}`))}
<h3>Said once for all, which is enough</h3>
${once.length === 0 ? markup`<p>There is none.</p>` : list(once.map(row => markup`<a href="#${row.id}">${row.name}</a>: ${[row.saidIn?.title, row.saidIn?.passage?.place].filter(part => part !== undefined).join(', ')}`))}
</section>`
}

function law(report: PortfolioReport): Markup {
  const title = titlesOf(report)
  const names = new Map(report.portfolio.requirements.map(row => [row.id, row.name]))
  const { wrongLaw } = report.portfolio
  return markup`<section aria-labelledby="law"><h2 id="law">Wrong statements of law</h2>
${wrongLaw.length === 0 ? markup`<p>None was found.</p>` : list(wrongLaw.map(one => markup`<a href="#${one.requirement}">${names.get(one.requirement)}</a>, <bdi>${title(one.document)}</bdi>: ${one.passage ? quoted(one.passage) : undefined} ${one.reason}`))}
</section>`
}

function dates(report: PortfolioReport): Markup {
  const title = titlesOf(report)
  const { past, coming, none } = report.portfolio.dates
  const line = ({ document, due }: (typeof past)[number]) => markup`<bdi>${title(document)}</bdi>: ${longDate(due)}`
  return markup`<section aria-labelledby="dates"><h2 id="dates">Review dates</h2>
<h3>Past</h3>${past.length === 0 ? markup`<p>None has passed.</p>` : list(past.map(line))}
<h3>To come</h3>${coming.length === 0 ? markup`<p>None is given.</p>` : list(coming.map(line))}
${none.length === 0 ? undefined : markup`<h3>No date given</h3>${list(none.map(title))}`}
</section>`
}

function terms(report: PortfolioReport): Markup {
  const title = titlesOf(report)
  const { terms: differing } = report.portfolio
  return markup`<section aria-labelledby="terms"><h2 id="terms">Terms that differ between documents</h2>
${differing.length === 0 ? markup`<p>Documents use the same terms for the same people.</p>` : undefined}
${differing.map(
  ({ group, terms: used }) => markup`<h3>For ${group}</h3>
${list(used.map(({ term, documents }) => markup`“${term}”: ${named(documents.map(title))}`))}`,
)}</section>`
}

function absent(report: PortfolioReport): Markup {
  const title = titlesOf(report)
  const { absentPolicies } = report.portfolio
  return markup`<section aria-labelledby="absent"><h2 id="absent">Policies that are referred to and not here</h2>
${absentPolicies.length === 0 ? markup`<p>All policies that are named are here.</p>` : list(absentPolicies.map(({ name, namedIn }) => markup`<bdi>${name}</bdi>: named in ${named(namedIn.map(({ document }) => title(document)))}`))}
</section>`
}

function named(titles: readonly string[]): string {
  const shown = titles.slice(0, 10).join('; ')
  return titles.length > 10 ? `${shown}; and ${`${written(titles.length - 10)} more`}` : shown
}
