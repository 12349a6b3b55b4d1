import type { DatabaseSync } from 'node:sqlite'
import type { Evidence, Mention, RequirementFinding, WordingFinding } from '../../engine/review/finding.ts'
import { levelOf } from '../../engine/review/level.ts'
import type { Strength } from '../../engine/rules/strengths.ts'
import { all, first, integer, json, optional, type Row, spanOfRow, text } from './rows.ts'
import { strengthsIn } from './snapshots.ts'

/** A finding that a rule made. */
export type RuleFinding = RequirementFinding | WordingFinding

/** Adds the findings of a review, in order, with their spans. Levels come from the rules of the snapshot. */
export function addFindings(
  db: DatabaseSync,
  review: string,
  snapshot: string,
  findings: readonly RuleFinding[],
): void {
  // The table of version 2, into which a migration puts findings, has no columns for these, and its findings none to keep.
  const later = findings.some(f => f.kind === 'requirement' && (f.parts ?? f.nearest ?? f.strength) !== undefined)
  const addFinding = db.prepare(
    `INSERT INTO findings (review, position, id, rule, kind, verdict, level, occurrences, reason, home, part${later ? ', parts, nearest, strength' : ''})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?${later ? ', ?, ?, ?' : ''})`,
  )
  const addPassage = db.prepare(
    `INSERT INTO passages (review, finding, position, role, block, start, "end", quote, basis, grade, because)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const strengths = strengthsIn(db, snapshot)
  for (const [i, finding] of findings.entries()) {
    const { id, rule, kind, verdict, reason } = finding
    const { home, part, parts, nearest, strength } = kind === 'requirement' ? finding : {}
    const occurrences = finding.kind === 'wording' ? finding.occurrences.length : 0
    const level = levelOf(finding, strength ?? strengths.get(rule)) ?? null
    const details = [asJson(home), asJson(part), ...(later ? [asJson(parts), asJson(nearest), strength ?? null] : [])]
    addFinding.run(review, i, id, rule, kind, verdict, level, occurrences, reason ?? null, ...details)
    for (const [nth, { role, span, basis, grade, because }] of passagesOf(finding).entries()) {
      const { block, start, end, quote } = span
      addPassage.run(review, i, nth, role, block, start, end, quote, basis ?? null, grade ?? null, because ?? null)
    }
  }
}

/** The findings of a review, in order. */
export function findingsOf(db: DatabaseSync, review: string): readonly RuleFinding[] {
  const sql = 'SELECT * FROM passages WHERE review = ? ORDER BY finding, position'
  const passages = Map.groupBy(all(db, sql, review), row => integer(row, 'finding'))
  return all(db, 'SELECT * FROM findings WHERE review = ? ORDER BY position', review).map(row =>
    findingOf(row, passages.get(integer(row, 'position')) ?? []),
  )
}

/** One finding of a review, or undefined. */
export function findingIn(db: DatabaseSync, review: string, id: string): RuleFinding | undefined {
  const row = first(db, 'SELECT * FROM findings WHERE review = ? AND id = ?', review, id)
  if (!row) return undefined
  const sql = 'SELECT * FROM passages WHERE review = ? AND finding = ? ORDER BY position'
  return findingOf(row, all(db, sql, review, integer(row, 'position')))
}

interface Passage {
  readonly role: 'evidence' | 'occurrence' | 'mention'
  readonly span: { readonly block: number; readonly start: number; readonly end: number; readonly quote: string }
  readonly basis?: string
  readonly grade?: string
  readonly because?: string
}

function passagesOf(finding: RuleFinding): readonly Passage[] {
  if (finding.kind === 'requirement') {
    return finding.evidence.map(evidence => ({
      role: 'evidence',
      span: evidence,
      basis: evidence.basis,
      ...(evidence.basis === 'phrase' ? { grade: evidence.grade } : {}),
    }))
  }
  return [
    ...finding.occurrences.map(span => ({ role: 'occurrence', span }) as const),
    ...finding.mentioned.map(mention => ({ role: 'mention', span: mention, because: mention.because }) as const),
  ]
}

function findingOf(row: Row, passages: readonly Row[]): RuleFinding {
  const common = { id: text(row, 'id'), rule: text(row, 'rule'), ...optional(row, 'reason', 'reason') }
  const inRole = (role: Passage['role']) => passages.filter(passage => passage.role === role)
  if (row.kind === 'wording') {
    const mentioned = inRole('mention').map((p): Mention => ({ ...spanOfRow(p), because: text(p, 'because') }))
    const verdict = text(row, 'verdict') as WordingFinding['verdict']
    return { kind: 'wording', ...common, verdict, occurrences: inRole('occurrence').map(spanOfRow), mentioned }
  }
  return {
    kind: 'requirement',
    ...common,
    verdict: text(row, 'verdict') as RequirementFinding['verdict'],
    evidence: inRole('evidence').map(evidenceOf),
    ...(row.parts === null ? {} : { parts: json(row, 'parts') }),
    ...(row.nearest === null ? {} : { nearest: json(row, 'nearest') }),
    ...(typeof row.strength === 'string' ? { strength: row.strength as Strength } : {}),
    ...(row.home === null ? {} : { home: json(row, 'home') }),
    ...(row.part === null ? {} : { part: json(row, 'part') }),
  }
}

function evidenceOf(row: Row): Evidence {
  const span = spanOfRow(row)
  if (row.basis === 'check') return { ...span, basis: 'check' }
  return { ...span, basis: 'phrase', grade: text(row, 'grade') as (Evidence & { basis: 'phrase' })['grade'] }
}

function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
