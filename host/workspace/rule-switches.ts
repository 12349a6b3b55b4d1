import type { DatabaseSync } from 'node:sqlite'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Switched } from '../../engine/rules/switches.ts'
import { all, integer, optional, type Row, run, text } from './rows.ts'

/** For which documents a rule is switched: all of the organisation's where nothing is said, else those of a type, or one. */
export type SwitchFor = { readonly type: DocumentType } | { readonly document: string } | undefined

/** Rules by id, each with how it is switched. */
type ByRule = Readonly<Record<string, Switched>>

/** The rules that are switched for types of document, by type. */
export function switchesOfTypes(db: DatabaseSync): Readonly<Record<DocumentType, ByRule>> {
  return grouped(all(db, 'SELECT * FROM rule_switches WHERE type IS NOT NULL ORDER BY type, rule'), 'type')
}

/** The rules that are switched for single documents, by the document's id. */
export function switchesOfDocuments(db: DatabaseSync): Readonly<Record<string, ByRule>> {
  return grouped(all(db, 'SELECT * FROM rule_switches WHERE document IS NOT NULL ORDER BY document, rule'), 'document')
}

/** The documents of the library for which a rule is switched, with their names. */
export function documentsSwitched(
  db: DatabaseSync,
  rule: string,
): readonly (Switched & { readonly document: string; readonly title: string })[] {
  const sql = `SELECT s.*, coalesce(nullif(v.title, ''), d.name) AS title FROM rule_switches s
    JOIN documents d ON d.id = s.document JOIN latest_versions v ON v.document = d.id
    WHERE s.rule = ? AND d.deleted_at IS NULL ORDER BY title COLLATE NOCASE`
  return all(db, sql, rule).map(row => ({
    document: text(row, 'document'),
    title: text(row, 'title'),
    ...switchedOf(row),
  }))
}

/** Switches a rule; undefined takes the switch out, so that the rule is again as it is otherwise. */
export function switchRule(db: DatabaseSync, rule: string, where: SwitchFor, switched: Switched | undefined): void {
  const reason = switched?.reason ?? null
  const on = switched?.on ? 1 : 0
  if (where === undefined) {
    run(db, `DELETE FROM switches WHERE kind = 'rule' AND name = ?`, rule)
    const sql = `INSERT INTO switches (kind, name, is_on, reason) VALUES ('rule', ?, ?, ?)`
    if (switched) run(db, sql, rule, on, reason)
    return
  }
  const [column, value] = 'type' in where ? (['type', where.type] as const) : (['document', where.document] as const)
  run(db, `DELETE FROM rule_switches WHERE rule = ? AND ${column} = ?`, rule, value)
  const sql = `INSERT INTO rule_switches (rule, ${column}, is_on, reason) VALUES (?, ?, ?, ?)`
  if (switched) run(db, sql, rule, value, on, reason)
}

function grouped(rows: readonly Row[], by: 'type' | 'document'): Readonly<Record<string, ByRule>> {
  return Object.fromEntries(
    [...Map.groupBy(rows, row => text(row, by))].map(([key, of]) => [
      key,
      Object.fromEntries(of.map(row => [text(row, 'rule'), switchedOf(row)])),
    ]),
  )
}

function switchedOf(row: Row): Switched {
  return { on: integer(row, 'is_on') === 1, ...optional(row, 'reason', 'reason') }
}
