import type { DatabaseSync } from 'node:sqlite'
import { type Judgement, noRecord, type RuleRecord } from '../../engine/authoring/judged/rule-record.ts'
import type { DecisionAnchor } from '../../engine/compare/carry-forward.ts'
import type { FoundIn, RuleDecision } from '../bridge/contract/rule-records.ts'
import { onlySamples } from './portfolio-records.ts'
import { integer, json, optional, type Row, spanOfRow, text } from './rows.ts'

type Changing = { -readonly [Key in keyof RuleRecord]: RuleRecord[Key] }

/** The documents of the library with their current reviews; samples count only where there is nothing else. */
const chosen = `chosen AS (
  SELECT d.id AS document, d.name, v.title, r.id AS review FROM documents d
    JOIN latest_versions v ON v.document = d.id JOIN current_reviews r ON r.version = v.id
  WHERE d.deleted_at IS NULL AND d.sample <= :samples)`

/** How many documents count in the records of rules. */
export function documentsCounted(db: DatabaseSync): number {
  const [row] = rows(db, `WITH ${chosen} SELECT count(*) AS number FROM chosen`)
  return row ? integer(row, 'number') : 0
}

/** What became of every rule that a current review or a decision speaks of. Nothing is reviewed for it. */
export function ruleRecords(db: DatabaseSync): readonly RuleRecord[] {
  const records = new Map<string, Changing>()
  const of = (row: Row): Changing => {
    const rule = text(row, 'rule')
    const known = records.get(rule) ?? noRecord(rule)
    records.set(rule, known)
    return known
  }
  for (const row of rows(db, firesSql)) {
    const record = of(row)
    record.documents = integer(row, 'documents')
    record.fires = integer(row, 'fires')
    record.places = integer(row, 'places')
  }
  for (const row of rows(db, decidedSql)) {
    const record = of(row)
    const state = text(row, 'state') as Judgement
    const count = integer(row, 'number')
    record.decided = { ...record.decided, [state]: record.decided[state] + count }
    const reason = row.reason === null ? '' : text(row, 'reason').trim()
    if (reason !== '' && (state === 'dismissed' || state === 'not-applicable'))
      record.reasons = withReason(record.reasons, reason, count)
  }
  return [...records.values()]
}

/** Where a rule has something to say, by the documents' names, with the first of its places. */
export function foundBy(db: DatabaseSync, rule: string): readonly FoundIn[] {
  const passages = Map.groupBy(rows(db, passagesSql, { rule }), row => `${row.review} ${row.finding}`)
  return rows(db, foundSql, { rule }).map(row => ({
    document: text(row, 'document'),
    title: titleOf(row),
    finding: text(row, 'id'),
    verdict: text(row, 'verdict') as FoundIn['verdict'],
    places: integer(row, 'occurrences'),
    ...optional(row, 'state', 'state'),
    passages: (passages.get(`${row.review} ${row.position}`) ?? []).map(spanOfRow),
  })) as readonly FoundIn[]
}

/** Every decision on findings of a rule, the latest first. */
export function decisionsOnRule(db: DatabaseSync, rule: string): readonly RuleDecision[] {
  return rows(db, decisionsSql, { rule }).map(row => {
    const { spans, whole, evidence } = json<DecisionAnchor>(row, 'anchor')
    return {
      document: text(row, 'document'),
      title: titleOf(row),
      finding: text(row, 'finding'),
      state: evidence ? 'covered' : (text(row, 'state') as Judgement),
      ...optional(row, 'reason', 'reason'),
      ...optional(row, 'note', 'note'),
      who: text(row, 'who'),
      when: text(row, 'made_at'),
      whole,
      isLost: row.lost !== null,
      passages: evidence ? [evidence] : spans,
    }
  })
}

/** That a passage covers a requirement is kept as a dismissal with the passage. */
const stateOf = `CASE WHEN n.anchor ->> '$.evidence' IS NULL THEN n.state ELSE 'covered' END`

/** A review has one finding of a requirement, and of a wording one for each of its words. */
const firesSql = `WITH ${chosen}
  SELECT f.rule, count(DISTINCT c.document) AS documents, sum(f.occurrences) AS places,
    count(DISTINCT CASE WHEN f.occurrences > 0 OR (f.kind = 'requirement' AND f.verdict <> 'covered') THEN c.document END) AS fires
  FROM chosen c JOIN findings f ON f.review = c.review GROUP BY f.rule`

const decided = `decisions n JOIN documents d ON d.id = n.document
  WHERE d.deleted_at IS NULL AND d.sample <= :samples AND n.state <> 'open' AND n.anchor ->> '$.kind' <> 'reviewer'`

const decidedSql = `SELECT n.anchor ->> '$.rule' AS rule, ${stateOf} AS state, n.reason, count(*) AS number
  FROM ${decided} GROUP BY 1, 2, 3`

const decisionsSql = `SELECT n.*, d.name, v.title FROM latest_versions v, ${decided} AND v.document = d.id
  AND n.anchor ->> '$.rule' = :rule ORDER BY n.made_at DESC, n.id DESC`

const foundSql = `WITH ${chosen}
  SELECT c.document, c.name, c.title, c.review, f.position, f.id, f.verdict, f.occurrences, ${stateOf} AS state
  FROM chosen c JOIN findings f ON f.review = c.review AND f.rule = :rule
    LEFT JOIN decisions n ON n.document = c.document AND n.finding = f.id AND n.occurrence = '' AND n.lost IS NULL
  WHERE f.occurrences > 0 OR f.kind = 'requirement'
  ORDER BY coalesce(nullif(c.title, ''), c.name) COLLATE NOCASE, f.position`

const passagesSql = `WITH ${chosen}
  SELECT p.review, p.finding, p.block, p.start, p."end", p.quote
  FROM chosen c JOIN findings f ON f.review = c.review AND f.rule = :rule
    JOIN passages p ON p.review = f.review AND p.finding = f.position AND p.role <> 'mention' AND p.position < 3
  ORDER BY p.review, p.finding, p.position`

function withReason(known: RuleRecord['reasons'], reason: string, more: number): RuleRecord['reasons'] {
  const before = known.find(one => one.reason === reason)?.count ?? 0
  const others = known.filter(one => one.reason !== reason)
  return [...others, { reason, count: before + more }].sort((a, b) => b.count - a.count)
}

function titleOf(row: Row): string {
  const title = text(row, 'title')
  return title === '' ? text(row, 'name') : title
}

function rows(db: DatabaseSync, sql: string, values: Readonly<Record<string, string>> = {}): readonly Row[] {
  return db.prepare(sql).all({ ...values, samples: onlySamples(db) ? 1 : 0 })
}
