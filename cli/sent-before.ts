import type { CarriedReview } from '../engine/docx/carried-review.ts'
import type { TrackedChange } from '../engine/docx/read-tracked-changes.ts'
import type { Sent } from '../engine/docx/sent.ts'
import type { KnownComment } from '../engine/returned/match-comments.ts'

/** What the earlier file was sent out with, and what the reader should know about it. */
export interface SentBefore {
  readonly comments: readonly KnownComment[]
  readonly changes: readonly TrackedChange[]
  /** A sentence each. */
  readonly notes: readonly string[]
}

/**
 * What was sent out with the earlier file: what it holds, if it is annotated, else what the returned file states about it, if that was
 * made from it: then `stillTracked`, its tracked changes by us, are what is known of those that were proposed. Where the two do not belong
 * together, nothing: no reply is attached to the findings of another review.
 */
export function sentBefore(
  sent: Sent,
  before: CarriedReview,
  beforeHash: string,
  after: CarriedReview,
  stillTracked: readonly TrackedChange[],
): SentBefore {
  const none = { comments: [], changes: [] }
  if (after.kind === 'several')
    return { ...none, notes: ['The new file carries more than one Evenhand review, so no comment of it was attached.'] }
  if (before.kind === 'review') {
    const other = after.kind === 'review' && after.ids.version !== before.ids.version
    return other
      ? {
          ...none,
          notes: ['The new file carries a review of another file than the old one, so no comment of it was attached.'],
        }
      : { ...sent, notes: [] }
  }
  if (after.kind !== 'review') return { ...none, notes: [] }
  return after.ids.version === beforeHash
    ? { comments: after.comments, changes: stillTracked, notes: [] }
    : {
        ...none,
        notes: ['The new file carries a review of another file than the old one, so no comment of it was attached.'],
      }
}
