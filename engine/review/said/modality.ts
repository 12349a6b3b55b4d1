import type { English } from '../../rules/english.ts'
import type { Match } from '../../text/match.ts'
import type { Matches } from '../../text/phrases.ts'
import type { Text } from '../../text/text.ts'
import type { Clauses } from './clauses.ts'
import { liesInside, placesOf } from './cues.ts'

type Place = Pick<Match, 'first' | 'end'>
type Firmness = 'committed' | 'aspirational' | 'hedged'

/** Words that say how firmly a clause is meant. */
export interface Cue extends Match {
  readonly grade: Firmness
  /** It grants something to the reader: "you may". */
  readonly right: boolean
}

/** How firmly the clauses of a document are meant. */
export interface Modality {
  /** The cue that decides for what stands in these tokens, or undefined where nothing does. */
  of(clauses: Clauses, sentence: number, hit: Place): Cue | undefined
  /** Whether a token is part of a softener such as "where possible", which begins no clause. */
  softener(sentence: number, token: number): boolean
}

/**
 * Finds the cues of firmness. A softener counts for its own clause: "where possible" before or after the main clause softens it, one
 * inside a clause on a condition or about a person does not, and one on a detail ("and, if appropriate, a trustee") softens that detail.
 */
export function makeModality(text: Text, matches: Matches, { commitment }: English): Modality {
  const firm = placesOf(matches, [...commitment.right, ...commitment['not-hedged']])
  const all = new Map<number, Cue[]>()
  const add = (grade: Firmness, phrases: readonly string[], right: boolean) => {
    const places = placesOf(matches, phrases, grade === 'hedged' ? firm : undefined)
    for (const [sentence, list] of places) {
      const cues = all.get(sentence) ?? []
      all.set(sentence, cues)
      for (const match of list) cues.push({ ...match, grade, right })
    }
  }
  add('hedged', commitment.hedged, false)
  add('aspirational', commitment.aspirational, false)
  add('committed', commitment.committed, false)
  add('committed', commitment.right, true)
  const known = new Map<number, readonly Cue[]>()

  /** The cues of a sentence in reading order, without those inside a longer one. */
  const cuesOf = (sentence: number): readonly Cue[] => {
    let list = known.get(sentence)
    if (!list) {
      list = outermost((all.get(sentence) ?? []).filter(cue => !opensCondition(sentence, cue)))
      known.set(sentence, list)
    }
    return list
  }

  /** "Should your companion be ill, the meeting is moved": the word says if, not how firmly. */
  const opensCondition = (sentence: number, { first }: Place): boolean => {
    const begin = text.sentences[sentence]?.firstToken ?? first
    const numbered = text.tokenWord.slice(begin, first).every(word => /^[\d.]+$/.test(word))
    return numbered && wordAt(first) === 'should'
  }

  const gap = (token: number): string => {
    const block = text.document.blocks[text.tokenBlock[token] ?? -1]
    return block?.text.slice(text.tokenEnd[token - 1], text.tokenStart[token]) ?? ''
  }
  const wordAt = (token: number): string => text.tokenWord[token] ?? ''

  /** The clause that a softener is about: the one it hangs on, where it is all there is of its phrase. */
  const homeOf = ({ clauses, at, firstToken }: Clauses, cue: Cue): number => {
    let own = at[cue.first - firstToken] ?? 0
    while (clauses[own]?.kind === 'phrase' && clauses[own]?.first === cue.first) own = clauses[own]?.parent ?? 0
    return own
  }

  /** "With, if appropriate, a trustee": on a detail. */
  const onDetail = (cue: Cue): boolean =>
    gap(cue.first).includes(',') && /^(?:and|or|with|including|by|to|from|for|as|then)$/.test(wordAt(cue.first - 1))

  const wayOut = (clauses: Clauses, sentence: number, own: number, hit: Place): Cue | undefined =>
    cuesOf(sentence).find(cue => {
      if (cue.grade !== 'hedged' || cue.end - cue.first < 2 || homeOf(clauses, cue) !== own) return false
      return onDetail(cue) ? hit.first >= cue.end && !/[,;]/.test(between(cue.end, hit.first)) : true
    })

  const between = (from: number, to: number): string => {
    const block = text.document.blocks[text.tokenBlock[from] ?? -1]
    return block?.text.slice(text.tokenStart[from], text.tokenStart[to]) ?? ''
  }

  const nearest = ({ at, firstToken }: Clauses, sentence: number, own: number, hit: Place): Cue | undefined => {
    let best: Cue | undefined
    for (const cue of cuesOf(sentence)) {
      if (at[cue.first - firstToken] !== own || onDetailOnly(cue)) continue
      if (cue.first >= hit.end) return best ?? cue
      if (cue.end > hit.first) return cue
      best = cue
    }
    return best
  }
  const onDetailOnly = (cue: Cue): boolean => cue.grade === 'hedged' && cue.end - cue.first > 1 && onDetail(cue)

  return {
    of: (clauses, sentence, hit) => {
      let own = clauses.at[Math.min(hit.first, (text.sentences[sentence]?.endToken ?? 1) - 1) - clauses.firstToken] ?? 0
      let found: Cue | undefined
      for (let depth = 0; own >= 0 && depth < 8; depth++) {
        const here = wayOut(clauses, sentence, own, hit) ?? nearest(clauses, sentence, own, hit)
        found = softer(found, here)
        // "We hope that counselling will be offered": what is hoped is no firmer than the hope.
        if (found && clauses.clauses[own]?.kind !== 'content') return found
        const clause = clauses.clauses[own]
        own = clause?.kind === 'main' ? -1 : (clause?.parent ?? -1)
      }
      return found
    },
    softener: (sentence, token) =>
      (all.get(sentence) ?? []).some(
        c => c.grade === 'hedged' && c.end - c.first > 1 && c.first <= token && token < c.end,
      ),
  }
}

const firmness: Readonly<Record<Firmness, number>> = { committed: 0, aspirational: 1, hedged: 2 }

function softer(a: Cue | undefined, b: Cue | undefined): Cue | undefined {
  if (!a || !b) return a ?? b
  return firmness[b.grade] > firmness[a.grade] ? b : a
}

function outermost(cues: readonly Cue[]): readonly Cue[] {
  const kept: Cue[] = []
  for (const cue of cues.toSorted((a, b) => a.first - b.first || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || !liesInside(cue, [last])) kept.push(cue)
  }
  return kept
}
