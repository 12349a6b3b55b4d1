import type { Element, Node } from '@xmldom/xmldom'
import { type PlainPackage, relatedParts, walk } from './plain-package.ts'
import { type LeftOut, own, visitStory, wordName } from './plain-story.ts'

/** A Word file's words as a plain reader finds them, and those that are left out on purpose, by why. */
export interface PlainReading {
  readonly words: readonly string[]
  readonly leftOut: ReadonlyMap<LeftOut, readonly string[]>
}

/** Reads a file's body, notes, headers and footers by its relationships, without anything of the product. */
export function readPlainly(pkg: PlainPackage): PlainReading {
  const words: string[] = []
  const leftOut = new Map<LeftOut, string[]>()
  const notes = new Set<string>()
  const margins = new Set<string>()
  const read = (root: Node, outside?: LeftOut) => {
    const shown = new Map<Element | undefined, string>()
    const left = new Map<LeftOut, string>()
    visitStory(root, {
      text: (characters, place) => {
        const why = place.leftOut ?? outside
        if (why !== undefined) left.set(why, `${left.get(why) ?? ''} ${characters}`)
        else shown.set(place.paragraph, (shown.get(place.paragraph) ?? '') + characters)
      },
      mark: (name, id, place) => {
        if (place.leftOut === undefined && outside === undefined) notes.add(`${name} ${id}`)
      },
    })
    for (const text of shown.values()) words.push(...wordsOf(text))
    for (const [why, text] of left) leftOut.set(why, [...(leftOut.get(why) ?? []), ...wordsOf(text)])
  }
  const main = pkg.xml(pkg.main)
  if (main) read(main)
  walk(main, element => {
    const reference = ['headerReference', 'footerReference'].includes(wordName(element))
    const id = reference ? Array.from(element.attributes).find(({ localName }) => localName === 'id')?.value : undefined
    for (const { target } of pkg.related.filter(relation => relation.id === id)) margins.add(target.toLowerCase())
  })
  for (const part of relatedParts(pkg, 'footnotes', 'endnotes')) {
    walk(pkg.xml(part), note => {
      const name = wordName(note)
      if (name !== 'footnote' && name !== 'endnote') return
      const kind = own(note, 'type') || 'normal'
      if (kind !== 'normal') read(note, 'separator of notes')
      else read(note, notes.has(`${name}Reference ${own(note, 'id')}`) ? undefined : 'note that nothing refers to')
    })
  }
  for (const part of relatedParts(pkg, 'header', 'footer')) {
    const xml = pkg.xml(part)
    if (xml) read(xml, margins.has(part.toLowerCase()) ? undefined : 'header or footer that no section uses')
  }
  return { words, leftOut }
}

/** The words of a text: letters and digits that stand together. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
