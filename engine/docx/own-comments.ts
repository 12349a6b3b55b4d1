import { UserError } from '../errors.ts'
import type { CarriedComment } from './carried-review.ts'
import { hashOfComment } from './hash-of-words.ts'
import { hexadecimal } from './hexadecimal.ts'
import { mainPart, type Package } from './package.ts'
import { relatedPart } from './package-edit.ts'
import { type CommentText, readCommentTexts } from './read-comment-texts.ts'
import { readReviewPart } from './review-part.ts'
import { type Handlers, scan } from './scan.ts'
import { openXml } from './xml.ts'

/** A comment that an earlier export of ours wrote and that is still in the file. */
export interface OwnComment extends CommentText {
  /** `edited`: its text is not as it was written. `answered`: it is, and somebody has replied to it. */
  readonly state: 'untouched' | 'answered' | 'edited'
  readonly carried: CarriedComment
}

/**
 * The comments of a package that the review part names by their lasting ids ([MS-DOCX] 2.5.4.1). A comment whose ids are given
 * twice, or that cannot be read, is none of ours. Never throws.
 */
export function ownComments(pkg: Package): readonly OwnComment[] {
  try {
    return findOwn(pkg)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

function findOwn(pkg: Package): readonly OwnComment[] {
  const review = readReviewPart(pkg)
  const main = mainPart(pkg.parts)
  if (review.kind !== 'review' || review.comments.length === 0 || main === undefined) return []
  const parts = new Map(pkg.parts)
  const bytesOf = (type: string) => relatedPart(parts, main, type)?.bytes
  const comments = bytesOf('comments')
  const lastingIds = bytesOf('commentsIds')
  if (!comments || !lastingIds) return []
  const rows = onlyOnes(readLastingIds(lastingIds), ({ durableId }) => durableId)
  const all = readCommentTexts(comments)
  const texts = onlyOnes(all, ({ paraId }) => paraId)
  const ids = onlyOnes(all, ({ id }) => id)
  const answered = parentsIn(bytesOf('commentsExtended'))
  return review.comments.flatMap((carried): OwnComment[] => {
    const comment = texts.get(rows.get(carried.durableId)?.paraId ?? 0)
    if (!comment || comment.paraId === 0 || ids.get(comment.id) !== comment) return []
    const same = hashOfComment(comment.text) === carried.text
    const state = !same ? 'edited' : comment.paraIds.some(id => answered.has(id)) ? 'answered' : 'untouched'
    return [{ ...comment, state, carried }]
  })
}

/** Things by a number that they have, less those that have it with another. */
function onlyOnes<T>(things: readonly T[], numberOf: (thing: T) => number): ReadonlyMap<number, T> {
  const found = new Map<number, T>()
  const twice = new Set<number>()
  for (const thing of things) {
    const number = numberOf(thing)
    if (found.has(number)) twice.add(number)
    found.set(number, thing)
  }
  for (const number of twice) found.delete(number)
  return found
}

interface LastingId {
  readonly paraId: number
  readonly durableId: number
}

const lastingIdElements: Handlers<LastingId[]> = {
  'w16cid:commentId': {
    open: (rows, tag) => {
      rows.push({ paraId: hexadecimal(tag, 'paraId'), durableId: hexadecimal(tag, 'durableId') })
    },
  },
}

function readLastingIds(bytes: Uint8Array): readonly LastingId[] {
  const rows: LastingId[] = []
  scan(openXml(bytes), lastingIdElements, rows)
  return rows
}

const replyElements: Handlers<Set<number>> = {
  'w15:commentEx': {
    open: (parents, tag) => {
      parents.add(hexadecimal(tag, 'paraIdParent'))
    },
  },
}

/** The paragraphs of comments that have been replied to; none where the part is not there or cannot be read. */
function parentsIn(bytes: Uint8Array | undefined): ReadonlySet<number> {
  const parents = new Set<number>()
  try {
    if (bytes) scan(openXml(bytes), replyElements, parents)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return parents
}
