import type { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { type CarriedOver, carryDecisions } from '../../engine/compare/carry-decisions.ts'
import type { Finding } from '../../engine/review/finding.ts'
import { forgetActions } from '../workspace/actions.ts'
import {
  type DecisionRow,
  decisionsOf,
  dropDecision,
  putDecision,
  putReviewerFinding,
  type ReviewerFindingRow,
  reviewerFindingsOf,
  type UnsavedRow,
} from '../workspace/decisions.ts'
import { contentTextOf } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import type { HostContext } from './context.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'

/** Everything that was decided on a document, and what reviewers added to it. */
export interface Standing {
  readonly decisions: readonly DecisionRow[]
  readonly added: readonly ReviewerFindingRow[]
}

/** The review to which decisions are carried: of this version, undefined if it is not kept yet, with these findings. */
export interface NewReview {
  readonly version: number | undefined
  readonly findings: readonly Finding[]
  /** The text of the version, as JSON. */
  readonly text: () => string
}

/** What was carried over, and from what. */
export interface Carried {
  readonly standing: Standing
  readonly result: CarriedOver
}

/** What was decided on a document; nothing on one that is not in the library yet. */
export function standingOf(db: DatabaseSync, document: string | undefined): Standing {
  if (document === undefined) return { decisions: [], added: [] }
  return { decisions: decisionsOf(db, document), added: reviewerFindingsOf(db, document) }
}

/**
 * Carries everything that was decided over to another review of the same document: in a worker, unless all of it was decided on the
 * same text, where nothing has to be compared.
 */
export async function carryOver(
  { db, pool }: Pick<HostContext, 'db' | 'pool'>,
  standing: Standing,
  { version, findings, text }: NewReview,
  stop?: AbortSignal,
): Promise<Carried> {
  const { decisions } = standing
  const added = standing.added.map(row => ({ finding: reviewerFindingOf(row), version: row.version }))
  const earlier = new Set([...decisions, ...added].map(row => row.version).filter(row => row !== version))
  const carrying = { decisions, added, to: { version, findings } }
  if (earlier.size === 0) return { standing, result: carryDecisions(carrying, () => ({ title: '', blocks: [] })) }
  const texts = new Map([...earlier].map((row): [number | undefined, string] => [row, contentTextOf(db, row)]))
  texts.set(version, text())
  return { standing, result: await pool.carry({ carrying, texts }, stop) }
}

/**
 * Runs `write` in a transaction with what was decided on a document carried over to a review of it. If anything was decided while
 * that was computed, it is computed again. `about` tells which document it is, undefined for none, and is asked each time; `write`
 * calls the function that it is given once the version that was reviewed is kept.
 */
export async function withCarriedOver<Value>(
  context: Pick<HostContext, 'db' | 'pool'>,
  about: () => string | undefined,
  to: NewReview,
  write: (keep: (document: string, version: number) => void) => Value,
  stop?: AbortSignal,
): Promise<Value> {
  const { db } = context
  for (;;) {
    const document = about()
    const carried = await carryOver(context, standingOf(db, document), to, stop)
    const done = inTransaction(db, () => {
      if (about() !== document || !isDeepStrictEqual(standingOf(db, document), carried.standing)) return undefined
      return { value: write((id, version) => keepCarriedOver(db, id, version, carried)) }
    })
    if (done) return done.value
  }
}

/** A suggestion without a decision or a note: once its finding is gone, perhaps because it was accepted, nothing is lost. */
function isSuggestionOnly({ state, note, suggested }: DecisionRow): boolean {
  return suggested === true && state === 'open' && note === undefined
}

/**
 * Keeps what was carried over to a review of this version, if what it was carried from is still current. Whatever no longer has
 * a place is kept as lost; whatever was lost and has a place again is restored. Each decision keeps its number, so that its
 * action can be undone; where that is no longer possible, the undo history is discarded. Call inside a transaction.
 */
export function keepCarriedOver(
  db: DatabaseSync,
  document: string,
  version: number,
  { standing, result }: Carried,
): void {
  const rows = new Map(standing.decisions.map(row => [row.id, row]))
  const kept = result.decisions.flatMap((one): UnsavedRow[] => {
    const row = rows.get(one.from)
    if (!row) return []
    const { id, lost: _, ...rest } = row
    const numbered = one.again ? rest : { ...rest, id }
    if (one.lost !== undefined) return isSuggestionOnly(row) ? [] : [{ ...numbered, lost: one.lost }]
    const { finding, occurrence, anchor } = one
    return [{ ...numbered, finding, occurrence, anchor, version }]
  })
  const same = new Set(kept.filter(row => row.id !== undefined && isDeepStrictEqual(row, rows.get(row.id))))
  const untouched = new Set([...same].map(row => row.id))
  for (const { id } of standing.decisions) if (!untouched.has(id)) dropDecision(db, id)
  for (const row of kept) if (!same.has(row)) putDecision(db, row)
  for (const row of standing.added) {
    const at = result.added.get(row.id)
    const carried: ReviewerFindingRow = at ? { ...row, at, version, lost: false } : { ...row, lost: true }
    if (!isDeepStrictEqual(carried, row)) putReviewerFinding(db, carried)
  }
  if (!result.oneToOne) forgetActions(db, document)
}
