import type { English } from '../../rules/english.ts'
import type { Match } from '../../text/match.ts'
import type { Matches } from '../../text/phrases.ts'
import type { Text } from '../../text/text.ts'
import type { Grade } from '../finding.ts'
import { answersOf } from './answers.ts'
import { type Clauses, clausesOf } from './clauses.ts'
import { makeModality } from './modality.ts'
import { makePolarity } from './polarity.ts'
import { makeTime } from './time.ts'
import { makeVoice, type Voice, type VoiceOf } from './voice.ts'

type Place = Pick<Match, 'first' | 'end'>

/** How a passage is said: how firmly, when it holds, whose it is, and what kind of text it is. */
export interface Said {
  readonly grade: Grade
  readonly when: 'now' | 'planned' | 'past'
  readonly whose: 'organisation' | 'reader' | 'right' | 'condition' | 'other'
  readonly voice: Voice
  /** The words that decide the grade. */
  readonly because?: Place
}

/** How a passage of a sentence is said. Denials that are `asked` for do not count: a rule's own phrase has the negating word. */
export type SayingOf = (sentence: number, first: number, end: number, asked?: (denial: Place) => boolean) => Said

/** How firmly a sentence commits its author to the words in a range of its tokens. */
export type Grader = (sentence: number, first: number, end: number) => Grade

/**
 * Tells how each passage of a document is said, the same for all rules, from its clause: `committed` for must, will, a right or a plain
 * statement; `aspirational` for should and aims to; `hedged` for may, where possible and what is only planned; `denied` where it is negated; `mentioned`
 * where it is not the policy speaking, not its own, or past. A list item with no verb is said as the sentence that
 * introduces it, and a question as its answer.
 */
export function makeSaid(text: Text, matches: Matches, english: English): { said: SayingOf; voiceOf: VoiceOf } {
  const voiceOf = makeVoice(text, matches, english)
  const modality = makeModality(text, matches, english)
  const polarity = makePolarity(text, matches, english)
  const time = makeTime(text, matches, english)
  const answers = answersOf(text)
  const known = new Map<number, Clauses>()
  const clausesIn = (sentence: number): Clauses => {
    let clauses = known.get(sentence)
    if (!clauses) {
      clauses = clausesOf(text, sentence, token => modality.softener(sentence, token))
      known.set(sentence, clauses)
    }
    return clauses
  }

  const worked = (sentence: number, first: number, end: number, asked: (denial: Place) => boolean): Said => {
    const voice = voiceOf(sentence, first, end)
    const hit = { first, end }
    const clauses = clausesIn(sentence)
    const clause = clauses.clauses[clauses.at[first - clauses.firstToken] ?? 0]
    const cue = modality.of(clauses, sentence, hit)
    const { when, other } = time(clauses, sentence, hit)
    const whose = other ? 'other' : clause?.kind === 'condition' ? 'condition' : cue?.right ? 'right' : 'organisation'
    const as = (grade: Grade, because?: Place): Said => ({ grade, when, whose, voice, ...(because ? { because } : {}) })
    if (voice !== 'policy' || other || when === 'past') return as('mentioned')
    const answer = answers(sentence)
    if (answer === 'no') return as('denied')
    const denial = polarity.denial(clauses, sentence, hit, asked)
    if (denial) return as('denied', denial)
    if (when === 'planned') return as('hedged')
    if (answer === 'yes') return as('committed')
    const place = text.sentences[sentence]
    const leadIn = text.sentences[place?.leadIn ?? -1]
    if (place && leadIn) {
      const above = clausesIn(place.leadIn)
      if (!clauses.clauses[0]?.finite) {
        const denied = polarity.ofLeadIn(above, place.leadIn, place.firstToken)
        if (denied) return as('denied', denied)
      }
      if (!cue) {
        const end = { first: leadIn.endToken, end: leadIn.endToken }
        const from = modality.of(above, place.leadIn, end)
        return as(from?.grade ?? 'committed', from)
      }
    }
    return as(cue?.grade ?? 'committed', cue)
  }
  // Many phrases are met in the same words. What a denial was asked about depends on the phrase, and is not kept.
  const kept = new Map<number, Said>()
  const said: SayingOf = (sentence, first, end, asked) => {
    const key = first * text.tokenCount + (end - first)
    const before = kept.get(key)
    if (before) return before
    let wasAsked = false
    const answer = worked(sentence, first, end, denial => {
      wasAsked = true
      return asked?.(denial) ?? false
    })
    if (!wasAsked) kept.set(key, answer)
    return answer
  }
  return { said, voiceOf }
}
