import type { CellState } from '../../labels/cell-states.ts'
import { sentenceCase } from '../../labels/sentence-case.ts'
import { recommendationState } from '../cells.ts'
import type { Portfolio, PortfolioDocument } from '../portfolio.ts'

/** A column of a heat map: a document, or all documents of a type where there are too many for a column each. */
export interface HeatColumn {
  readonly id: string
  readonly name: string
  readonly documents: readonly PortfolioDocument[]
}

/** A cell: the state, and of how many documents asked how many cover it, where a column stands for several. */
export interface HeatCell {
  readonly state: CellState
  readonly covered?: number
  readonly asked?: number
}

/** No more documents than this have a column each. */
export const mostColumns = 20

/** The columns of a portfolio's heat maps: a document each, or where these are too many, a type each. */
export function heatColumns({ documents }: Portfolio): readonly HeatColumn[] {
  if (documents.length <= mostColumns)
    return documents.map(document => ({ id: document.id, name: document.title, documents: [document] }))
  const types = Map.groupBy(documents, ({ type }) => type)
  return [...types]
    .map(([id, of]) => ({ id, name: `${sentenceCase(of[0]?.typeName ?? id)} (${of.length})`, documents: of }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The cell of a recommendation or a requirement in a column. */
export function heatCell({ documents }: HeatColumn, kind: 'recommendations' | 'requirements', id: string): HeatCell {
  const states = documents.flatMap(document => document[kind][id] ?? [])
  const [only] = states
  if (only === undefined) return { state: 'not-asked' }
  if (documents.length === 1) return { state: only }
  const asked = states.filter(state => state !== 'elsewhere' && state !== 'decided').length
  const covered = states.filter(state => state === 'covered').length
  return { state: recommendationState(states), ...(asked === 0 ? {} : { covered, asked }) }
}
