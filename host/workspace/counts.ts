import type { DatabaseSync } from 'node:sqlite'
import type { Counts } from '../bridge/contract/documents.ts'
import { integer, type Row, text } from './rows.ts'

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] extends number ? number : Mutable<Value[Key]> }

/**
 * The counts of the current reviews and the decisions on them, by document: for one, or for all that are not deleted. A finding
 * is decided if it has a decision as a whole or each of its occurrences has one. A requirement that a reviewer's evidence covers counts as
 * covered.
 */
export function countsOf(db: DatabaseSync, document?: string): ReadonlyMap<string, Counts> {
  const only = document === undefined ? '' : 'AND d.id = :document'
  const named = document === undefined ? {} : { document }
  const counts = new Map<string, Mutable<Counts>>()
  const of = (row: Row): Mutable<Counts> => {
    const id = text(row, 'document')
    const known = counts.get(id) ?? noCounts()
    counts.set(id, known)
    return known
  }
  for (const row of db.prepare(`${found} ${only} GROUP BY d.id, f.kind, verdict_now, f.level`).all(named)) {
    const tally = of(row)
    const number = integer(row, 'number')
    if (row.kind === 'requirement')
      tally.requirements[text(row, 'verdict_now') as keyof Counts['requirements']] += number
    else if (row.kind === 'wording') {
      tally.wordings[text(row, 'verdict_now') as keyof Counts['wordings']] += integer(row, 'flagged')
      tally.occurrences += integer(row, 'occurrences')
    }
    if (row.level === null) continue
    const decided = integer(row, 'decided')
    tally.decided += decided
    tally.open[text(row, 'level') as keyof Counts['open']] += number - decided
  }
  for (const row of db.prepare(`${lost} ${only} GROUP BY d.id`).all(named)) of(row).lost = integer(row, 'number')
  for (const row of db.prepare(`${added} ${only} GROUP BY d.id`).all(named))
    of(row).reviewerFindings = integer(row, 'number')
  for (const row of db.prepare(`${suggested} ${only} GROUP BY d.id`).all(named))
    of(row).suggested = integer(row, 'number')
  return counts
}

/** The counts of one document. */
export function countsOfDocument(db: DatabaseSync, document: string): Counts {
  return countsOf(db, document).get(document) ?? noCounts()
}

const settled = "SELECT finding, occurrence FROM decisions WHERE document = d.id AND lost IS NULL AND state <> 'open'"

const verdictNow = `CASE WHEN f.kind = 'requirement' AND EXISTS (${settled} AND finding = f.id AND anchor ->> '$.evidence' IS NOT NULL)
  THEN 'covered' ELSE f.verdict END`

const found = `SELECT d.id AS document, f.kind, ${verdictNow} AS verdict_now, f.level, count(*) AS number,
    sum(f.occurrences) AS occurrences, sum(f.occurrences > 0) AS flagged,
    sum(CASE WHEN EXISTS (${settled} AND finding = f.id AND occurrence = '') THEN 1
      WHEN f.occurrences > 0
        AND f.occurrences <= (SELECT count(*) FROM (${settled} AND finding = f.id AND occurrence <> '')) THEN 1
      ELSE 0 END) AS decided
  FROM documents d JOIN latest_versions v ON v.document = d.id JOIN current_reviews r ON r.version = v.id
    JOIN findings f ON f.review = r.id
  WHERE d.deleted_at IS NULL`

const lost = `SELECT d.id AS document, count(*) AS number FROM documents d JOIN decisions n ON n.document = d.id
  WHERE d.deleted_at IS NULL AND n.lost IS NOT NULL`

const added = `SELECT d.id AS document, count(*) AS number FROM documents d JOIN reviewer_findings n ON n.document = d.id
  WHERE d.deleted_at IS NULL`

const suggested = `SELECT d.id AS document, count(*) AS number FROM documents d JOIN decisions n ON n.document = d.id
  WHERE d.deleted_at IS NULL AND n.suggested = 1 AND n.lost IS NULL AND n.state NOT IN ('dismissed', 'not-applicable')`

/** The counts of a review without findings. */
export function noCounts(): Mutable<Counts> {
  return {
    requirements: { covered: 0, weak: 0, missing: 0, ask: 0 },
    wordings: { avoid: 0, depends: 0, style: 0, noncommittal: 0 },
    occurrences: 0,
    open: { high: 0, medium: 0, low: 0 },
    decided: 0,
    lost: 0,
    reviewerFindings: 0,
    suggested: 0,
  }
}
