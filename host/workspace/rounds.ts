import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { UserError } from '../../engine/errors.ts'
import type { DocumentState } from '../../engine/portfolio/record.ts'
import type { RoundSummary } from '../bridge/contract/portfolio.ts'
import { all, first, integer, type Row, run, text } from './rows.ts'

const summary = `SELECT r.*, (SELECT count(*) FROM round_reviews o WHERE o.round = r.id) AS documents FROM rounds r`

/** The rounds that were kept, the last first. */
export function listRounds(db: DatabaseSync): readonly RoundSummary[] {
  return all(db, `${summary} ORDER BY r.kept_at DESC, r.rowid DESC`).map(summaryOf)
}

/** A round by its id. Throws UserError `not-found`. */
export function roundWithId(db: DatabaseSync, id: string): RoundSummary {
  const row = first(db, `${summary} WHERE r.id = ?`, id)
  if (!row) throw new UserError('not-found', 'This round is no longer in the workspace. It may have been removed.')
  return summaryOf(row)
}

/**
 * Keeps the current reviews of these documents, each with how far it has come, and the decisions on them as a round. Part of a
 * transaction. Throws UserError `exists` if there is a round of that name.
 */
export function addRound(
  db: DatabaseSync,
  round: { readonly name: string; readonly organisation: string; readonly keptAt: string },
  documents: readonly { readonly id: string; readonly state: DocumentState }[],
): string {
  refuseTaken(db, round.name)
  const id = randomUUID()
  const { name, organisation, keptAt } = round
  run(db, 'INSERT INTO rounds (id, name, organisation, kept_at) VALUES (?, ?, ?, ?)', id, name, organisation, keptAt)
  const addReview = db.prepare(
    `INSERT INTO round_reviews (round, document, review, state)
     SELECT ?, v.document, r.id, ? FROM latest_versions v JOIN current_reviews r ON r.version = v.id WHERE v.document = ?`,
  )
  for (const { id: document, state } of documents) addReview.run(id, state, document)
  run(
    db,
    `INSERT INTO round_decisions (round, document, finding, state, reason, who, made_at)
     SELECT o.round, n.document, n.finding, n.state, n.reason, n.who, n.made_at FROM decisions n
     JOIN round_reviews o ON o.document = n.document AND o.round = ?
     JOIN findings f ON f.review = o.review AND f.id = n.finding AND f.kind = 'requirement'
     WHERE n.lost IS NULL AND n.occurrence = ''`,
    id,
  )
  return id
}

/** Gives a round another name. Throws UserError `exists` or `not-found`. */
export function nameRound(db: DatabaseSync, id: string, name: string): void {
  if (roundWithId(db, id).name === name) return
  refuseTaken(db, name)
  run(db, 'UPDATE rounds SET name = ? WHERE id = ?', name, id)
}

/** Removes a round; the reviews that it held stay with their documents. */
export function dropRound(db: DatabaseSync, id: string): void {
  run(db, 'DELETE FROM rounds WHERE id = ?', id)
}

function refuseTaken(db: DatabaseSync, name: string): void {
  if (first(db, 'SELECT 1 FROM rounds WHERE name = ?', name))
    throw new UserError('exists', `There is already a round called “${name}”. Choose another name.`)
}

function summaryOf(row: Row): RoundSummary {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    organisation: text(row, 'organisation'),
    keptAt: text(row, 'kept_at'),
    documents: integer(row, 'documents'),
  }
}
