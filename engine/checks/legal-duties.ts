import type { Evidence } from '../finding.ts'
import type { Judgement } from '../rules/judge.ts'
import { type Subject, spanOfSentence } from '../rules/subject.ts'
import type { RequirementCheck } from './check.ts'

const duty =
  /\b(?:reasonable adjustments?|right to be accompanied|be accompanied|companion|unlawful|Equality Act|discriminat\w*|harass\w*|victimis\w*|statutory|legal (?:duty|duties|right|obligation)|by law|legislation|right of appeal|appeal)\b/i
/** Words of the law itself, and "may" as a warning or a right, do not soften a duty. */
const softened =
  /\b(?:where|if|as far as|so far as|wherever) (?:\w+ )?(?:possible|appropriate|practical|feasible|practicable)\b|\bas \w+ as possible\b|\b(?:we|company|organisation|employers?|managers?|trustees?|setting|charity) (?:should|may|might|will (?:try|seek|aim|endeavour|not seek)|aims? to|seeks? to|endeavours? to)\b|\bendeavours? to\b|\bmay also request\b|\bshould be (?:reviewed|considered|made|given|offered|provided)\b|\bwithin reason\b|\bwhere relevant\b/i

/** Whether duties that the law makes are stated firmly, as must or will, and not as may or where possible. */
export const legalDuties: RequirementCheck = {
  kind: 'requirement',
  name: 'legal-duties',
  about: 'Whether legal duties and rights are stated as must or will rather than may or where possible.',
  judge: subject => {
    const firm: Evidence[] = []
    const soft: Evidence[] = []
    subject.text.sentences.forEach((sentence, index) => {
      const block = subject.document.blocks[sentence.block]
      if (!block || block.kind === 'title' || block.kind === 'heading' || block.kind === 'contents') return
      const span = spanOfSentence(subject, index)
      if (!duty.test(span.quote)) return
      if (softened.test(span.quote) && !/reasonably practicable/i.test(span.quote))
        soft.push({ ...span, grade: 'escape' })
      else if (subject.grade(index, sentence.firstToken, sentence.endToken) === 'firm')
        firm.push({ ...span, grade: 'firm' })
    })
    if (firm.length + soft.length < 2) return withoutDuties(subject)
    if (soft.length === 0) return { verdict: 'covered', evidence: firm.slice(0, 4) }
    return { verdict: 'weak', evidence: soft.slice(0, 4), reason: 'A duty or right is softened here.' }
  },
}

/** A policy that commits firmly but names no duty of law is weak, one that hardly commits at all has none. */
function withoutDuties(subject: Subject): Judgement {
  const firm = subject.matches.of(firmWords).map(match => match.sentence)
  if (new Set(firm).size < fewFirm) return { verdict: 'missing', evidence: [] }
  const evidence = [...new Set(firm)]
    .slice(0, 2)
    .map((index): Evidence => ({ ...spanOfSentence(subject, index), grade: 'firm' }))
  return { verdict: 'weak', evidence, reason: 'It commits firmly, but names no duty or right of law.' }
}

const firmWords = '{must|shall|will|is to|are to|has to|have to}'
/** So many sentences with must or will make a policy that commits. */
const fewFirm = 5
