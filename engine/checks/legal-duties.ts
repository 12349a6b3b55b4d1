import type { Block } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { sentencesWith } from './sentences-with.ts'

const firmWords = '{must|shall|will|is to|are to|has to|have to}'
/** Words of the law itself, and "may" as a warning or a right, do not soften a duty and are not matched. */
const softened =
  /\b(?:where|if|as far as|so far as|wherever) (?:\w+ )?(?:possible|appropriate|practical|feasible|practicable)\b|\bas \w+ as possible\b|\b(?:we|company|organisation|employers?|managers?|trustees?|setting|charity) (?:should|may|might|will (?:try|seek|aim|endeavour|not seek)|aims? to|seeks? to|endeavours? to)\b|\bendeavours? to\b|\bmay also request\b|\bshould be (?:reviewed|considered|made|given|offered|provided)\b|\bwithin reason\b|\bwhere relevant\b/i

/** Whether legal duties are stated firmly, as must or will, rather than as may or where possible. */
export const legalDuties = requirementCheck({
  name: 'legal-duties',
  about: 'Whether legal duties and rights are stated as must or will rather than may or where possible.',
  options: noOptions,
  phrases: [firmWords],
  judge: subject => {
    const firm: Evidence[] = []
    const soft: Evidence[] = []
    for (const index of sentencesWith(subject, subject.english['legal-duties'], isProse)) {
      const { firstToken = 0, endToken = 0 } = subject.text.sentences[index] ?? {}
      const span = spanOfSentence(subject.text, index)
      if (softened.test(span.quote) && !/reasonably practicable/i.test(span.quote))
        soft.push({ ...span, basis: 'check' })
      else if (subject.grade(index, firstToken, endToken) === 'committed') firm.push({ ...span, basis: 'check' })
    }
    if (firm.length + soft.length < 2) return withoutDuties(subject)
    if (soft.length === 0) return { verdict: 'covered', evidence: firm.slice(0, 4) }
    return { verdict: 'weak', evidence: soft.slice(0, 4), reason: 'A duty or right is softened here.' }
  },
})

function isProse({ kind }: Block): boolean {
  return kind !== 'title' && kind !== 'heading' && kind !== 'contents'
}

/** Weak for a policy that commits firmly but names no legal duty; missing for one that hardly commits at all. */
function withoutDuties(subject: Subject): Judgement {
  const firm = sentencesWith(subject, [firmWords])
  if (firm.length < fewFirm) return { verdict: 'missing', evidence: [] }
  const evidence = firm
    .slice(0, 2)
    .map((index): Evidence => ({ ...spanOfSentence(subject.text, index), basis: 'check' }))
  return { verdict: 'weak', evidence, reason: 'It commits firmly, but names no duty or right of law.' }
}

/** The fewest sentences with must or will in a policy that commits. */
const fewFirm = 5
