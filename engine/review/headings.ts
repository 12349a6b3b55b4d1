import Fuse from 'fuse.js'
import type { Document } from '../document.ts'
import { foldedWords } from '../text/words.ts'

/**
 * Makes a finder of headings by name that tolerates numbers, word forms, extra words and small mistakes: "How to appeal" and "8.
 * Apeals" both match "appeal". A heading that contains all the words of a name wins over one that only resembles it.
 */
export function makeHeadingFinder(document: Document): (names: readonly string[]) => number {
  const byText = new Map<string, { index: number; words: string[]; text: string }>()
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.part !== 'body') return
    const words = foldedWords(block.text)
    const text = words.join(' ')
    if (!byText.has(text)) byText.set(text, { index, words, text })
  })
  const headings = [...byText.values()]
  const found = new Map<string, number>()

  const find = (name: string): number => {
    const wanted = foldedWords(name)
    const whole = headings.find(h => wanted.every(w => h.words.some(word => sameStem(word, w))))
    if (whole) return whole.index
    if (name.length < 5) return -1
    const pieces = piecesOf(wanted.join(' '))
    const near = headings.filter(
      h => h.words.some(word => wanted.some(w => sameStart(word, w))) && pieces.some(piece => h.text.includes(piece)),
    )
    if (near.length === 0) return -1
    const fuse = new Fuse(near, {
      keys: ['text'],
      threshold: mistakesAllowed,
      ignoreLocation: true,
      minMatchCharLength: 4,
    })
    return fuse.search(wanted.join(' '), { limit: 1 })[0]?.item.index ?? -1
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

/** The share of a name's letters that may be wrong. */
const mistakesAllowed = 0.2

/** The fuzzy search splits a longer name before it counts mistakes. */
const longestWhole = 32

/** Splits a name into one more piece than the mistakes allowed, so a heading that resembles it contains one piece exactly. */
function piecesOf(name: string): string[] {
  if (name.length > longestWhole) return ['']
  const count = Math.floor(name.length * mistakesAllowed) + 1
  return Array.from({ length: count }, (_, i) =>
    name.slice(Math.floor((i * name.length) / count), Math.floor(((i + 1) * name.length) / count)),
  )
}

/** Misspelt words still begin alike, so the fuzzy search only tries headings with a word that does. */
function sameStart(word: string, wanted: string): boolean {
  return beginAlike(word, wanted, 2)
}

function sameStem(word: string, wanted: string): boolean {
  return word === wanted || beginAlike(word, wanted, Math.max(4, Math.min(word.length, wanted.length) - 2))
}

/** Whether two words of at least four letters share their first `letters` letters. */
function beginAlike(word: string, wanted: string, letters: number): boolean {
  if (word.length < Math.max(4, letters) || wanted.length < Math.max(4, letters)) return false
  for (let i = 0; i < letters; i++) {
    if (word.charCodeAt(i) !== wanted.charCodeAt(i)) return false
  }
  return true
}
