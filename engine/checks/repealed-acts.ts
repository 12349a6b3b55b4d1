import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { blockWith } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'

const past =
  /\b(?:repealed|replac|supersed|former|previous|now part of|consolidat|brought together|no longer|history|until 2010)/i

/** Whether current law is cited: the Equality Act 2010, and no repealed Act as if it were in force. */
export const repealedActs = requirementCheck({
  name: 'repealed-acts',
  about: 'Whether the Equality Act 2010 is cited, and no Act that it repealed is cited as current law.',
  options: noOptions,
  judge: subject => {
    const { inForce, repealed } = sentencesCiting(subject)
    const old = repealed.filter(({ quote }) => !past.test(quote)).slice(0, 4)
    const current = inForce.slice(0, 4)
    if (old.length > 0) return { verdict: current.length > 0 ? 'weak' : 'missing', evidence: old }
    return { verdict: current.length > 0 ? 'covered' : 'missing', evidence: current }
  },
})

/** The sentences that cite an Act in force, and those that cite a repealed one. */
function sentencesCiting({ text, matches, english: { acts } }: Subject) {
  const repealed = acts.repealed.flatMap(phrase => matches.of(phrase))
  const inForce = acts['in-force']
    .flatMap(phrase => matches.of(phrase))
    .filter(act => !repealed.some(old => old.first <= act.first && act.end <= old.end))
  const evidence = (cited: typeof repealed) =>
    [...new Set(cited.map(match => match.sentence))]
      .sort((a, b) => a - b)
      .filter(sentence => blockWith(text, sentence)?.kind !== 'contents')
      .map((sentence): Evidence => ({ ...spanOfSentence(text, sentence), basis: 'check' }))
  return { inForce: evidence(inForce), repealed: evidence(repealed) }
}
