import type { Document } from '../document.ts'
import type { Conversation, FileComment } from '../docx/conversation.ts'
import type { TrackedChange, TrackedParagraph } from '../docx/read-tracked-changes.ts'
import { changeOutcomes, type ReturnedChange } from './change-states.ts'
import { type KnownComment, matchComments } from './match-comments.ts'

/** What somebody wrote in a comment. `date` is as the file has it, "" if it has none. */
export interface Remark {
  readonly author: string
  readonly date: string
  readonly text: string
}

/** A comment of ours that came back. */
export interface ReturnedComment {
  /** As returned by `carriedId`. */
  readonly findings: readonly string[]
  readonly replies: readonly Remark[]
  readonly done: boolean
  /** Its text, where somebody changed it. */
  readonly edited?: string
}

/** A comment that is not ours. */
export interface OtherComment extends Remark {
  /** The words that it is on. */
  readonly anchored: string
  /** It is on the same words as one of ours: some programs write replies in this way. */
  readonly beside: boolean
}

/** What came back in a file that was sent out with comments of ours: what was said and done, without judging its text. */
export interface Returned {
  /** How many comments were sent. */
  readonly sent: number
  /** Whether the file still has the ids of our comments. */
  readonly ids: boolean
  readonly comments: readonly ReturnedComment[]
  /** The findings of comments that are no longer there, and of those that could not be told from others. */
  readonly deleted: readonly string[]
  readonly unsure: readonly string[]
  readonly others: readonly OtherComment[]
  readonly changes: readonly ReturnedChange[]
}

/** A returned file as it was read. */
export interface ReadBack {
  readonly document: Document
  readonly conversation: Conversation
  readonly tracked: readonly TrackedParagraph[]
}

/** Reads what came back in a file, given what was sent. */
export function returnedFrom(
  sent: { readonly comments: readonly KnownComment[]; readonly changes: readonly TrackedChange[] },
  { document, conversation, tracked }: ReadBack,
): Returned {
  const { matched, deleted, unsure, doubtful } = matchComments(sent.comments, conversation)
  const replies = Map.groupBy(conversation.comments, ({ replyTo }) => replyTo)
  const comments = matched.map(
    ({ sent: one, comment, edited }): ReturnedComment => ({
      findings: idsOf(one),
      replies: (replies.get(comment.id) ?? []).map(remarkOf),
      done: comment.done,
      ...(edited ? { edited: wordsOf(comment) } : {}),
    }),
  )
  const ours = new Set([...matched.map(({ comment }) => comment.id), ...doubtful.map(({ id }) => id)])
  const places = new Set(matched.map(({ comment }) => comment.anchored).filter(words => words !== ''))
  const others = conversation.comments
    .filter(({ id, replyTo }) => !ours.has(id) && (replyTo === undefined || !ours.has(replyTo)))
    .map(comment => ({ ...remarkOf(comment), anchored: comment.anchored, beside: places.has(comment.anchored) }))
  return {
    sent: sent.comments.length,
    ids: sent.comments.some(({ durableId }) => conversation.lastingIds.has(durableId)),
    comments,
    deleted: deleted.flatMap(idsOf),
    unsure: unsure.flatMap(idsOf),
    others,
    changes: changeOutcomes(sent.changes, tracked, document),
  }
}

function remarkOf(comment: FileComment): Remark {
  return { author: comment.author, date: comment.date, text: wordsOf(comment) }
}

function wordsOf({ text }: FileComment): string {
  return text.trim()
}

function idsOf({ findings }: KnownComment): readonly string[] {
  return findings.map(({ id }) => id)
}
