import type { Evidence } from '../review/finding.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { type Cued, sentencesWith } from './cued.ts'

/** Acts and regulations that the Equality Act 2010 replaced (its schedule 27), as policies cite them. */
const repealed =
  /\b(?:Race Relations (?:\(Amendment\) )?Act|Sex Discrimination Act|Disability Discrimination Act|Equal Pay Act|Employment Equality \([^)]*\) Regulations|Equality Act(?: \(Sexual Orientation\) Regulations)? 200[67])|\bDDA\b/
const inForce = /\bEquality Act(?:,? (?:of )?2010|\b(?! 200))/
/** What both patterns hold. */
const anyAct: Cued = { cue: '{=Act|=Regulations|=DDA}', pattern: /Act\b|Regulations|DDA/ }
const past =
  /\b(?:repealed|replac|supersed|former|previous|now part of|consolidat|brought together|no longer|history|until 2010)/i

/** Whether the law is cited as it stands: the Equality Act 2010, and no repealed Act as if it were in force. */
export const repealedActs = requirementCheck({
  name: 'repealed-acts',
  about: 'Whether the Equality Act 2010 is cited, and no Act that it repealed is cited as current law.',
  options: noOptions,
  cues: [anyAct],
  judge: subject => {
    const acts = sentencesWith(subject, anyAct, block => block.kind !== 'contents').map(
      (index): Evidence => ({ ...spanOfSentence(subject.text, index), basis: 'check' }),
    )
    const current = acts.filter(e => inForce.test(e.quote)).slice(0, 4)
    const old = acts
      .filter(e => repealed.test(e.quote))
      .slice(0, 4)
      .filter(e => !past.test(e.quote))
    if (old.length > 0) {
      return { verdict: current.length > 0 ? 'weak' : 'missing', evidence: old }
    }
    if (current.length > 0) return { verdict: 'covered', evidence: current }
    return { verdict: 'missing', evidence: [] }
  },
})
