import type { DatabaseSync } from 'node:sqlite'
import type { OwnKind, OwnText } from '../../engine/rules/own/layers.ts'
import { all, first, optional, type Row, run, text } from './rows.ts'

/** Which text of the organisation's own is meant. */
export interface OwnName {
  readonly kind: OwnKind
  readonly name: string
}

/** A rule set, rule or concept of the organisation's own, or a change to a shipped one. */
export interface OwnRow extends OwnName {
  readonly set?: string
  /** The shipped text when the change was made. */
  readonly base?: string
  /** The text by which documents are reviewed. */
  readonly used?: string
  /** A newer text that is not used yet. */
  readonly draft?: string
  readonly changedAt: string
  readonly changedBy: string
}

/** All of them: sets first, then rules and concepts by name. */
export function ownRows(db: DatabaseSync): readonly OwnRow[] {
  return all(db, `SELECT * FROM own_rules ORDER BY kind <> 'set', kind, name`).map(rowOf)
}

export function ownRow(db: DatabaseSync, { kind, name }: OwnName): OwnRow | undefined {
  const row = first(db, 'SELECT * FROM own_rules WHERE kind = ? AND name = ?', kind, name)
  return row && rowOf(row)
}

/** Puts a row in the place of the one of its name. One without any text is taken out. */
export function putOwnRow(
  db: DatabaseSync,
  { kind, name, set, base, used, draft, changedAt, changedBy }: OwnRow,
): void {
  run(db, 'DELETE FROM own_rules WHERE kind = ? AND name = ?', kind, name)
  if (used === undefined && draft === undefined) return
  const sql = `INSERT INTO own_rules (kind, name, in_set, base, used, draft, changed_at, changed_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  run(db, sql, kind, name, set ?? null, base ?? null, used ?? null, draft ?? null, changedAt, changedBy)
}

/** The texts of these rows that are used. */
export function textsInUse(rows: readonly OwnRow[]): readonly OwnText[] {
  return rows.flatMap(({ kind, name, set, base, used }) =>
    used === undefined
      ? []
      : [
          {
            kind,
            name,
            text: used,
            ...(set === undefined ? {} : { set }),
            ...(base === undefined ? {} : { base }),
          },
        ],
  )
}

function rowOf(row: Row): OwnRow {
  return {
    kind: text(row, 'kind') as OwnKind,
    name: text(row, 'name'),
    ...optional(row, 'in_set', 'set'),
    ...optional(row, 'base', 'base'),
    ...optional(row, 'used', 'used'),
    ...optional(row, 'draft', 'draft'),
    changedAt: text(row, 'changed_at'),
    changedBy: text(row, 'changed_by'),
  }
}
