import type { CellState } from '../labels/cell-states.ts'
import type { Requirement } from '../rules/schema.ts'
import { calledOf, type DocumentRecord, type Passage, type RequirementRecord } from './record.ts'

/** Cells of one document, by requirement or recommendation. What is not among them was not asked of the document. */
export type Cells = ReadonlyMap<string, CellState>

/** Where a requirement that is enough to say once is said. */
export interface SaidOnce {
  readonly document: string
  readonly title: string
  readonly passage?: Passage
}

/** How a document stands to a requirement by itself, whatever other documents say. */
export function ownState(found: RequirementRecord, rule: Requirement): CellState {
  const { verdict, decision } = found
  if (decision?.state === 'dismissed' || decision?.state === 'not-applicable') return 'decided'
  return tellsLawWrongly(found, rule) ? 'wrong-law' : verdict
}

/**
 * Whether a finding is about law that is told wrongly, not only left out: a passage that goes against a right or duty in law, or one that
 * does not meet a rule about what the law is. Where the finding gives a reason of its own, as that a law is not named, something else is amiss.
 */
export function tellsLawWrongly(found: RequirementRecord, rule: Requirement): boolean {
  if (found.passage === undefined || found.verdict === 'covered' || found.verdict === 'ask') return false
  if (rule['tells-law']) return found.verdict === 'missing' || found.reason === undefined
  const strength = found.strength ?? rule.strength
  return found.verdict === 'missing' && (strength === 'legal-duty' || strength === 'legal-right')
}

/** The document that says best what is enough to say once: of the type that is asked first, then the first by name. */
export function saidOnceBy(
  records: readonly DocumentRecord[],
  requirements: ReadonlyMap<string, Requirement>,
): ReadonlyMap<string, SaidOnce> {
  const best = new Map<string, { readonly rank: number; readonly said: SaidOnce }>()
  for (const record of records) {
    const { id, types } = record
    for (const one of record.requirements) {
      const rule = requirements.get(one.rule)
      if (!rule?.['enough-once'] || ownState(one, rule) !== 'covered') continue
      const order = rule.asked?.of ?? rule.applies ?? []
      const ranks = types.map(type => order.indexOf(type)).filter(rank => rank >= 0)
      const rank = Math.min(...ranks, order.length)
      const said = { document: id, title: calledOf(record), ...(one.passage ? { passage: one.passage } : {}) }
      if (rank < (best.get(one.rule)?.rank ?? Number.POSITIVE_INFINITY)) best.set(one.rule, { rank, said })
    }
  }
  return new Map([...best].map(([rule, { said }]) => [rule, said]))
}

/** A document's cells by requirement. A gap in what another document says once, where that is enough, is no gap. */
export function requirementCells(
  record: DocumentRecord,
  requirements: ReadonlyMap<string, Requirement>,
  once: ReadonlyMap<string, SaidOnce>,
): Cells {
  const cells = new Map<string, CellState>()
  for (const found of record.requirements) {
    const rule = requirements.get(found.rule)
    if (!rule) continue
    const state = ownState(found, rule)
    const said = once.get(rule.id)
    const gap = state === 'missing' || state === 'weak' || state === 'ask'
    cells.set(rule.id, gap && said && said.document !== record.id ? 'elsewhere' : state)
  }
  return cells
}

/**
 * How a document stands to a recommendation, from its cells of the requirements that trace to it: covered if all are, missing if all
 * are, wrong law if one is, else weak. What is said elsewhere or set aside counts only if there is nothing else.
 */
export function recommendationState(states: readonly CellState[]): CellState {
  const counted = states.filter(state => state !== 'elsewhere' && state !== 'decided')
  if (counted.length === 0) return states.includes('elsewhere') ? 'elsewhere' : (states[0] ?? 'not-asked')
  if (counted.includes('wrong-law')) return 'wrong-law'
  const judged = counted.filter(state => state !== 'ask')
  if (judged.length === 0) return 'ask'
  if (judged.every(state => state === 'covered')) return 'covered'
  return judged.every(state => state === 'missing') ? 'missing' : 'weak'
}
