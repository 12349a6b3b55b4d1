import type { CarriedComment } from './carried-review.ts'
import { readConversation } from './conversation.ts'
import { ownAmong } from './own-comments.ts'
import type { Package } from './package.ts'
import { readTrackedChanges, type TrackedChange } from './read-tracked-changes.ts'
import { readReviewPart } from './review-part.ts'

/** A comment of ours as it was sent out: what it takes to recognise it where a program has dropped its ids. */
export interface SentComment extends CarriedComment {
  readonly author: string
  /** Its first words. */
  readonly opening: string
  /** The first words of the passage that it is on. */
  readonly anchored: string
}

/** What an annotated file was sent out with. */
export interface Sent {
  readonly comments: readonly SentComment[]
  /** Changes that we proposed, tracked. */
  readonly changes: readonly TrackedChange[]
}

/**
 * What we wrote into an annotated file: the comments that its review part names, and the tracked changes by the same author that the
 * author's own file, `source`, did not have. Never throws.
 */
export function readSent(pkg: Package, source?: Package): Sent {
  const review = readReviewPart(pkg)
  if (review.kind !== 'review') return { comments: [], changes: [] }
  const own = ownAmong(readConversation(pkg), review.comments)
  const comments = own.map(({ carried, author, text, anchored }) => ({
    ...carried,
    author,
    opening: openingOf(text),
    anchored,
  }))
  const authors = new Set(own.map(({ author }) => author))
  const theirs = new Set(source ? readTrackedChanges(source).map(keyOf) : [])
  const changes = readTrackedChanges(pkg).filter(change => authors.has(change.author) && !theirs.has(keyOf(change)))
  return { comments, changes }
}

/** The first words of a comment, without case and white space that programs change. */
export function openingOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 120)
}

function keyOf(change: TrackedChange): string {
  return JSON.stringify(change)
}
