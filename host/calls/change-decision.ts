import { occurrenceKey } from '../../engine/compare/carry-decisions.ts'
import { anchorOf } from '../../engine/compare/carry-forward.ts'
import type { DecisionState } from '../../engine/decision.ts'
import type { Span } from '../../engine/document.ts'
import { UserError } from '../../engine/errors.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { OccurrenceKey } from '../bridge/contract/documents.ts'
import type { Change } from '../workspace/actions.ts'
import { type DecisionRow, decisionOn, dropDecision, putDecision, reviewerFindingsOf } from '../workspace/decisions.ts'
import type { StoredDocument } from '../workspace/documents.ts'
import { findingIn } from '../workspace/findings.ts'
import { currentReview } from '../workspace/reviews.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'

/** What a decision on a finding says. */
export interface DecisionFields {
  readonly state: DecisionState
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly suggested: boolean
  /** The passage by which it is covered; of no meaning with another state. */
  readonly evidence?: Span | undefined
  /** Whose decision it is and when it was made, if that is not the reviewer now. */
  readonly made?: Pick<DecisionRow, 'who' | 'madeAt'>
}

/** A lost decision on the finding to which it is attached: it stays the decision of who made it, and no note is dropped. */
export function attached(
  {
    state,
    reason,
    note,
    suggested,
    evidence,
    who,
    madeAt,
  }: Pick<DecisionRow, 'state' | 'reason' | 'note' | 'suggested' | 'who' | 'madeAt'> & {
    readonly evidence?: Span | undefined
  },
  old: DecisionFields,
): DecisionFields {
  const notes = [old.note, note].filter(one => one !== undefined)
  const both = {
    note: notes.length === 0 ? undefined : [...new Set(notes)].join('\n'),
    suggested: suggested === true || old.suggested,
  }
  return state === 'open' ? { ...old, ...both } : { state, reason, evidence, ...both, made: { who, madeAt } }
}

/** Changes the decision on a finding or a place of it. An open decision without a note or a suggestion is not kept. */
export function changeDecision(
  context: HostContext,
  stored: StoredDocument,
  finding: string,
  place: OccurrenceKey | undefined,
  make: (before: DecisionFields) => DecisionFields,
): Change[] {
  const { db } = context
  const found = findingOf(context, stored, finding)
  const span =
    place && found.kind !== 'requirement'
      ? found.occurrences.find(a => a.block === place.block && a.start === place.start)
      : undefined
  if (place && !span) throw gone()
  const key = span ? occurrenceKey(span) : ''
  const before = decisionOn(db, stored.id, finding, key) ?? null
  const { state, reason, note, suggested, evidence, made } = make({
    state: before?.state ?? 'open',
    reason: before?.reason,
    note: before?.note,
    suggested: before?.suggested === true,
    evidence: before?.anchor.evidence,
  })
  if (before) dropDecision(db, before.id)
  if (state === 'open' && note === undefined && !suggested)
    return before ? [{ kind: 'decision', before, after: null }] : []
  const row: Omit<DecisionRow, 'id'> = {
    document: stored.id,
    finding,
    occurrence: key,
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(suggested ? { suggested } : {}),
    who: made?.who ?? reviewerNow(context),
    madeAt: made?.madeAt ?? context.now(),
    anchor: { ...anchorOf(found, span), ...(state === 'covered' && evidence ? { evidence } : {}) },
    version: stored.version.row,
  }
  const id = putDecision(db, row)
  return [{ kind: 'decision', before, after: { ...row, id } }]
}

/** The finding of the current review that has an id, or the reviewer's own. Throws UserError `not-found`. */
export function findingOf({ db }: HostContext, stored: StoredDocument, id: string): Finding {
  const found = findingIn(db, currentReview(db, stored.version.row).id, id)
  if (found) return found
  const added = reviewerFindingsOf(db, stored.id).find(row => row.id === id && !row.lost)
  if (!added) throw gone()
  return reviewerFindingOf(added)
}

/** What is asked about is no longer in the current review. */
export function gone(): UserError {
  return new UserError(
    'not-found',
    'This document has been reviewed again since, and the finding is gone. Reload to see the current review.',
  )
}
