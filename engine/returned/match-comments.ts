import type { CarriedComment } from '../docx/carried-review.ts'
import type { Conversation, FileComment } from '../docx/conversation.ts'
import { onlyOnes, ownAmong } from '../docx/own-comments.ts'
import { openingOf, type SentComment } from '../docx/sent.ts'

/** A comment that was sent; without a record of its export only its ids and the hash of its text are known. */
export type KnownComment = CarriedComment & Partial<Pick<SentComment, 'author' | 'opening' | 'anchored'>>

/** Which comments of a returned file are which of those that were sent. */
export interface MatchedComments {
  readonly matched: readonly { readonly sent: KnownComment; readonly comment: FileComment; readonly edited: boolean }[]
  /** Sent comments that the file no longer has. */
  readonly deleted: readonly KnownComment[]
  /** Sent comments that may be one of several in the file, so that nothing said there can be attached to them. */
  readonly unsure: readonly KnownComment[]
  /** The comments of the file that these may be. */
  readonly doubtful: readonly FileComment[]
}

/** So many of a comment's first characters must be the same where its ids are gone. */
const telling = 40

/**
 * Matches sent comments with those of a returned file: by their ids or the hash of their text, else by their author and first words
 * where one comment has them, else by these and the words that they are on. What more than one could be is matched with none.
 */
export function matchComments(sent: readonly KnownComment[], conversation: Conversation): MatchedComments {
  const own = ownAmong(conversation, sent)
  const matched = own.map(({ carried, state, ...comment }) => ({
    sent: carried as KnownComment,
    comment: comment as FileComment,
    edited: state === 'edited',
  }))
  const taken = new Set(matched.map(({ comment }) => comment.id))
  const known = new Set<KnownComment>(matched.map(({ sent }) => sent))
  const left = sent.filter(one => !known.has(one) && !conversation.lastingIds.has(one.durableId))
  const free = conversation.comments.filter(one => one.distinct && one.replyTo === undefined && !taken.has(one.id))
  for (const keyOf of [byOpening, byOpeningAndWords]) {
    const ours = onlyOnes(
      left.filter(one => !known.has(one)),
      one => keyOf(one.author, one.opening, one.anchored),
    )
    const theirs = onlyOnes(
      free.filter(one => !taken.has(one.id)),
      one => keyOf(one.author, openingOf(one.text), one.anchored),
    )
    for (const [key, one] of ours) {
      const comment = theirs.get(key)
      if (!comment || one.opening === undefined) continue
      matched.push({ sent: one, comment, edited: openingOf(comment.text) !== one.opening })
      known.add(one)
      taken.add(comment.id)
    }
  }
  const keys = new Set(
    left.filter(one => !known.has(one) && one.opening !== undefined).map(one => byOpening(one.author, one.opening)),
  )
  const doubtful = free.filter(one => !taken.has(one.id) && keys.has(byOpening(one.author, openingOf(one.text))))
  const maybe = new Set(doubtful.map(one => byOpening(one.author, openingOf(one.text))))
  const rest = sent.filter(one => !known.has(one))
  const isUnsure = (one: KnownComment) => one.opening !== undefined && maybe.has(byOpening(one.author, one.opening))
  return { matched, deleted: rest.filter(one => !isUnsure(one)), unsure: rest.filter(isUnsure), doubtful }
}

function byOpening(author = '', opening = ''): string {
  return JSON.stringify([author, opening.slice(0, telling)])
}

function byOpeningAndWords(author = '', opening = '', anchored = ''): string {
  return JSON.stringify([author, opening.slice(0, telling), anchored.slice(0, telling)])
}
