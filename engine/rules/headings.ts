import Fuse from 'fuse.js'
import type { Document } from '../document.ts'
import { foldedWords } from '../text/words.ts'

/**
 * Makes a finder of headings by name, forgiving numbers, word forms, additions and small mistakes: "How to appeal" and "8.
 * Apeals" both answer to "appeal". A heading that holds all the words of a name wins over one that only resembles it.
 */
export function makeHeadingFinder(document: Document): (names: readonly string[]) => number {
  const headings = document.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.part === 'body' ? [{ index, words: foldedWords(block.text) }] : [],
  )
  const found = new Map<string, number>()
  let fuse: Fuse<{ index: number; text: string }> | undefined

  const find = (name: string): number => {
    const wanted = foldedWords(name)
    const whole = headings.find(h => wanted.every(w => h.words.some(word => sameStem(word, w))))
    if (whole) return whole.index
    fuse ??= new Fuse(
      headings.map(h => ({ index: h.index, text: h.words.join(' ') })),
      { keys: ['text'], threshold: 0.2, ignoreLocation: true, minMatchCharLength: 4 },
    )
    return name.length < 5 ? -1 : (fuse.search(wanted.join(' '), { limit: 1 })[0]?.item.index ?? -1)
  }

  return names => {
    for (const name of names) {
      let index = found.get(name)
      if (index === undefined) {
        index = find(name)
        found.set(name, index)
      }
      if (index >= 0) return index
    }
    return -1
  }
}

function sameStem(word: string, wanted: string): boolean {
  if (word === wanted) return true
  const length = Math.max(4, Math.min(word.length, wanted.length) - 2)
  return word.length >= 4 && wanted.length >= 4 && word.slice(0, length) === wanted.slice(0, length)
}
