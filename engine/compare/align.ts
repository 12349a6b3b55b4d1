import { type Document, type Span, spanOf } from '../document.ts'
import { eachWord, foldWord } from '../text/words.ts'
import { type BlockWords, pairBlocks } from './block-pairs.ts'
import { certainPairs } from './pairs.ts'

/** Where words of one version are in another, or why that cannot be determined. `moved`: no longer between the same paragraphs. */
export type Found =
  | { readonly kind: 'found'; readonly span: Span; readonly moved?: true }
  | { readonly kind: 'vanished' }
  | { readonly kind: 'ambiguous' }

/** Finds words of one version of a document in another. */
export interface Alignment {
  readonly find: (span: Span) => Found
}

const vanished: Found = { kind: 'vanished' }
const ambiguous: Found = { kind: 'ambiguous' }
/** A stretch of this many words that occurs once in each version is the same stretch, wherever it has moved. */
const telling = 8
/** How near, in words, another kept word must be for words in an edited paragraph to be found. */
const near = 3

/**
 * Aligns two versions of a document. Words are found if their paragraph, edited or not, is still between the same neighbours
 * and they and a word near them were kept; or, if moved, where they occur with the words around them once in each version.
 * Identical words elsewhere are never mistaken for them.
 */
export function align(before: Document, after: Document): Alignment {
  const words = { before: before.blocks.map(b => wordsOf(b.text)), after: after.blocks.map(b => wordsOf(b.text)) }
  const pairs = pairBlocks(before, after, words)
  const kept = new Map<number, ReadonlyMap<number, number>>()
  const stretches = { before: stretchesOf(words.before), after: stretchesOf(words.after) }
  const keptIn = (block: number, into: number) => {
    const known = kept.get(block)
    if (known) return known
    const wordPairs = new Map(certainPairs(words.before[block]?.words ?? [], words.after[into]?.words ?? []))
    kept.set(block, wordPairs)
    return wordPairs
  }
  return {
    find: span => {
      const into = pairs[span.block]
      if (typeof into === 'number') {
        const same = before.blocks[span.block]?.text === after.blocks[into]?.text
        if (same) return { kind: 'found', span: spanOf(after, into, span.start, span.end) }
      }
      const from = words.before[span.block]
      const range = from && wordRange(from, span)
      if (!from || !range) return vanished
      if (typeof into === 'number') {
        const to = words.after[into]
        const place = to && inEdited(range, from, keptIn(span.block, into))
        if (place) return { kind: 'found', span: spanOfWords(after, into, to, place) }
      }
      return moved(range, from, words, stretches, after) ?? (into === 'ambiguous' ? ambiguous : vanished)
    },
  }
}

function wordsOf(text: string): BlockWords {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  eachWord(text, (start, end) => {
    words.push(foldWord(text.slice(start, end)))
    starts.push(start)
    ends.push(end)
  })
  return { words, starts, ends }
}

interface WordRange {
  readonly from: number
  readonly to: number
}

/** The range of words that a span touches; `to` is the last of them. */
function wordRange({ starts, ends }: BlockWords, { start, end }: Span): WordRange | undefined {
  const from = firstWhere(ends.length, i => (ends[i] ?? 0) > start)
  const to = firstWhere(starts.length, i => (starts[i] ?? 0) >= end) - 1
  return from === ends.length || to < from ? undefined : { from, to }
}

/** The first of the numbers below `count` for which a test holds that holds for all after it; `count` if there is none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function spanOfWords(after: Document, block: number, { starts, ends }: BlockWords, { from, to }: WordRange): Span {
  return spanOf(after, block, starts[from] ?? 0, ends[to] ?? 0)
}

/** The range in the new text if all its words were kept next to each other, with a kept word near them. */
function inEdited(range: WordRange, { words }: BlockWords, kept: ReadonlyMap<number, number>): WordRange | undefined {
  const first = kept.get(range.from)
  if (first === undefined) return undefined
  for (let i = range.from; i <= range.to; i++) if (kept.get(i) !== first + i - range.from) return undefined
  const place = { from: first, to: first + range.to - range.from }
  if (range.from === 0 && range.to === words.length - 1) return place
  for (let away = 1; away <= near; away++) {
    const left = kept.get(range.from - away)
    const right = kept.get(range.to + away)
    if (left !== undefined && place.from - left <= near) return place
    if (right !== undefined && right - place.to <= near) return place
  }
  return undefined
}

/** How many words before and after are compared. One side only is for paragraphs that were split or joined next to the words. */
const windows = [
  [5, 5],
  [0, 10],
  [10, 0],
] as const

/** The words, found with the words around them if these occur once in each version. */
function moved(
  range: WordRange,
  from: BlockWords,
  words: { readonly after: readonly BlockWords[] },
  stretches: { readonly before: Stretches; readonly after: Stretches },
  after: Document,
): Found | undefined {
  for (const [left, right] of windows) {
    const start = Math.max(0, range.from - left)
    const window = from.words.slice(start, range.to + right + 1)
    if (window.length < telling) continue
    const now = stretches.after.placesOf(window)
    if (now === 'many') return ambiguous
    const [place] = now
    const to = place && words.after[place.block]
    if (!to) continue
    const then = stretches.before.placesOf(window)
    if (now.length > 1 || then === 'many' || then.length > 1) return ambiguous
    const first = place.at + range.from - start
    const at = { from: first, to: first + range.to - range.from }
    return { kind: 'found', span: spanOfWords(after, place.block, to, at), moved: true }
  }
  return undefined
}

/** Where stretches of words occur in a version. */
interface Stretches {
  /** At most two places, since more make no difference; 'many' where more begin alike than are looked at. */
  placesOf(window: readonly string[]): readonly Begin[] | 'many'
}

/** So many stretches that begin with the same words are looked at. */
const mostAlike = 200

/**
 * Finds stretches of words without reading the version again for each. What it needs for that is made when it is first asked.
 */
function stretchesOf(blocks: readonly BlockWords[]): Stretches {
  let begins: ReadonlyMap<string, readonly Begin[]> | undefined
  return {
    placesOf: window => {
      begins ??= beginsOf(blocks)
      const alike = begins.get(window.slice(0, telling).join(' ')) ?? []
      if (alike.length > mostAlike) return 'many'
      return alike
        .filter(({ block, at }) => window.every((word, i) => blocks[block]?.words[at + i] === word))
        .slice(0, 2)
    },
  }
}

/** Where a stretch of words begins. */
interface Begin {
  readonly block: number
  readonly at: number
}

/** Where each stretch of `telling` words begins, by its words: one place more than are looked at, at most. */
function beginsOf(blocks: readonly BlockWords[]): ReadonlyMap<string, readonly Begin[]> {
  const begins = new Map<string, Begin[]>()
  blocks.forEach(({ words }, block) => {
    for (let at = 0; at + telling <= words.length; at++) {
      const key = words.slice(at, at + telling).join(' ')
      const known = begins.get(key)
      if (known === undefined) begins.set(key, [{ block, at }])
      else if (known.length <= mostAlike) known.push({ block, at })
    }
  })
  return begins
}
