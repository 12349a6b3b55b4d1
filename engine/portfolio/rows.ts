import type { CellState } from '../labels/cell-states.ts'
import { nameOfRule } from '../labels/name-of-rule.ts'
import { type Standing, standings } from '../labels/standings.ts'
import { type Recommendation, recommendations } from '../rules/recommendations.ts'
import type { Requirement } from '../rules/schema.ts'
import type { Strength } from '../rules/strengths.ts'
import type { Cells, SaidOnce } from './cells.ts'

/** How many documents have each state; those that are not asked are left out. */
export type Tally = Readonly<Partial<Record<CellState, number>>>

/** How all documents stand to a requirement. */
export interface RequirementRow {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly strength: Strength
  readonly recommendations: readonly string[]
  readonly standing: Standing
  readonly tally: Tally
  /** It is enough that one document says it. */
  readonly enoughOnce: boolean
  /** The document that says it, where that is enough or where it is the only one. */
  readonly saidIn?: SaidOnce
}

/** How all documents stand to a recommendation, and the requirements through which any is asked. */
export interface RecommendationRow extends Recommendation {
  readonly standing: Standing
  readonly tally: Tally
  readonly requirements: readonly string[]
  /** The documents that cover it. */
  readonly coveredIn: readonly string[]
}

/** Counts the cells of a column. */
export function tallyOf(states: readonly CellState[]): Tally {
  const tally: Partial<Record<CellState, number>> = {}
  for (const state of states) tally[state] = (tally[state] ?? 0) + 1
  return tally
}

/** How the organisation stands, from the cells of all documents that are asked. What is said elsewhere or set aside asks nothing more. */
export function standingOf(tally: Tally): Standing {
  const { covered = 0, weak = 0, missing = 0, ask = 0, decided = 0, elsewhere = 0 } = tally
  const gaps = weak + missing + ask + (tally['wrong-law'] ?? 0)
  if (covered === 0 && gaps === 0) return elsewhere > 0 ? 'all' : decided > 0 ? 'decided' : 'not-asked'
  if (covered > 0) return gaps === 0 ? 'all' : covered === 1 ? 'one' : 'some'
  if (weak > 0) return 'weak'
  return ask === gaps ? 'ask' : 'nowhere'
}

/** A document's cell in a column. */
export interface Cell {
  readonly document: string
  readonly title: string
  readonly state: CellState
}

/** A row for each requirement that at least one document is asked, "nowhere covered" first. */
export function requirementRows(
  requirements: ReadonlyMap<string, Requirement>,
  columns: ReadonlyMap<string, readonly Cell[]>,
  once: ReadonlyMap<string, SaidOnce>,
): readonly RequirementRow[] {
  const rows = [...requirements.values()].flatMap((rule): RequirementRow[] => {
    const cells = columns.get(rule.id)
    if (!cells) return []
    const tally = tallyOf(cells.map(({ state }) => state))
    const standing = standingOf(tally)
    const only = tally.covered === 1 ? cells.find(({ state }) => state === 'covered') : undefined
    const saidIn = once.get(rule.id) ?? (only && { document: only.document, title: only.title })
    return [
      {
        id: rule.id,
        name: nameOfRule(rule),
        title: rule.title,
        strength: rule.strength,
        recommendations: rule.traces,
        standing,
        tally,
        enoughOnce: rule['enough-once'] === true,
        ...(saidIn ? { saidIn } : {}),
      },
    ]
  })
  return inOrder(rows)
}

/** A row for every recommendation, "nowhere covered" first and those that nothing here is asked last. */
export function recommendationRows(
  requirements: readonly RequirementRow[],
  documents: readonly (readonly [document: string, cells: Cells])[],
): readonly RecommendationRow[] {
  const rows = recommendations.map((recommendation): RecommendationRow => {
    const cells = documents.flatMap(([document, own]) => {
      const state = own.get(recommendation.id)
      return state === undefined ? [] : [[document, state] as const]
    })
    const tally = tallyOf(cells.map(([, state]) => state))
    return {
      ...recommendation,
      standing: standingOf(tally),
      tally,
      requirements: requirements.filter(row => row.recommendations.includes(recommendation.id)).map(row => row.id),
      coveredIn: cells.filter(([, state]) => state === 'covered').map(([document]) => document),
    }
  })
  return inOrder(rows)
}

function inOrder<Row extends { readonly standing: Standing }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))
}
