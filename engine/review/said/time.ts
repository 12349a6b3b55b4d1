import type { English } from '../../rules/english.ts'
import type { Match } from '../../text/match.ts'
import type { Matches } from '../../text/phrases.ts'
import type { Text } from '../../text/text.ts'
import type { Clauses } from './clauses.ts'
import { type BySentence, placesOf } from './cues.ts'

/** When a passage holds, and whether it is said of another body. */
export type TimeOf = (
  clauses: Clauses,
  sentence: number,
  hit: Pick<Match, 'first' | 'end'>,
) => { readonly when: 'now' | 'planned' | 'past'; readonly other: boolean }

/** How far into its clause the subject may begin: "In such a case the Information Commissioner must …". */
const subjectReach = 3

/** Tells what is past ("used to", "under the 2015 policy"), what is only planned, and what another body does ("Acas recommends"). */
export function makeTime(text: Text, matches: Matches, { commitment }: English): TimeOf {
  const planned = placesOf(matches, commitment.planned)
  const past = placesOf(matches, commitment.past)
  const bodies = placesOf(matches, commitment['other-bodies'])
  /** "Anyone who used to work for us", "if you used to be a member": says which person, and not when the policy holds. */
  const tellsWhich = ({ clauses }: Clauses, own: number): boolean => {
    const { kind, first = 0 } = clauses[own] ?? {}
    const word = text.tokenWord[first] ?? ''
    return (kind === 'relative' && /^who/.test(word)) || (kind === 'condition' && word === 'if')
  }
  const inChain = (
    cues: BySentence,
    all: Clauses,
    sentence: number,
    token: number,
    skip: (all: Clauses, own: number) => boolean = () => false,
  ): boolean => {
    const list = cues.get(sentence)
    if (!list) return false
    let own = all.at[token - all.firstToken] ?? 0
    for (let depth = 0; own >= 0 && depth < 8; depth++) {
      const here = own
      if (!skip(all, here) && list.some(cue => all.at[cue.first - all.firstToken] === here)) return true
      own = all.clauses[own]?.kind === 'main' ? -1 : (all.clauses[own]?.parent ?? -1)
    }
    return false
  }
  const ofOthers = (all: Clauses, sentence: number, token: number): boolean => {
    const list = bodies.get(sentence)
    if (!list) return false
    let own = all.at[token - all.firstToken] ?? 0
    for (let depth = 0; own >= 0 && depth < 8; depth++) {
      const clause = all.clauses[own]
      if (!clause) return false
      const acts = list.some(
        body =>
          body.first >= clause.first &&
          body.first - clause.first < subjectReach &&
          body.end <= token &&
          verbAfter(text, body.end),
      )
      if (acts) return true
      own = clause.kind === 'content' || clause.kind === 'phrase' ? clause.parent : -1
    }
    return false
  }
  return (clauses, sentence, { first }) => ({
    when: inChain(past, clauses, sentence, first, tellsWhich)
      ? 'past'
      : inChain(planned, clauses, sentence, first)
        ? 'planned'
        : 'now',
    other: ofOthers(clauses, sentence, first),
  })
}

/** Whether the word here is what a body does: an auxiliary, or a verb of the third person; what it asks of us is ours to do. */
function verbAfter(text: Text, token: number): boolean {
  const word = text.tokenWord[token] ?? ''
  if (/^(?:must|shall|should|recommends?|advises?|suggests?)$/.test(word)) return true
  return /^(?:requires?|expects?|asks?|wants?)$/.test(word) && text.tokenWord[token + 1] !== 'us'
}
