import type { DatabaseSync } from 'node:sqlite'
import type { TrailEntry } from '../bridge/contract/documents.ts'
import { all, first, optional, run, text } from './rows.ts'

/** Adds a line to the audit trail. */
export function addToTrail(db: DatabaseSync, entry: TrailEntry): void {
  run(
    db,
    `INSERT INTO trail (made_at, who, what, document, name, finding, rule, rule_version, quote, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.when,
    entry.who,
    entry.what,
    entry.document,
    entry.name,
    entry.finding ?? null,
    entry.rule ?? null,
    entry.ruleVersion ?? null,
    entry.quote ?? null,
    entry.reason ?? null,
  )
}

/** The trail, newest first: for one document, one finding, or everything. */
export function readTrail(
  db: DatabaseSync,
  about: { readonly document?: string; readonly finding?: string },
): TrailEntry[] {
  const { document, finding } = about
  const where = [...(document === undefined ? [] : ['document = ?']), ...(finding === undefined ? [] : ['finding = ?'])]
  const values = [document, finding].flatMap(value => (value === undefined ? [] : [value]))
  const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`
  return all(db, `SELECT * FROM trail ${condition} ORDER BY id DESC LIMIT 10000`, ...values).map(row => ({
    when: text(row, 'made_at'),
    who: text(row, 'who'),
    what: text(row, 'what'),
    document: text(row, 'document'),
    name: text(row, 'name'),
    ...optional(row, 'finding', 'finding'),
    ...optional(row, 'rule', 'rule'),
    ...optional(row, 'rule_version', 'ruleVersion'),
    ...optional(row, 'quote', 'quote'),
    ...optional(row, 'reason', 'reason'),
  }))
}

/** When something was last done in the workspace, by its trail; '' if nothing was. */
export function lastUsed(db: DatabaseSync): string {
  return text(first(db, `SELECT coalesce(max(made_at), '') AS last FROM trail`) ?? {}, 'last')
}
