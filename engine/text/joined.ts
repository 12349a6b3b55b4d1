import type { Automaton } from './automaton.ts'
import type { Match } from './match.ts'
import { MatchIndex } from './match-index.ts'
import type { Renaming } from './own-names.ts'
import type { Join } from './statements.ts'
import type { Sentence, Text } from './text.ts'

/** A word of a sentence as it is read: one of its own, one that introduces it, or one that a name in it stands for. */
interface JoinedWord {
  /** The token whose word it is, or the word itself. */
  readonly word: number | string
  readonly role: 'own' | 'before' | 'meant'
  /** The token of the sentence that it is or stands for. */
  readonly at: number
}

/** A sentence as it is read together with its introduction or label, or with what its names stand for. */
export interface JoinedWords {
  readonly sentence: number
  readonly words: readonly JoinedWord[]
}

/** In words: how much of an introduction, and of what follows from it, is read together, and how much of a sentence with a name. */
const mostBefore = 24
const mostAfter = 16
const mostRenamed = 120

/** The sentences of a text that are read with words of others. */
export function joinedWords(
  { sentences }: Text,
  joins: readonly Join[],
  renamings: readonly Renaming[],
): readonly JoinedWords[] {
  const introduced = joins.flatMap(({ from, to }): JoinedWords[] => {
    const before = sentences[from]
    const own = sentences[to]
    if (!before || !own) return []
    const words: JoinedWord[] = []
    for (let i = Math.max(before.firstToken, before.endToken - mostBefore); i < before.endToken; i++)
      words.push({ word: i, role: 'before', at: own.firstToken })
    for (let i = own.firstToken; i < Math.min(own.endToken, own.firstToken + mostAfter); i++)
      words.push({ word: i, role: 'own', at: i })
    return [{ sentence: to, words }]
  })
  const renamed = [...Map.groupBy(renamings, renaming => renaming.sentence)].flatMap(
    ([number, names]): JoinedWords[] => {
      const sentence = sentences[number]
      return sentence ? [{ sentence: number, words: wordsMeant(sentence, names) }] : []
    },
  )
  return [...introduced, ...renamed]
}

function wordsMeant({ firstToken, endToken }: Sentence, names: readonly Renaming[]): JoinedWord[] {
  const words: JoinedWord[] = []
  let at = firstToken
  for (const { first, end, as } of names) {
    for (; at < first; at++) words.push({ word: at, role: 'own', at })
    for (const word of as) words.push({ word, role: 'meant', at: first })
    at = end
  }
  for (; at < endToken; at++) words.push({ word: at, role: 'own', at })
  return words.slice(0, mostRenamed)
}

/** Finds the phrases that need the words which a sentence is read with: those that lie in its own words alone are found elsewhere. */
export function findJoined(
  automaton: Automaton,
  symbols: Int32Array,
  all: readonly JoinedWords[],
): (phrase: number) => readonly Match[] {
  const size = all.reduce((sum, { words }) => sum + words.length, 0)
  const joined = new Int32Array(size)
  const ends = new Int32Array(size)
  const tokenSentence = new Int32Array(size)
  const token = new Int32Array(size)
  const roles = new Uint8Array(size)
  let count = 0
  for (const { sentence, words } of all) {
    ends.fill(count + words.length, count, count + words.length)
    tokenSentence.fill(sentence, count, count + words.length)
    for (const { word, role, at } of words) {
      token[count] = at
      roles[count] = roleNumber[role]
      joined[count++] = typeof word === 'number' ? (symbols[word] ?? 0) : automaton.symbol(word, false)
    }
  }
  const places = new MatchIndex(ending => automaton.phrasesAt(ending))
  automaton.run(joined, ends, count, (ending, first, end) => {
    let met = 0
    for (let i = first; i < end; i++) met |= roles[i] ?? 0
    if (met & roleNumber.meant || met === (roleNumber.before | roleNumber.own)) places.add(ending, first, end)
  })
  places.sort()
  return phrase => {
    const found = places.of(phrase, { tokenSentence })
    if (found.length === 0) return found
    return found
      .map(({ first, end, sentence }) => ({ first: token[first] ?? 0, end: (token[end - 1] ?? 0) + 1, sentence }))
      .sort((a, b) => a.first - b.first)
  }
}

const roleNumber = { own: 1, before: 2, meant: 4 } as const
