import { Automaton } from './automaton.ts'
import type { Match } from './match.ts'
import { MatchIndex } from './match-index.ts'
import { type PhraseNode, readPhrase, type WordLists } from './notation.ts'
import { inSecondSense } from './senses.ts'
import type { Join } from './statements.ts'
import type { Text } from './text.ts'

/** Where each phrase was met in one document, in reading order; of two places of one phrase none lies inside the other. */
export interface Matches {
  of(phrase: string): readonly Match[]
  /** Those in the sentences from `first` up to, not including, `end`. */
  within(phrase: string, first: number, end: number): readonly Match[]
  /**
   * Where a phrase begins in an introduction, a label or a heading of a table and ends in the sentence that follows from it. The match
   * is the part in that sentence.
   */
  joined(phrase: string): readonly Match[]
  /** Whether a phrase has a word itself, and not only a gap where the word may stand. */
  spells(phrase: string, word: string): boolean
}

/** Every phrase of the loaded rules, compiled together. Use `find` once for each document. */
export interface CompiledPhrases {
  readonly size: number
  /** Finds every phrase in a text, and across the sentences that are joined. The answer throws for a phrase that was not compiled. */
  find(text: Text, joins?: readonly Join[]): Matches
}

/** Compiles phrases in the notation of `readPhrase` into one automaton. Throws PhraseError for a phrase that cannot be read. */
export function compilePhrases(phrases: Iterable<string>, lists: WordLists): CompiledPhrases {
  const ids = new Map<string, number>()
  const parts: (readonly PhraseNode[])[] = []
  for (const phrase of phrases) {
    if (ids.has(phrase)) continue
    ids.set(phrase, parts.push(readPhrase(phrase, lists)) - 1)
  }
  const automaton = new Automaton(parts)
  const spelled: (ReadonlySet<string> | undefined)[] = []
  const idOf = (phrase: string): number => {
    const id = ids.get(phrase)
    if (id === undefined) throw new Error(`the phrase was not compiled: ${phrase}`)
    return id
  }
  return {
    size: parts.length,
    find(text, joins = []) {
      const symbols = new Int32Array(text.tokenCount)
      const ends = new Int32Array(text.tokenCount)
      for (let i = 0; i < text.tokenCount; i++) {
        symbols[i] = automaton.symbol(text.tokenForm[i] ?? '', inSecondSense(text, i))
      }
      for (const { firstToken, endToken } of text.sentences) ends.fill(endToken, firstToken, endToken)
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
      const across = findAcross(automaton, parts.length, text, symbols, joins)
      const crossing: (readonly Match[] | undefined)[] = new Array(parts.length)
      const joined = (phrase: string): readonly Match[] => {
        const id = idOf(phrase)
        const matches = crossing[id] ?? across(id)
        crossing[id] = matches
        return matches
      }
      return {
        of,
        joined,
        within: (phrase, first, end) => between(of(phrase), first, end),
        spells: (phrase, word) => {
          const id = idOf(phrase)
          const words = spelled[id] ?? wordsOf(parts[id] ?? [], new Set())
          spelled[id] = words
          return words.has(word)
        },
      }
    },
  }
}

/** In words: how much of an introduction, and of what follows from it, is searched for phrases that cross from one to the other. */
const mostFrom = 24
const mostTo = 16

/** Finds the phrases that begin in the first and end in the second of two joined sentences. */
function findAcross(
  automaton: Automaton,
  phrases: number,
  { sentences }: Text,
  symbols: Int32Array,
  joins: readonly Join[],
): (phrase: number) => readonly Match[] {
  const tokensIn = (sentence: number, most: number) => {
    const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {}
    return Math.min(most, endToken - firstToken)
  }
  const size = joins.reduce((sum, { from, to }) => sum + tokensIn(from, mostFrom) + tokensIn(to, mostTo), 0)
  const joined = new Int32Array(size)
  const ends = new Int32Array(size)
  const tokenSentence = new Int32Array(size)
  /** For each joined token the token of the text that it is; those of the introduction stand for the first that follows. */
  const token = new Int32Array(size)
  const borders = new Int32Array(size)
  let count = 0
  for (const join of joins) {
    const from = sentences[join.from]
    const to = sentences[join.to]
    if (!from || !to) continue
    const begin = count
    for (let i = Math.max(from.firstToken, from.endToken - mostFrom); i < from.endToken; i++) {
      token[count] = to.firstToken
      joined[count++] = symbols[i] ?? 0
    }
    const border = count
    for (let i = to.firstToken; i < Math.min(to.endToken, to.firstToken + mostTo); i++) {
      token[count] = i
      joined[count++] = symbols[i] ?? 0
    }
    ends.fill(count, begin, count)
    borders.fill(border, begin, count)
    tokenSentence.fill(join.to, begin, count)
  }
  const places = new MatchIndex(phrases, ending => automaton.phrasesAt(ending))
  automaton.run(joined, ends, count, (ending, first, end) => {
    const border = borders[first] ?? 0
    if (first < border && end > border) places.add(ending, first, end)
  })
  places.sort()
  return phrase =>
    places
      .of(phrase, { tokenSentence })
      .map(({ first, end, sentence }) => ({ first: token[first] ?? 0, end: (token[end - 1] ?? 0) + 1, sentence }))
      .sort((a, b) => a.first - b.first)
}

/** Of matches in reading order those in the sentences from `first` up to, not including, `end`. */
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

/** Adds the words of a phrase, without those that only a prefix, a class or a gap takes. */
function wordsOf(parts: readonly PhraseNode[], words: Set<string>): ReadonlySet<string> {
  for (const part of parts) {
    if (part.kind === 'word') words.add(part.word)
    else if (part.kind === 'either') for (const option of part.options) wordsOf(option, words)
  }
  return words
}
