import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { noOptions, requirementCheck } from './check.ts'

const support =
  /\bsupport (?:you|for|will|is|may|can|and)\b|^support\b|\b(?:counselling|victimis|employee assistance|wellbeing|well-being)/i

/** Whether a warning to complainants comes before the first mention of support or protection in the document. */
export const clauseBeforeSupport = requirementCheck({
  name: 'clause-before-support',
  about: 'Whether a warning about malicious complaints stands before any support for the person who complains.',
  options: noOptions,
  gives: ['missing'],
  judge: (subject, byPhrases) => {
    const clause = byPhrases.evidence[0]
    if (byPhrases.verdict !== 'weak' || !clause) return byPhrases
    const first = firstSupport(subject)
    if (first < 0) return { ...byPhrases, reason: 'The warning stands in a document that offers no support.' }
    if (first < clause.block) return byPhrases
    const judgement: Judgement = {
      verdict: 'missing',
      evidence: byPhrases.evidence,
      reason: 'The warning stands before the first word of support.',
    }
    return judgement
  },
})

function firstSupport({ document }: Subject): number {
  return document.blocks.findIndex(b => b.part === 'body' && b.kind !== 'contents' && support.test(b.text))
}
