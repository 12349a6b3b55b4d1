import { Automaton } from './automaton.ts'
import type { Match } from './match.ts'
import { MatchIndex } from './match-index.ts'
import { readPhrase, type WordLists } from './notation.ts'
import type { Text } from './text.ts'

/** The matches of each phrase in one document, in reading order; matches of one phrase are never nested. */
export interface Matches {
  of(phrase: string): readonly Match[]
  /** Whether any of these phrases, given by their numbers, occurs. The cheapest method. */
  meets(numbers: Int32Array): boolean
  /** An upper bound of the number of matches, 0 only if there are none; cheaper than computing them. */
  count(phrase: string): number
  /** As `count`, in the sentences from `first` up to, but not including, `end`. */
  countWithin(phrase: string, first: number, end: number): number
  /** The matches in the sentences from `first` up to, but not including, `end`. */
  within(phrase: string, first: number, end: number): readonly Match[]
}

/** Every phrase of the loaded rules, compiled together. Use `find` once for each document. */
export interface CompiledPhrases {
  readonly size: number
  /** The number of each phrase, for `meets`. Throws for one that was not compiled. */
  numbersOf(phrases: readonly string[]): Int32Array
  find(text: Text): Matches
}

/** Compiles phrases in the notation of `readPhrase` into one automaton. Throws PhraseError for a phrase that cannot be read. */
export function compilePhrases(phrases: Iterable<string>, lists: WordLists): CompiledPhrases {
  const ids = new Map<string, number>()
  const parts = []
  for (const phrase of phrases) {
    if (ids.has(phrase)) continue
    ids.set(phrase, parts.push(readPhrase(phrase, lists)) - 1)
  }
  const automaton = new Automaton(parts)
  const idOf = (phrase: string): number => {
    const id = ids.get(phrase)
    if (id === undefined) throw new Error(`the phrase was not compiled: ${phrase}`)
    return id
  }
  return {
    size: parts.length,
    numbersOf: phrases => Int32Array.from(phrases, idOf),
    find(text) {
      const symbols = new Int32Array(text.tokenCount)
      const ends = new Int32Array(text.tokenCount)
      for (const { block, firstToken, endToken } of text.sentences) {
        const words = text.document.blocks[block]?.text ?? ''
        for (let i = firstToken; i < endToken; i++) {
          symbols[i] = automaton.symbol(words.slice(text.tokenStart[i], text.tokenEnd[i]))
        }
        ends.fill(endToken, firstToken, endToken)
      }
      const places = new MatchIndex(parts.length, ending => automaton.phrasesAt(ending))
      automaton.run(symbols, ends, text.tokenCount, (ending, first, end) => places.add(ending, first, end))
      places.sort()
      const made: (readonly Match[] | undefined)[] = new Array(parts.length)
      const of = (phrase: string): readonly Match[] => {
        const id = idOf(phrase)
        const matches = made[id] ?? places.of(id, text)
        made[id] = matches
        return matches
      }
      const tokenOf = (sentence: number) => text.sentences[sentence]?.firstToken ?? text.tokenCount
      return {
        of,
        meets: numbers => places.meets(numbers),
        count: phrase => places.count(idOf(phrase)),
        countWithin(phrase, first, end) {
          const id = idOf(phrase)
          const known = made[id]
          if (known) return firstFrom(known, end) - firstFrom(known, first)
          return places.countWithin(id, tokenOf(first), tokenOf(end))
        },
        within(phrase, first, end) {
          const id = idOf(phrase)
          const known = made[id]
          if (known || end - first > few) return between(known ?? of(phrase), first, end)
          return places.among(id, text, tokenOf(first), tokenOf(end))
        },
      }
    },
  }
}

/** Up to this many sentences are searched directly; for more, the matches in the whole document are computed once. */
const few = 4

/** The matches, given in reading order, that are in the sentences from `first` up to, but not including, `end`. */
export function between(all: readonly Match[], first: number, end: number): readonly Match[] {
  const from = firstFrom(all, first)
  let to = from
  while ((all[to]?.sentence ?? end) < end) to++
  return all.slice(from, to)
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
