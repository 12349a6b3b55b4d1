import type { Match } from './match.ts'
import type { Text } from './text.ts'

/** Where phrases were met in one document, in the order in which the automaton finds them: by their first token, then by their end. */
export interface FoundMatches {
  /** For each match its first token, its end and the ending of the automaton at which it was found. */
  readonly firsts: readonly number[]
  readonly ends: readonly number[]
  readonly endings: readonly number[]
  /** The numbers of the phrases that are met together wherever an ending is reached. */
  phrasesAt(ending: number): readonly number[]
}

/** Matches by the number of their phrase, in reading order; of several that begin together the longest, and none inside the one before. */
export interface MatchIndex {
  of(phrase: number): readonly Match[]
  /** Those that begin among the tokens from `first` up to, not including, `end`: the tokens of whole sentences. */
  within(phrase: number, first: number, end: number): readonly Match[]
}

/** Sorts matches by phrase, for this many phrases. What is asked for is worked out then. */
export function indexMatches(phrases: number, found: FoundMatches, text: Text): MatchIndex {
  const { firsts, ends } = found
  const { starts, sorted } = byPhrase(phrases, found)
  const made: (Match | undefined)[] = new Array(firsts.length)
  const matchOf = (number: number): Match => {
    const first = firsts[number] ?? 0
    const match = made[number] ?? { first, end: ends[number] ?? 0, sentence: text.tokenSentence[first] ?? 0 }
    made[number] = match
    return match
  }
  const longest = (from: number, to: number): readonly Match[] => {
    if (from >= to) return none
    const kept: Match[] = []
    let lastEnd = 0
    for (let i = from; i < to; i++) {
      const number = sorted[i] ?? 0
      const end = ends[number] ?? 0
      if (end <= lastEnd || (i + 1 < to && firsts[sorted[i + 1] ?? 0] === firsts[number])) continue
      lastEnd = end
      kept.push(matchOf(number))
    }
    return kept
  }
  /** Where, from `low` up to `high`, the matches from this token on begin. */
  const from = (token: number, low: number, high: number): number => {
    while (low < high) {
      const middle = (low + high) >> 1
      if ((firsts[sorted[middle] ?? 0] ?? 0) < token) low = middle + 1
      else high = middle
    }
    return low
  }
  const known: (readonly Match[] | undefined)[] = new Array(phrases)
  return {
    of(phrase) {
      const matches = known[phrase] ?? longest(starts[phrase] ?? 0, starts[phrase + 1] ?? 0)
      known[phrase] = matches
      return matches
    },
    within(phrase, first, end) {
      const low = starts[phrase] ?? 0
      const high = starts[phrase + 1] ?? 0
      if (low === high) return none
      const begin = from(first, low, high)
      return longest(begin, from(end, begin, high))
    },
  }
}

const none: readonly Match[] = []

/** The numbers of the matches of each phrase, one phrase after the other, those of phrase p from `starts[p]`. */
function byPhrase(phrases: number, { endings, phrasesAt }: FoundMatches) {
  const starts = new Int32Array(phrases + 1)
  const counts = new Map<number, number>()
  for (const ending of endings) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  for (const [ending, count] of counts) {
    for (const phrase of phrasesAt(ending)) starts[phrase + 1] = (starts[phrase + 1] ?? 0) + count
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const sorted = new Int32Array(starts[phrases] ?? 0)
  const next = starts.slice()
  for (let match = 0; match < endings.length; match++) {
    for (const phrase of phrasesAt(endings[match] ?? 0)) {
      const at = next[phrase] ?? 0
      sorted[at] = match
      next[phrase] = at + 1
    }
  }
  return { starts, sorted }
}
