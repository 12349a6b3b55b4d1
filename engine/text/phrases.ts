import { Automaton } from './automaton.ts'
import { type Graph, graphOf } from './graph.ts'
import type { JoinedWords } from './joined.ts'
import { findJoined } from './joined.ts'
import type { Match } from './match.ts'
import { MatchIndex } from './match-index.ts'
import { type PhraseNode, readPhrase, type WordLists } from './notation.ts'
import { inSecondSense } from './senses.ts'
import type { Text } from './text.ts'

/** Where each phrase was met in one document, in reading order; of two places of one phrase none lies inside the other. */
export interface Matches {
  of(phrase: string): readonly Match[]
  /** Those in the sentences from `first` up to, not including, `end`. */
  within(phrase: string, first: number, end: number): readonly Match[]
  /**
   * Those of `of`, and where a phrase is met only in a sentence as it is read together with another: it begins in an introduction, a
   * label or a heading of a table, or has words that a name stands for. Such a match is the part in the sentence.
   */
  asRead(phrase: string): readonly Match[]
  /**
   * Whether a phrase has the words from `first` up to, not including, `end` of a match itself, and not only a gap where they may stand.
   * `words` are the words of the match as they are written, in which the phrase may be met more than once. Of a match that is only part
   * of what the phrase was met in, it is told by whether the phrase has any of these words at all.
   */
  spells(phrase: string, words: readonly string[], first: number, end: number): boolean
}

/** Every phrase of the loaded rules, compiled. Use `find` once for each document. */
export interface CompiledPhrases {
  readonly size: number
  /** The graph of each group, all made now. Throws PhraseError for a phrase that cannot be read. */
  graphs(): readonly Graph[]
  /** Finds every phrase in a text, and in sentences as they are read together. The answer throws for a phrase that was not compiled. */
  find(text: Text, joined?: readonly JoinedWords[]): Matches
}

/** Compiles phrases in the notation of `readPhrase` into one automaton. Throws PhraseError for a phrase that cannot be read. */
export function compilePhrases(phrases: Iterable<string>, lists: WordLists): CompiledPhrases {
  const compiled = compileGroups([phrases], lists)
  compiled.graphs()
  return compiled
}

/**
 * Compiles phrases in groups, each into an automaton of its own when one of its phrases is first asked for: most documents need the rules of
 * one or two types, and an automaton of all takes several times as long to make. A phrase of several groups goes to the first group. What
 * asks for a phrase that cannot be read throws PhraseError. `graphs` are those of the same groups and lists, where they were made before.
 */
export function compileGroups(
  groups: readonly Iterable<string>[],
  lists: WordLists,
  graphs: readonly Graph[] = [],
): CompiledPhrases {
  const groupOf = new Map<string, number>()
  for (const [at, phrases] of groups.entries())
    for (const phrase of phrases) groupOf.set(phrase, (groupOf.get(phrase) ?? at) === at ? at : 0)
  const byGroup: string[][] = groups.map(() => [])
  for (const [phrase, at] of groupOf) byGroup[at]?.push(phrase)
  const made: (Group | undefined)[] = []
  const groupAt = (at: number): Group => {
    const group = made[at] ?? compileGroup(byGroup[at] ?? [], lists, graphs[at])
    made[at] = group
    return group
  }
  return {
    size: groupOf.size,
    graphs: () => [...groups.keys()].map(at => groupAt(at).graph),
    find(text, joined = []) {
      const found: (Matches | undefined)[] = []
      const tokens = tokensOf(text)
      const matches = (phrase: string): Matches => {
        const at = groupOf.get(phrase)
        if (at === undefined) throw new Error(`the phrase was not compiled: ${phrase}`)
        const known = found[at] ?? groupAt(at).find(text, tokens, joined)
        found[at] = known
        return known
      }
      return {
        of: phrase => matches(phrase).of(phrase),
        asRead: phrase => matches(phrase).asRead(phrase),
        within: (phrase, first, end) => matches(phrase).within(phrase, first, end),
        spells: (phrase, words, first, end) => matches(phrase).spells(phrase, words, first, end),
      }
    },
  }
}

/** The phrases of a group in one automaton. */
interface Group {
  readonly graph: Graph
  find(text: Text, tokens: Tokens, joined: readonly JoinedWords[]): Matches
}

/** What every automaton needs of the tokens of a text: where the sentence of each ends, and which are a month or a number here. */
interface Tokens {
  readonly ends: Int32Array
  readonly second: ReadonlySet<number>
}

function tokensOf(text: Text): Tokens {
  const ends = new Int32Array(text.tokenCount)
  for (const { firstToken, endToken } of text.sentences) ends.fill(endToken, firstToken, endToken)
  const second = new Set<number>()
  for (let i = 0; i < text.tokenCount; i++) if (inSecondSense(text, i)) second.add(i)
  return { ends, second }
}

function compileGroup(phrases: readonly string[], lists: WordLists, made: Graph | undefined): Group {
  const ids = new Map(phrases.map((phrase, id) => [phrase, id]))
  const graph = made ?? graphOf(phrases.map(phrase => readPhrase(phrase, lists)))
  const automaton = new Automaton(graph)
  const spelled: (ReadonlySet<string> | undefined)[] = []
  const idOf = (phrase: string): number => ids.get(phrase) ?? -1
  return {
    graph,
    find(text, { ends, second }, joined) {
      const symbols = Int32Array.from(text.tokenForm, (form, i) => automaton.symbol(form, second.has(i)))
      const places = new MatchIndex(ending => automaton.phrasesAt(ending))
      automaton.run(symbols, ends, text.tokenCount, (ending, first, end) => places.add(ending, first, end))
      places.sort()
      const made: (readonly Match[] | undefined)[] = new Array(phrases.length)
      const of = (phrase: string): readonly Match[] => {
        const id = idOf(phrase)
        const matches = made[id] ?? places.of(id, text)
        made[id] = matches
        return matches
      }
      const across = findJoined(automaton, symbols, joined)
      const read: (readonly Match[] | undefined)[] = new Array(phrases.length)
      return {
        of,
        asRead: phrase => {
          const id = idOf(phrase)
          const matches = read[id] ?? together(of(phrase), across(id))
          read[id] = matches
          return matches
        },
        within: (phrase, first, end) => between(of(phrase), first, end),
        spells: (phrase, words, first, end) => {
          const id = idOf(phrase)
          // What was read of the phrase is not kept: few phrases are asked this.
          const own = spelled[id] ?? wordsOf(readPhrase(phrase, lists), new Set())
          spelled[id] = own
          if (!words.slice(first, end).some(word => own.has(word.toLowerCase()))) return false
          const met = placesIn(automaton, id, words).filter(place => place.first <= first && end <= place.end)
          if (met.length === 0) return true
          const without = words.map((word, i) => (i >= first && i < end ? noWord : word))
          const left = placesIn(automaton, id, without)
          return met.some(place => !left.some(other => other.first === place.first && other.end === place.end))
        },
      }
    },
  }
}

/** A form that no phrase has as a word, so that only a gap takes it. */
const noWord = '\u0000'

/** Everywhere that a phrase is met in some words, places inside others too. */
function placesIn(automaton: Automaton, id: number, words: readonly string[]): { first: number; end: number }[] {
  const count = words.length
  const symbols = Int32Array.from(words, word => automaton.symbol(word, false))
  const places: { first: number; end: number }[] = []
  automaton.run(symbols, new Int32Array(count).fill(count), count, (ending, first, end) => {
    if (automaton.phrasesAt(ending).includes(id)) places.push({ first, end })
  })
  return places
}

/** Two lists of matches as one, in reading order. */
function together(own: readonly Match[], joined: readonly Match[]): readonly Match[] {
  return joined.length === 0 ? own : [...own, ...joined].sort((a, b) => a.sentence - b.sentence || a.first - b.first)
}

/** Of matches in reading order those in the sentences from `first` up to, not including, `end`. */
export function between(all: readonly Match[], first: number, end: number): readonly Match[] {
  const from = firstFrom(all, first)
  let to = from
  while ((all[to]?.sentence ?? end) < end) to++
  return all.slice(from, to)
}

/** The index of the first of matches, or of other places in reading order, in this sentence or a later one. */
export function firstFrom(matches: readonly Pick<Match, 'sentence'>[], sentence: number): number {
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
