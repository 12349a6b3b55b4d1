import type { DatabaseSync } from 'node:sqlite'
import type { DecisionRow, ReviewerFindingRow } from './decisions.ts'
import { first, json, run } from './rows.ts'

/** What was decided on a version, as it was when the next one came. */
export interface EarlierDecisions {
  readonly decisions: readonly DecisionRow[]
  readonly added: readonly ReviewerFindingRow[]
}

/** Keeps what was decided on a version that is about to be followed by another. Once kept it is not changed. */
export function keepEarlierDecisions(db: DatabaseSync, version: number, { decisions, added }: EarlierDecisions): void {
  const sql = 'INSERT INTO earlier_decisions (version, decisions, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  run(db, sql, version, JSON.stringify(decisions), JSON.stringify(added))
}

/** What was decided on a version; undefined for one that an Evenhand followed by another which did not keep it. */
export function earlierDecisionsOf(db: DatabaseSync, version: number): EarlierDecisions | undefined {
  const row = first(db, 'SELECT decisions, added FROM earlier_decisions WHERE version = ?', version)
  return row && { decisions: json(row, 'decisions'), added: json(row, 'added') }
}
