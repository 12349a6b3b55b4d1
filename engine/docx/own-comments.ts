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
  /** `edited`: its text has changed since it was written. `answered`: it has not, and somebody has replied to it. */
  readonly state: 'untouched' | 'answered' | 'edited'
  readonly carried: CarriedComment
}

/**
 * The comments of a package that the review part names: by their lasting ids ([MS-DOCX] 2.5.4.1), or by the hash of their text
 * if a program that does not support lasting ids has saved the file. A comment whose ids do not distinguish it from another is
 * not ours. Never throws.
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
  if (!comments) return []
  const all = readCommentTexts(comments)
  const ids = onlyOnes(all, ({ id }) => id)
  const paragraphs = onlyOnes(all, ({ paraId }) => paraId)
  const isTold = (comment: CommentText) =>
    ids.get(comment.id) === comment && (comment.paraId === 0 || paragraphs.get(comment.paraId) === comment)
  const told = all.filter(isTold)
  const rows = readLastingIds(bytesOf('commentsIds'))
  const named = new Set(rows.map(({ durableId }) => durableId))
  const byId = onlyOnes(rows, ({ durableId }) => durableId)
  const byParagraph = new Map(told.filter(({ paraId }) => paraId !== 0).map(comment => [comment.paraId, comment]))
  const byText = review.comments.every(({ durableId }) => named.has(durableId))
    ? new Map<string, CommentText>()
    : onlyOnes(told, ({ text }) => hashOfComment(text))
  const answered = parentsIn(bytesOf('commentsExtended'))
  const taken = new Set<CommentText>()
  return review.comments.flatMap((carried): OwnComment[] => {
    const row = byId.get(carried.durableId)
    const comment = named.has(carried.durableId) ? byParagraph.get(row?.paraId ?? 0) : byText.get(carried.text)
    if (!comment || taken.has(comment)) return []
    taken.add(comment)
    const same = hashOfComment(comment.text) === carried.text
    const state = !same ? 'edited' : comment.paraIds.some(id => answered.has(id)) ? 'answered' : 'untouched'
    return [{ ...comment, state, carried }]
  })
}

/** Things by key, without those that share a key. */
function onlyOnes<Key, T>(things: readonly T[], keyOf: (thing: T) => Key): ReadonlyMap<Key, T> {
  const groups = Map.groupBy(things, keyOf)
  return new Map([...groups].flatMap(([key, [first, second]]) => (first && !second ? [[key, first] as const] : [])))
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

function readLastingIds(bytes: Uint8Array | undefined): readonly LastingId[] {
  const rows: LastingId[] = []
  scanOptional(bytes, lastingIdElements, rows)
  return rows
}

const replyElements: Handlers<Set<number>> = {
  'w15:commentEx': {
    open: (parents, tag) => {
      parents.add(hexadecimal(tag, 'paraIdParent'))
    },
  },
}

/** The paragraphs of comments that have been replied to. */
function parentsIn(bytes: Uint8Array | undefined): ReadonlySet<number> {
  const parents = new Set<number>()
  scanOptional(bytes, replyElements, parents)
  parents.delete(0)
  return parents
}

/** Reads an optional part; a damaged one is read as far as possible. */
function scanOptional<State>(bytes: Uint8Array | undefined, handlers: Handlers<State>, state: State): void {
  try {
    if (bytes) scan(openXml(bytes), handlers, state)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
