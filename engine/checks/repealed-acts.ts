import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { isOfBritain } from '../rules/nations.ts'
import { blockWith } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'

const past =
  /\b(?:repealed|replac|supersed|former|previous|now part of|consolidat|brought together|no longer|history|until 2010)/i
/** The old Acts hold there. */
const there = /\bNorthern Ireland\b|\bN\.?I\.?\b/

/**
 * Whether the equality law in force is cited, and no repealed Act as if it were: the Equality Act 2010 in Great Britain; in Northern Ireland,
 * where it does not hold, the Orders and Acts that it replaced elsewhere.
 */
export const repealedActs = requirementCheck({
  name: 'repealed-acts',
  about:
    'Whether the equality law in force is cited, and no Act that the Equality Act 2010 repealed is cited as current law.',
  options: noOptions,
  judge: subject => {
    const { inForce, repealed } = sentencesCiting(subject)
    const current = inForce.slice(0, 4)
    if (subject.nation === 'northern-ireland') return ofNorthernIreland(subject, current)
    const old = isOfBritain(subject.nation)
      ? repealed.filter(({ quote }) => !past.test(quote) && !there.test(quote)).slice(0, 4)
      : []
    if (old.length > 0) return { verdict: current.length > 0 ? 'weak' : 'missing', evidence: old }
    return current.length > 0 ? { verdict: 'covered', evidence: current } : unnamed(subject)
  },
})

function ofNorthernIreland(subject: Subject, british: readonly Evidence[]): Judgement {
  const held = citing(
    subject,
    subject.english.acts['northern-ireland'].flatMap(phrase => subject.matches.of(phrase)),
  )
  if (held.length > 0) {
    return {
      verdict: 'covered',
      evidence: held.slice(0, 4),
      reason: 'It cites the law that is in force in Northern Ireland.',
    }
  }
  if (british.length === 0) return unnamed(subject)
  return {
    verdict: 'weak',
    evidence: british,
    reason: 'The Equality Act 2010 is not the law of Northern Ireland; its Orders and Acts are not cited.',
  }
}

/** Weak for a policy that keeps to "equality law" without saying which. */
function unnamed(subject: Subject): Judgement {
  const [first] = citing(
    subject,
    subject.english.acts.unnamed.flatMap(phrase => subject.matches.of(phrase)),
  )
  if (!first) return { verdict: 'missing', evidence: [] }
  return { verdict: 'weak', evidence: [first], reason: 'It speaks of equality law, but does not name the Act.' }
}

/** The sentences that cite an Act in force in Great Britain, and those that cite a repealed one. */
function sentencesCiting(subject: Subject) {
  const { matches, english } = subject
  const repealed = english.acts.repealed.flatMap(phrase => matches.of(phrase))
  const inForce = english.acts['in-force']
    .flatMap(phrase => matches.of(phrase))
    .filter(act => !repealed.some(old => old.first <= act.first && act.end <= old.end))
  return { inForce: citing(subject, inForce), repealed: citing(subject, repealed) }
}

function citing({ text }: Subject, cited: readonly Match[]): Evidence[] {
  return [...new Set(cited.map(match => match.sentence))]
    .sort((a, b) => a - b)
    .filter(sentence => blockWith(text, sentence)?.kind !== 'contents')
    .map((sentence): Evidence => ({ ...spanOfSentence(text, sentence), basis: 'check' }))
}
