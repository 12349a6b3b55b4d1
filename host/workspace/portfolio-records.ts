import type { DatabaseSync } from 'node:sqlite'
import type { DecisionState } from '../../engine/decision.ts'
import type { Span } from '../../engine/document.ts'
import { pointedOut } from '../../engine/labels/pointed-out.ts'
import type { DocumentRecord, FactRecord, RequirementRecord } from '../../engine/portfolio/record.ts'
import type { RequirementVerdict, WordingVerdict } from '../../engine/review/finding.ts'
import type { Reading } from '../../engine/review/reading.ts'
import { type TypeDecision, typesOf } from '../../engine/review/type-decision.ts'
import type { Strength } from '../../engine/rules/strengths.ts'
import { all, integer, json, optional, type Row, spanOfRow, text } from './rows.ts'

/** A document as it is in a portfolio, with its version's row and the id of its review. */
export interface KeptRecord {
  readonly record: Omit<DocumentRecord, 'state'>
  readonly version: number
  readonly review: string
}

/** Of which documents, in which review: those of the library now, or those of a round. */
const chosen = {
  now: `SELECT d.id AS document, r.id AS review FROM documents d JOIN latest_versions v ON v.document = d.id
    JOIN current_reviews r ON r.version = v.id WHERE d.deleted_at IS NULL AND d.sample <= :samples`,
  round: 'SELECT document, review FROM round_reviews WHERE round = :round',
}

const decisions = {
  now: `(SELECT document, finding, state, reason, who, made_at, anchor ->> '$.evidence' AS evidence, 1 AS placed
    FROM decisions WHERE lost IS NULL AND occurrence = '')`,
  // A round keeps no passages of reviewers: they are those of the decision, if it still stands, placed if it is still on that version.
  round: `(SELECT k.document, k.finding, k.state, k.reason, k.who, k.made_at, n.anchor ->> '$.evidence' AS evidence,
      n.version = r.version AS placed
    FROM round_decisions k JOIN round_reviews o ON o.round = k.round AND o.document = k.document JOIN reviews r ON r.id = o.review
      LEFT JOIN decisions n ON n.document = k.document AND n.finding = k.finding AND n.occurrence = ''
        AND n.made_at = k.made_at AND n.who = k.who
    WHERE k.round = :round)`,
}

/**
 * The records of a round's documents, or of the library's as it is now, from the reviews that are kept. The samples that come with the
 * product count only where there is nothing else. `organisation` are its names, which texts are searched for.
 */
export function keptRecords(
  db: DatabaseSync,
  round: string | undefined,
  organisation: readonly string[],
): readonly KeptRecord[] {
  const which = round === undefined ? 'now' : 'round'
  const of = round === undefined ? { samples: onlySamples(db) ? 1 : 0 } : { round }
  const rows = (sql: string) => db.prepare(`WITH chosen AS (${chosen[which]}) ${sql}`).all(of)
  const requirements = Map.groupBy(rows(requirementsSql(decisions[which])), row => text(row, 'review'))
  const wordings = Map.groupBy(rows(wordingsSql), row => text(row, 'review'))
  const facts = Map.groupBy(rows(factsSql), row => text(row, 'review'))
  const silent = documentsWithout(db, round, organisation)
  return rows(documentsSql).map(row => {
    const review = text(row, 'review')
    const id = text(row, 'document')
    const type = json<TypeDecision>(row, 'type')
    const reading = row.reading === null ? undefined : json<Reading>(row, 'reading')
    return {
      version: integer(row, 'version'),
      review,
      record: {
        id,
        name: text(row, 'name'),
        title: text(row, 'title'),
        types: [...typesOf(type)],
        typeKnown: type.how !== 'undecided',
        ...(reading ? { nation: reading.nation.nation } : {}),
        version: integer(row, 'number'),
        sha256: text(row, 'sha256'),
        asAt: text(row, 'as_at'),
        ...(reading?.judged.kind === 'not-judged' ? { notJudged: reading.judged.sentence } : {}),
        madeWith: text(row, 'made_with'),
        requirements: (requirements.get(review) ?? []).map(requirementOf),
        wordings: Object.fromEntries(
          (wordings.get(review) ?? []).map(w => [text(w, 'verdict') as WordingVerdict, integer(w, 'number')]),
        ),
        facts: (facts.get(review) ?? []).map(factOf),
        ...(organisation.length === 0 ? {} : { namesOrganisation: !silent.has(id) }),
      },
    }
  })
}

/** Whether the library holds nothing but the samples that come with the product. */
export function onlySamples(db: DatabaseSync): boolean {
  return all(db, 'SELECT 1 FROM documents WHERE deleted_at IS NULL AND sample = 0 LIMIT 1').length === 0
}

/** How each document of a round stood when it was kept. */
export function statesOfRound(db: DatabaseSync, round: string): ReadonlyMap<string, DocumentRecord['state']> {
  const rows = all(db, 'SELECT document, state FROM round_reviews WHERE round = ?', round)
  return new Map(rows.map(row => [text(row, 'document'), text(row, 'state') as DocumentRecord['state']]))
}

const documentsSql = `SELECT c.document, c.review, d.name, v.id AS version, v.number, v.title, v.sha256,
    r.as_at, r.made_with, r.type, r.reading
  FROM chosen c JOIN documents d ON d.id = c.document JOIN reviews r ON r.id = c.review JOIN versions v ON v.id = r.version`

const requirementsSql = (decided: string) => `SELECT c.review, f.rule, f.verdict, f.strength, f.reason,
    p.block, p.start, p."end", p.quote, n.state, n.reason AS because, n.who, n.made_at, n.evidence, n.placed
  FROM chosen c JOIN findings f ON f.review = c.review AND f.kind = 'requirement'
    LEFT JOIN passages p ON p.review = f.review AND p.finding = f.position AND p.position = 0
    LEFT JOIN ${decided} n ON n.document = c.document AND n.finding = f.id
  ORDER BY c.review, f.position`

const wordingsSql = `SELECT c.review, f.verdict, count(*) AS number
  FROM chosen c JOIN findings f ON f.review = c.review AND f.kind = 'wording' AND f.occurrences > 0
  GROUP BY c.review, f.verdict`

const factsSql = `SELECT c.review, a.* FROM chosen c JOIN facts a ON a.review = c.review ORDER BY c.review, a.position`

/** The documents whose text has none of the organisation's names. */
function documentsWithout(
  db: DatabaseSync,
  round: string | undefined,
  organisation: readonly string[],
): ReadonlySet<string> {
  if (organisation.length === 0) return new Set()
  const which = round === undefined ? 'now' : 'round'
  const of = round === undefined ? { samples: onlySamples(db) ? 1 : 0 } : { round }
  const sql = `WITH chosen AS (${chosen[which]}) SELECT c.document FROM chosen c JOIN reviews r ON r.id = c.review
    JOIN versions v ON v.id = r.version
    WHERE NOT EXISTS (SELECT 1 FROM json_each(:names) n WHERE instr(lower(v.content), lower(n.value)) > 0)`
  const rows = db.prepare(sql).all({ ...of, names: JSON.stringify(organisation) })
  return new Set(rows.map(row => text(row, 'document')))
}

function requirementOf(row: Row): RequirementRecord {
  const found: RequirementRecord = {
    rule: text(row, 'rule'),
    verdict: text(row, 'verdict') as RequirementVerdict,
    ...(typeof row.strength === 'string' ? { strength: row.strength as Strength } : {}),
    ...optional(row, 'reason', 'reason'),
    ...(row.quote === null ? {} : { passage: spanOfRow(row) }),
  }
  if (row.state === null) return found
  const made = { ...optional(row, 'because', 'reason'), who: text(row, 'who'), when: text(row, 'made_at') }
  if (row.evidence === null) return { ...found, decision: { state: text(row, 'state') as DecisionState, ...made } }
  const evidence = json<Span>(row, 'evidence')
  const { passage: _, ...rest } = found
  return {
    ...rest,
    ...(found.verdict === 'covered' ? {} : { verdict: 'covered', found: found.verdict }),
    reason: pointedOut(found.verdict, made.who, made.when),
    ...(row.placed === 1 ? { passage: evidence } : {}),
    decision: { state: 'covered', evidence, ...made },
  }
}

function factOf(row: Row): FactRecord {
  return {
    kind: text(row, 'kind') as FactRecord['kind'],
    value: text(row, 'value'),
    ...optional(row, 'date', 'date'),
    ...optional(row, 'group_name', 'group'),
    at: spanOfRow(row),
  }
}
