import type { Document } from '../document.ts'
import { foldedWords } from '../text/words.ts'
import { paragraphsKept } from './paragraphs-kept.ts'

/** So many words in a row are hardly ever the same in two documents by chance. */
const stretch = 6
/** The share of such stretches that two versions of one document have at least in common. */
const least = 0.02

/** Whether two texts can be versions of one document: they have a paragraph in common, or stretches of words. */
export function sharesText(before: Document, after: Document): boolean {
  if (paragraphsKept(before, after).kept > 0) return true
  const known = new Set(stretchesOf(before))
  if (known.size === 0) return true
  const shared = new Set(stretchesOf(after).filter(words => known.has(words)))
  return shared.size >= known.size * least
}

function stretchesOf({ blocks }: Document): string[] {
  const words = blocks.flatMap(({ text }) => foldedWords(text))
  return words.slice(0, Math.max(0, words.length - stretch + 1)).map((_, at) => words.slice(at, at + stretch).join(' '))
}
