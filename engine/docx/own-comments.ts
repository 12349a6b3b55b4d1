import { UserError } from '../errors.ts'
import type { CarriedComment } from './carried-review.ts'
import { type Conversation, type FileComment, readConversation } from './conversation.ts'
import { hashOfComment } from './hash-of-words.ts'
import type { Package } from './package.ts'
import { readReviewPart } from './review-part.ts'

/** A comment that an earlier export of ours wrote and that is still in the file. */
export interface OwnComment extends FileComment {
  /** `edited`: its text has changed since it was written. `answered`: it has not, and somebody has replied to it. */
  readonly state: 'untouched' | 'answered' | 'edited'
  readonly carried: CarriedComment
}

/** The comments of a package that its review part names. A file that carries no review, or several, has none. Never throws. */
export function ownComments(pkg: Package): readonly OwnComment[] {
  try {
    const review = readReviewPart(pkg)
    return review.kind === 'review' ? ownAmong(readConversation(pkg), review.comments) : []
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

/**
 * The comments of a file that we wrote: by their lasting ids ([MS-DOCX] 2.5.4.1), or by the hash of their text if a program that does
 * not support lasting ids has saved the file. A comment whose ids do not distinguish it from another is not ours.
 */
export function ownAmong(
  { comments, lastingIds }: Conversation,
  sent: readonly CarriedComment[],
): readonly OwnComment[] {
  const told = comments.filter(({ distinct }) => distinct)
  const byParagraph = new Map(told.filter(({ paraId }) => paraId !== 0).map(comment => [comment.paraId, comment]))
  const byText = sent.every(({ durableId }) => lastingIds.has(durableId))
    ? new Map<string, FileComment>()
    : onlyOnes(told, ({ text }) => hashOfComment(text))
  const taken = new Set<FileComment>()
  return sent.flatMap((carried): OwnComment[] => {
    const paragraph = lastingIds.get(carried.durableId)
    const comment = paragraph === undefined ? byText.get(carried.text) : byParagraph.get(paragraph)
    if (!comment || taken.has(comment)) return []
    taken.add(comment)
    const same = hashOfComment(comment.text) === carried.text
    return [{ ...comment, state: !same ? 'edited' : comment.answered ? 'answered' : 'untouched', carried }]
  })
}

/** Things by key, without those that share a key. */
export function onlyOnes<Key, T>(things: readonly T[], keyOf: (thing: T) => Key): ReadonlyMap<Key, T> {
  const groups = Map.groupBy(things, keyOf)
  return new Map([...groups].flatMap(([key, [first, second]]) => (first && !second ? [[key, first] as const] : [])))
}
