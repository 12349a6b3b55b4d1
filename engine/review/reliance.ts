import type { English } from '../rules/english.ts'
import { blockWith, leadInOf } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import type { Matches } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'

/** What somebody relies on in the sentence of a match, the match itself where that is all of it; undefined where nobody relies on it. */
export type Reliance = (match: Match) => Match | undefined

/** Who a sentence is about, at the place where its subject and verb are. */
interface Subject {
  readonly first: number
  readonly author: boolean
}

/** The most words of an entry in a table. */
const mostOfEntry = 12

/**
 * Finds whether somebody relies on a sentence: its author is the one who acts, or nobody is named and it deals with a duty, a right,
 * support, a deadline or safety, or is an entry of a table. Not so where the reader is told what to do, where another body or a law
 * acts, where the author keeps the power to change the document, in small matters, in a heading, and where the word only opens a
 * condition ("Should a customer …").
 */
export function makeReliance(text: Text, matches: Matches, english: English): Reliance {
  const { matters, author, others, amend, minor, conditional } = english.reliance
  const inSentence = (phrases: readonly string[], sentence: number): Match[] =>
    phrases.flatMap(phrase => matches.within(phrase, sentence, sentence + 1))
  const known = new Map<number, Subject[]>()
  const subjects = (sentence: number): Subject[] => {
    const before = known.get(sentence)
    if (before) return before
    const acting = inSentence(author, sentence)
    const told = inSentence(others, sentence).filter(m => !acting.some(a => a.first < m.first && m.first < a.end))
    const list = [
      ...acting.map(m => ({ first: m.first, author: true })),
      ...told.map(m => ({ first: m.first, author: false })),
    ].sort((a, b) => a.first - b.first || Number(b.author) - Number(a.author))
    known.set(sentence, list)
    return list
  }

  /** A cell of a few words, such as the time limit of a stage: its table says whose it is. */
  const isEntry = ({ sentence }: Match): boolean => {
    const { firstToken = 0, endToken = 0 } = text.sentences[sentence] ?? {}
    return blockWith(text, sentence)?.cell !== undefined && endToken - firstToken <= mostOfEntry
  }

  return match => {
    const { sentence } = match
    const kind = blockWith(text, sentence)?.kind
    if (kind === 'heading' || kind === 'title' || kind === 'contents') return undefined
    if (inSentence(amend, sentence).length > 0 || inSentence(minor, sentence).length > 0) return undefined
    const opens = inSentence(conditional, sentence).some(m => m.first <= match.first && match.first < m.end)
    if (opens) return undefined
    const leadIn = leadInOf(text, sentence)
    const own = subjects(sentence)
    const all = own.length === 0 && leadIn >= 0 ? subjects(leadIn) : own
    const acting = all.findLast(s => s.first <= match.first) ?? all[0]
    if (acting?.author === false) return undefined
    const beyond = (m: Match) => m.first < match.first || match.end < m.end
    const matter =
      inSentence(matters, sentence).find(beyond) ?? (leadIn >= 0 ? inSentence(matters, leadIn)[0] : undefined)
    return matter ?? (acting || isEntry(match) ? match : undefined)
  }
}
