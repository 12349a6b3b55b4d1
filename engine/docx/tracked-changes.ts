import type { Document, StoryKind } from '../document.ts'
import { type ChangePlaces, changePlaces } from './change-places.ts'
import { type Edit, splice } from './edit.ts'
import { newParagraph } from './new-paragraph.ts'
import { mainPart, noBody, type Package } from './package.ts'
import type { Parts } from './package-edit.ts'
import { replacement } from './replacement.ts'
import { makeRevisionMarks } from './revision-marks.ts'
import type { BlockSource } from './source-map.ts'
import { openXml } from './xml.ts'

/** A change to be suggested. Offsets are UTF-16 units of the block's text; `text` has one line for each new paragraph. */
export type ChangeToMake = { readonly finding: string; readonly text: string } & (
  | { readonly kind: 'replace'; readonly at: { readonly block: number; readonly start: number; readonly end: number } }
  | { readonly kind: 'insert'; readonly after: number }
)

/** A change that could not be made, and why, in words that follow "because". */
export interface ChangeNotMade {
  readonly change: ChangeToMake
  readonly because: string
}

/** The new package, and what could not be done. */
export interface WithChanges {
  readonly package: Package
  readonly notMade: readonly ChangeNotMade[]
}

/** Who suggests the changes, and when (ISO 8601, UTC). */
export interface ChangeAuthor {
  readonly author: string
  readonly date: string
}

const elsewhere: Record<Exclude<StoryKind, 'body'>, string> = {
  'text-box': 'it is in a text box, which the file holds twice',
  footnote: 'it is in a footnote',
  endnote: 'it is in an endnote',
  header: 'it is in a page header',
  footer: 'it is in a page footer',
}

/**
 * Writes suggestions into the body as tracked changes (ECMA-376 17.13.5): accepted, the text is the suggestion; rejected, it is as it
 * was. Words are replaced in runs like theirs, a new paragraph follows a block. What others have changed stays theirs. `document` and
 * `places` are those of `readDocument` for this package.
 */
export function addTrackedChanges(
  pkg: Package,
  document: Document,
  places: readonly BlockSource[],
  changes: readonly ChangeToMake[],
  by: ChangeAuthor,
): WithChanges {
  const main = mainPart(pkg.parts)
  const bytes = main === undefined ? undefined : pkg.parts.get(main)
  if (main === undefined || bytes === undefined) throw noBody()
  if (changes.length === 0) return { package: pkg, notMade: [] }
  const xml = openXml(bytes)
  const around: ChangePlaces = changePlaces(xml)
  const marksFor = makeRevisionMarks(pkg.parts, bytes, by)
  const edits: Edit[] = []
  const startTags = new Map<number, Edit>()
  const notMade: ChangeNotMade[] = []
  const taken: { block: number; start: number; end: number }[] = []
  for (const change of changes) {
    const index = change.kind === 'replace' ? change.at.block : change.after
    const block = document.blocks[index]
    const place = places[index]
    if (!block || !place) throw new RangeError(`there is no block ${index}`)
    const refuse = (because: string) => notMade.push({ change, because })
    if (block.part !== 'body') {
      refuse(elsewhere[block.part])
      continue
    }
    const marks = marksFor(place.prefix)
    if (change.kind === 'insert') {
      const made = newParagraph(xml, around, { document, places, after: index }, change.text, marks)
      if (typeof made === 'string') refuse(made)
      else edits.push(made)
      continue
    }
    const { at } = change
    if (taken.some(other => other.block === at.block && other.start <= at.end && at.start <= other.end)) {
      refuse('another suggestion replaces the same words')
      continue
    }
    const made = replacement(xml, around, place, at, change.text, marks, startTags)
    if (typeof made === 'string') refuse(made)
    else {
      edits.push(...made)
      taken.push(at)
    }
  }
  const parts: Parts = new Map(pkg.parts)
  parts.set(main, splice(bytes, [...edits, ...startTags.values()]))
  return { package: { parts }, notMade }
}
