import type { CarriedComment } from './carried-review.ts'
import { splice } from './edit.ts'
import { hexadecimal } from './hexadecimal.ts'
import { markRemovals } from './mark-removal.ts'
import { type OwnComment, ownComments } from './own-comments.ts'
import { mainPart, type Package } from './package.ts'
import { type Parts, relatedPart } from './package-edit.ts'
import { partFinder, readRelationships } from './relationships.ts'
import { removeFrom } from './remove-parts.ts'
import { removePeople } from './remove-people.ts'
import { removeReviewPart } from './review-part.ts'
import { integer, type Tag } from './scan.ts'
import { openXml } from './xml.ts'

/** A package without our earlier comments, and those of them that are kept. */
export interface WithoutOwn {
  readonly package: Package
  /** Comments of ours that somebody has replied to or changed: the file still holds what they state about their findings. */
  readonly kept: readonly CarriedComment[]
}

const stories = new Set(['footnotes', 'endnotes', 'header', 'footer'])

/**
 * Removes what an earlier export of ours wrote: its comments with their marks and their rows in the extension parts, their
 * authors unless somebody else has the entry, and the part that carries the review. Comments that somebody has replied to or
 * changed are kept, and so is every other byte of every part.
 */
export function removeOwnComments(pkg: Package): WithoutOwn {
  const comments = ownComments(pkg)
  const gone = comments.filter(({ state }) => state === 'untouched')
  const kept = comments.filter(({ state }) => state !== 'untouched').map(({ carried }) => carried)
  const parts: Parts = new Map(removeReviewPart(pkg).parts)
  const main = mainPart(parts)
  if (main !== undefined && gone.length > 0) {
    removeMarks(parts, main, gone)
    removeRows(parts, main, gone)
    removePeople(parts, main, new Set(gone.map(({ author }) => author)))
  }
  return { package: { parts }, kept }
}

/** Removes the marks from the text, notes, headers and footers. */
function removeMarks(parts: Parts, main: string, gone: readonly OwnComment[]): void {
  const ids = new Set(gone.map(({ id }) => id))
  const find = partFinder(parts)
  const others = readRelationships(parts, main)
    .filter(({ type, external }) => stories.has(type) && !external)
    .map(({ target }) => find(target)?.name)
  for (const name of new Set([main, ...others])) {
    const bytes = name === undefined ? undefined : parts.get(name)
    if (name === undefined || bytes === undefined) continue
    const edits = markRemovals(openXml(bytes), ids)
    if (edits.length > 0) parts.set(name, splice(bytes, edits))
  }
}

/** Removes the comments from their part and from the parts that extend it. */
function removeRows(parts: Parts, main: string, gone: readonly OwnComment[]): void {
  const ids = new Set(gone.map(({ id }) => id))
  const paraIds = new Set(gone.map(({ paraId }) => paraId).filter(id => id !== 0))
  const durableIds = new Set(gone.map(({ carried }) => carried.durableId))
  const from = (type: string, element: string, goes: (tag: Tag) => boolean) => {
    const part = relatedPart(parts, main, type)
    if (part) removeFrom(parts, part.name, element, goes)
  }
  const byParagraph = (tag: Tag) => paraIds.has(hexadecimal(tag, 'paraId'))
  from('comments', 'w:comment', tag => ids.has(integer(tag, 'id') ?? -1))
  from('commentsExtended', 'w15:commentEx', byParagraph)
  from('commentsIds', 'w16cid:commentId', byParagraph)
  from('commentsExtensible', 'w16cex:commentExtensible', tag => durableIds.has(hexadecimal(tag, 'durableId')))
}
