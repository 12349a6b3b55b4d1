import { Automaton } from './automaton.ts'
import { readPhrase, type WordLists } from './notation.ts'
import type { Text } from './text.ts'

/** A place where a phrase was met, as a half-open range of tokens, and the sentence that holds it. */
export interface Match {
  readonly first: number
  readonly end: number
  readonly sentence: number
}

/** Where each phrase was met in one document, in reading order; of two places of one phrase none lies inside the other. */
export interface Matches {
  of(phrase: string): readonly Match[]
  /** Those in the sentences from `first` up to, not including, `end`. */
  within(phrase: string, first: number, end: number): readonly Match[]
}

/** Every phrase of the loaded rules, compiled together. Use `find` once for each document. */
export interface PhraseBook {
  readonly size: number
  find(text: Text): Matches
}

const none: readonly Match[] = []

/** Compiles phrases in the notation of `readPhrase` into one automaton. Throws PhraseError for a phrase that cannot be read. */
export function compilePhrases(phrases: Iterable<string>, lists: WordLists): PhraseBook {
  const ids = new Map<string, number>()
  const parts = []
  for (const phrase of phrases) {
    if (ids.has(phrase)) continue
    ids.set(phrase, parts.push(readPhrase(phrase, lists)) - 1)
  }
  const automaton = new Automaton(parts)
  return {
    size: parts.length,
    find(text) {
      const symbols = new Int32Array(text.tokenCount)
      const ends = new Int32Array(text.tokenCount)
      for (let i = 0; i < text.tokenCount; i++) {
        const block = text.document.blocks[text.tokenBlock[i] ?? 0]
        symbols[i] = automaton.symbol(block?.text.slice(text.tokenStart[i], text.tokenEnd[i]) ?? '')
        ends[i] = text.sentences[text.tokenSentence[i] ?? 0]?.endToken ?? 0
      }
      const found: (Match[] | undefined)[] = []
      automaton.run(symbols, ends, text.tokenCount, (phrase, first, end) => {
        const match = { first, end, sentence: text.tokenSentence[first] ?? 0 }
        const list = found[phrase]
        const inLast = end <= (list?.at(-1)?.end ?? 0)
        if (list && !inLast) list.push(match)
        else if (!list) found[phrase] = [match]
      })
      const of = (phrase: string): readonly Match[] => {
        const id = ids.get(phrase)
        if (id === undefined) throw new Error(`the phrase was not compiled: ${phrase}`)
        return found[id] ?? none
      }
      return {
        of,
        within(phrase, first, end) {
          const all = of(phrase)
          const from = firstFrom(all, first)
          let to = from
          while ((all[to]?.sentence ?? end) < end) to++
          return from === to ? none : all.slice(from, to)
        },
      }
    },
  }
}

/** The index of the first match in this sentence or a later one. */
function firstFrom(matches: readonly Match[], sentence: number): number {
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches[middle]?.sentence ?? 0) < sentence) low = middle + 1
    else high = middle
  }
  return low
}
