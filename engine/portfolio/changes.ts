import type { CellState } from '../labels/cell-states.ts'
import type { Standing } from '../labels/standings.ts'
import { recommendations } from '../rules/recommendations.ts'
import type { Portfolio, PortfolioDocument } from './portfolio.ts'

/** A cell that is another than it was. */
export interface CellChange {
  readonly document: string
  readonly requirement: string
  readonly before: CellState
  readonly after: CellState
  /** `other` where one of the two says nothing of the text: not asked, said elsewhere or set aside. */
  readonly kind: 'better' | 'worse' | 'other'
}

/** A recommendation that stands otherwise than it did. */
export interface StandingChange {
  readonly recommendation: string
  readonly before: Standing
  readonly after: Standing
}

/** What changed from an earlier portfolio of the same organisation to a later one. */
export interface PortfolioChanges {
  /** Documents that are new, by id in the later portfolio. */
  readonly added: readonly string[]
  /** What those are called that are no longer there. */
  readonly gone: readonly string[]
  readonly cells: readonly CellChange[]
  readonly recommendations: readonly StandingChange[]
}

/** Compares two portfolios. `before` and `after` may name a document by different ids: `sameAs` gives the earlier id of a later one. */
export function portfolioChanges(
  before: Portfolio,
  after: Portfolio,
  sameAs: (document: PortfolioDocument) => string | undefined = document => document.id,
): PortfolioChanges {
  const earlier = new Map(before.documents.map(document => [document.id, document]))
  const matched = new Set<string>()
  const added: string[] = []
  const cells: CellChange[] = []
  for (const document of after.documents) {
    const was = earlier.get(sameAs(document) ?? '')
    if (!was) {
      added.push(document.id)
      continue
    }
    matched.add(was.id)
    cells.push(...cellChanges(was, document))
  }
  const then = standingsOf(before)
  const now = standingsOf(after)
  return {
    added,
    gone: before.documents.filter(({ id }) => !matched.has(id)).map(({ title }) => title),
    cells,
    recommendations: recommendations.flatMap(({ id }) => {
      const was = then.get(id) ?? 'not-asked'
      const is = now.get(id) ?? 'not-asked'
      return was === is ? [] : [{ recommendation: id, before: was, after: is }]
    }),
  }
}

function standingsOf({ recommendations }: Portfolio): ReadonlyMap<string, Standing> {
  return new Map(recommendations.map(row => [row.id, row.standing]))
}

function cellChanges(before: PortfolioDocument, after: PortfolioDocument): CellChange[] {
  const rules = new Set([...Object.keys(before.requirements), ...Object.keys(after.requirements)])
  return [...rules].flatMap(requirement => {
    const was = before.requirements[requirement] ?? 'not-asked'
    const is = after.requirements[requirement] ?? 'not-asked'
    return was === is ? [] : [{ document: after.id, requirement, before: was, after: is, kind: kindOf(was, is) }]
  })
}

const worth: Partial<Record<CellState, number>> = { 'wrong-law': 0, missing: 1, ask: 2, weak: 3, covered: 4 }

function kindOf(before: CellState, after: CellState): CellChange['kind'] {
  const from = worth[before]
  const to = worth[after]
  if (from === undefined || to === undefined) return 'other'
  return to > from ? 'better' : 'worse'
}
