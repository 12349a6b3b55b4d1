import type { English } from '../rules/english.ts'
import type { Match } from '../text/match.ts'
import type { Matches } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'
import type { Grade } from './finding.ts'

interface Cue extends Match {
  readonly grade: 'committed' | 'aspirational' | 'hedged'
}

/** How firmly a sentence commits its author to the words in a range of its tokens. */
export type Grader = (sentence: number, first: number, end: number) => Grade

/** In words: how far before a passage "not" still negates it, and how far around it "where possible" still weakens it. */
const negationReach = 4
const escapeReach = 14

/**
 * Grades passages: `committed` for must, will, a right or a plain statement; `aspirational` for should and aims to; `hedged` for may and
 * where possible; `denied` after not or no; `mentioned` in a heading, a contents line, a page header or footer, or a sentence with a
 * placeholder. A list item with no verb takes the grade of the sentence that introduces the list.
 */
export function makeGrader(text: Text, matches: Matches, english: English): Grader {
  const cues = new Map<number, Cue[]>()
  const noEscape = collect(matches, [...english.commitment.right, ...english.commitment['not-hedged']])
  const harmless = collect(matches, english.commitment['not-negation'])
  const inside = (match: Match, list: Map<number, Match[]>) =>
    list.get(match.sentence)?.some(m => m.first <= match.first && match.end <= m.end) ?? false
  const add = (grade: Cue['grade'], phrases: readonly string[]) => {
    for (const phrase of phrases) {
      for (const match of matches.of(phrase)) {
        if (grade === 'hedged' && inside(match, noEscape)) continue
        const list = cues.get(match.sentence)
        if (list) list.push({ ...match, grade })
        else cues.set(match.sentence, [{ ...match, grade }])
      }
    }
  }
  add('hedged', english.commitment.hedged)
  add('aspirational', english.commitment.aspirational)
  add('committed', english.commitment.committed)
  add('committed', english.commitment.right)
  const unfilled = new Map<number, boolean>()
  const placeholderIn = (sentence: number, words: string): boolean => {
    const known = unfilled.get(sentence) ?? placeholder.test(words)
    unfilled.set(sentence, known)
    return known
  }
  const negators = collect(matches, english.commitment.negation)

  const graded = (sentence: number, first: number, end: number): Grade | undefined => {
    for (const negator of negators.get(sentence) ?? []) {
      if (negator.end <= first && first - negator.end < negationReach && !inside(negator, harmless)) {
        if (!parted(text, negator.end, first)) return 'denied'
      }
    }
    const sentenceCues = cues.get(sentence) ?? []
    const wayOut = sentenceCues.some(
      c => c.grade === 'hedged' && c.end - c.first > 1 && distance(c, first, end) <= escapeReach,
    )
    if (wayOut) return 'hedged'
    let best: Cue | undefined
    for (const cue of sentenceCues) {
      if (best === undefined || closer(cue, best, first, end)) best = cue
    }
    return best?.grade
  }

  return (sentence, first, end) => {
    const place = text.sentences[sentence]
    const block = text.document.blocks[place?.block ?? -1]
    if (!place || !block) return 'mentioned'
    if (block.kind === 'title' || block.kind === 'heading' || block.kind === 'contents') return 'mentioned'
    if (block.part === 'header' || block.part === 'footer') return 'mentioned'
    if (placeholderIn(sentence, block.text.slice(place.start, place.end))) return 'mentioned'
    const grade = graded(sentence, first, end)
    if (grade !== undefined) return grade
    const leadIn = text.sentences[place.leadIn]
    if (leadIn) return graded(place.leadIn, leadIn.endToken, leadIn.endToken) ?? 'committed'
    return 'committed'
  }
}

/** A place to fill in: "[insert name]", "TBC", "xx/xx/xxxx". */
export const placeholder =
  /\[\s*(?:insert|add|name|date|title|organisation|company|job|tbc|to be|your|enter|xx)[^\]]*\]|\bT\.?B\.?[CD]\b|\bto be (?:confirmed|completed|added|inserted)\b|\bx{2,}\b|_{4,}|\.{6,}|<\s*insert[^>]*>/i

function collect(matches: Matches, phrases: readonly string[]): Map<number, Match[]> {
  const bySentence = new Map<number, Match[]>()
  for (const phrase of phrases) {
    for (const match of matches.of(phrase)) {
      const list = bySentence.get(match.sentence)
      if (list) list.push(match)
      else bySentence.set(match.sentence, [match])
    }
  }
  return bySentence
}

function distance(cue: Match, first: number, end: number): number {
  if (cue.end <= first) return first - cue.end
  return cue.first >= end ? cue.first - end : 0
}

/** A cue before or inside the passage counts as nearer than one after it; a longer cue wins over one inside it. */
function closer(a: Cue, b: Cue, first: number, end: number): boolean {
  const aAfter = a.first >= end
  const bAfter = b.first >= end
  if (aAfter !== bAfter) return bAfter
  if (a.first <= b.first && b.end <= a.end && a.end - a.first > b.end - b.first) return true
  if (b.first <= a.first && a.end <= b.end) return false
  return distance(a, first, end) < distance(b, first, end)
}

/** Whether there is a comma, semicolon or bracket between two tokens of one block. */
function parted(text: Text, from: number, to: number): boolean {
  const block = text.document.blocks[text.tokenBlock[from - 1] ?? 0]
  return /[;:()]/.test(block?.text.slice(text.tokenEnd[from - 1], text.tokenStart[to]) ?? '')
}
