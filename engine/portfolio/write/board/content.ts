import { type CellState, cellLabels } from '../../../labels/cell-states.ts'
import { counted, written } from '../../../labels/counts.ts'
import { longDate } from '../../../labels/dates.ts'
import type { Standing } from '../../../labels/standings.ts'
import type { RecommendationRow } from '../../rows.ts'
import { type HeatColumn, heatCell, heatColumns } from '../heat-map.ts'
import { findingsOf, type PortfolioReport, titlesOf } from '../portfolio-report.ts'
import { changesInWords, lookedAt, standingsInWords, titleOf } from '../said.ts'
import { type ToDecide, toDecide } from './to-decide.ts'

/** Where a recommendation stands: where it is covered, and who else is asked. */
export interface BoardRow {
  readonly id: string
  readonly title: string
  readonly standing: Standing
  /** "Equality Policy, section 4; Training Plan, section 2". */
  readonly covered: string
  /** "weak: 2, 7; missing: 4", by the numbers of the heat map; how many, where a row of it stands for several. */
  readonly notCovered: string
}

/** A document of the heat map with the ids of the recommendations in each state. */
export interface BoardDocument {
  readonly number: number
  readonly name: string
  readonly states: readonly { readonly state: CellState; readonly ids: readonly string[] }[]
}

/** What the board's report says, whatever it is written as. */
export interface BoardReport {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly introduction: readonly string[]
  readonly inShort: string
  readonly toDecide: readonly ToDecide[]
  readonly lookedAt: readonly string[]
  readonly recommendations: readonly BoardRow[]
  readonly since: { readonly name: string; readonly lines: readonly string[] } | undefined
  readonly heatMap: {
    /** Documents, or types of documents where there are too many. */
    readonly columns: readonly HeatColumn[]
    readonly ids: readonly string[]
    readonly documents: readonly BoardDocument[]
    /** What the picture shows, for who cannot see it. */
    readonly about: string
  }
}

/** The states of the heat map's table, in the order of its columns. */
export const tableStates = ['covered', 'weak', 'missing', 'wrong-law', 'elsewhere', 'ask', 'decided'] as const

/** What the numbers in the table of recommendations are. */
export const numbersAbout = 'What is covered nowhere comes first. Numbers are those of the heat map.'

/** The page on which the passages are, beside the report. */
export const passagesPage = 'portfolio.html' as const

/** What a board is told of a portfolio. */
export function boardReport(report: PortfolioReport): BoardReport {
  const { portfolio, round, author, since } = report
  const columns = heatColumns(portfolio)
  const ids = portfolio.recommendations.map(({ id }) => id)
  const facts = [
    ['Organisation', portfolio.organisation],
    ['Round', round],
    ['Author', author],
    ['Date', longDate(portfolio.today)],
  ] as const
  return {
    title: titleOf(report),
    facts: facts.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }])),
    introduction: report.introduction,
    inShort: standingsInWords(report),
    toDecide: toDecide(report),
    lookedAt: lookedAt(report),
    recommendations: portfolio.recommendations.map(boardRow(report, columns)),
    since: since && { name: since.name, lines: changesInWords(report) },
    heatMap: {
      columns,
      ids,
      documents: columns.map((column, i) => ({
        number: i + 1,
        name: column.name,
        states: tableStates.map(state => ({
          state,
          ids: ids.filter(id => heatCell(column, 'recommendations', id).state === state),
        })),
      })),
      about: `${counted(columns.length, 'row')} for the documents, ${ids.length} columns for the recommendations. The table below says the same in words.`,
    },
  }
}

/** "✓ covered". */
export function stateInWords(state: CellState): string {
  return `${cellLabels[state].shape} ${cellLabels[state].word}`
}

function boardRow(report: PortfolioReport, columns: readonly HeatColumn[]): (row: RecommendationRow) => BoardRow {
  const title = titlesOf(report)
  const found = findingsOf(report)
  const { documents } = report.portfolio
  const placeIn = (document: string, rules: readonly string[]) => {
    const places = rules.flatMap(rule => {
      const one = found(document, rule)
      return one?.verdict === 'covered' && one.passage?.place !== undefined ? [one.passage.place] : []
    })
    return places[0] === undefined ? '' : `, ${places[0]}`
  }
  const isEach = columns.length === documents.length
  return ({ id, title: name, standing, requirements, coveredIn, tally }) => {
    const gaps = gapStates.flatMap(state => {
      const number = tally[state] ?? 0
      if (number === 0) return []
      const numbers = columns.flatMap(({ documents: [only] }, i) =>
        only?.recommendations[id] === state ? [i + 1] : [],
      )
      return [`${cellLabels[state].word}: ${isEach ? numbers.join(', ') : number}`]
    })
    return {
      id,
      title: name,
      standing,
      covered: some(coveredIn.map(document => `${title(document)}${placeIn(document, requirements)}`)),
      notCovered: gaps.join('; '),
    }
  }
}

const gapStates = ['wrong-law', 'missing', 'weak'] as const
const mostNamed = 2

function some(items: readonly string[]): string {
  const shown = items.slice(0, mostNamed)
  return items.length > shown.length
    ? `${shown.join('; ')}; and ${written(items.length - shown.length)} more`
    : shown.join('; ')
}
