import { counted, listed, plural, written } from '../../labels/counts.ts'
import { longDate } from '../../labels/dates.ts'
import { standingLabels } from '../../labels/standings.ts'
import type { PortfolioReport } from './portfolio-report.ts'
import { titlesOf } from './portfolio-report.ts'

/** What a file about a portfolio is called: "Where Saltmarsh Minds stands on race equality". */
export function titleOf({ portfolio }: PortfolioReport): string {
  return `Where ${portfolio.organisation ?? 'the organisation'} stands on race equality`
}

/** So many documents, or kinds of document, are named. */
const mostNamed = 12

/** What was looked at, and what was not, a sentence each. */
export function lookedAt(report: PortfolioReport): readonly string[] {
  const { portfolio, refused } = report
  const { documents, notices, today } = portfolio
  const judged = documents.filter(({ state }) => state !== 'not-judged').length
  const types = [...Map.groupBy(documents, ({ typeName }) => typeName)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, all]) => `${name} (${written(all.length)})`)
  const shown = documents.length <= mostNamed ? documents.map(({ title }) => title) : types
  const more = shown.length > mostNamed ? ' and other kinds' : ''
  return [
    ...(documents.length === 0
      ? []
      : [
          `${counted(judged, 'document')} ${plural(judged, 'was', 'were')} looked at as on ${longDate(today)}: ${more === '' ? listed(shown) : shown.slice(0, mostNamed).join(', ')}${more}.`,
        ]),
    ...notices,
    ...refused.map(({ file, message }) => `“${file}” was not looked at. ${message}`),
    'Only what is written was looked at. Whether it happens in practice, people have to say.',
  ]
}

/** How many of the recommendations stand where, in a sentence. */
export function standingsInWords({ portfolio }: PortfolioReport): string {
  const asked = portfolio.recommendations.filter(({ standing }) => standing !== 'not-asked')
  const of = (...wanted: readonly string[]) => asked.filter(({ standing }) => wanted.includes(standing)).length
  const parts = [
    [of('nowhere'), 'covered nowhere'],
    [of('weak'), 'said only in part'],
    [of('one'), 'covered in one place only'],
    [of('some'), 'covered in some of the documents that are asked'],
    [of('all'), 'covered wherever they are asked'],
    [of('ask', 'decided'), 'to judge or set aside'],
  ] as const
  const said = parts.flatMap(([number, words]) =>
    number === 0 ? [] : [`${number} ${plural(number, 'is', 'are')} ${words}`],
  )
  const not = portfolio.recommendations.length - asked.length
  const rest = not === 0 ? '' : ` The other ${not === 1 ? 'one asks' : `${not} ask`} nothing of these documents.`
  return said.length === 0
    ? 'None of the recommendations asks anything of these documents.'
    : `Of the ${asked.length} recommendations that ask something of these documents, ${listed(said)}.${rest}`
}

/** What changed since the earlier time, a sentence each; empty where there is none to compare with. */
export function changesInWords(report: PortfolioReport): readonly string[] {
  const { since, portfolio } = report
  if (!since) return []
  const title = titlesOf(report)
  const named = new Map(portfolio.recommendations.map(row => [row.id, row]))
  const requirements = new Map(portfolio.requirements.map(row => [row.id, row.name]))
  const cells = (kind: 'better' | 'worse') => since.cells.filter(cell => cell.kind === kind)
  const [better, worse] = [cells('better'), cells('worse')]
  const some = (of: typeof better) => {
    const byDocument = [...Map.groupBy(of, cell => cell.document)].map(
      ([document, all]) =>
        `${title(document)} (${listed(all.slice(0, 3).map(cell => requirements.get(cell.requirement) ?? cell.requirement))}${all.length > 3 ? ` and ${all.length - 3} more` : ''})`,
    )
    return listed(byDocument.slice(0, 6))
  }
  return [
    ...(since.sameRules
      ? []
      : ['The rules or answers have changed since then, so some of what follows may come from that.']),
    ...(since.added.length === 0 ? [] : [`New: ${listed(since.added.map(title))}.`]),
    ...(since.gone.length === 0 ? [] : [`No longer there: ${listed(since.gone)}.`]),
    better.length === 0
      ? 'No requirement is better met than before.'
      : `${counted(better.length, 'requirement is', 'requirements are')} better met than before: ${some(better)}.`,
    ...(worse.length === 0
      ? ['None is met less well.']
      : [`${counted(worse.length, 'is', 'are')} met less well: ${some(worse)}.`]),
    ...since.recommendations.map(({ recommendation, before, after }) => {
      const row = named.get(recommendation)
      return `${recommendation} ${row?.title ?? ''}: was “${standingLabels[before].word}”, is “${standingLabels[after].word}”.`
    }),
  ]
}
