import { spanOf } from '../document.ts'
import type { Pattern, Requirement } from '../rules/schema.ts'
import { sectionOf } from '../text/lookups.ts'
import { bestOf, type Candidate, normalisePattern } from './evidence.ts'
import type { Evidence, Grade, RequirementFinding, RequirementVerdict } from './finding.ts'
import type { Subject } from './subject.ts'

/** A verdict on a requirement before it becomes a finding. Checks take one and return one. */
export interface Judgement {
  readonly verdict: RequirementVerdict
  readonly evidence: readonly Evidence[]
  readonly reason?: string
}

/** The grades that count for a pattern, by the commitment it requires. */
export const accepted: Record<'committed' | 'aspirational' | 'any', readonly Grade[]> = {
  committed: ['committed'],
  aspirational: ['committed', 'aspirational'],
  any: ['committed', 'aspirational', 'hedged'],
}

const softening: Record<Grade, string> = {
  committed: '',
  aspirational: 'It is said as a hope (should, aims to), not as a commitment.',
  hedged: 'It is left open (may, where possible).',
  mentioned: 'It is only named in a heading, a contents list or a place still to fill in.',
  denied: '',
}

/** Judges a requirement by its evidence alone: offending words first, then covered, weak, and the rule's default. */
export function judgeEvidence(subject: Subject, rule: Requirement): Judgement {
  const evidence = rule.evidence
  if (!evidence) return { verdict: rule.ask === undefined ? 'missing' : 'ask', evidence: [] }
  const met = judgeWords(subject, rule, evidence)
  if (met) return met
  if (rule.ask !== undefined && evidence.otherwise === 'missing') return { verdict: 'ask', evidence: [] }
  return { verdict: evidence.otherwise, evidence: [] }
}

/** The judgement that follows from the words in a document; undefined if none of them counts. */
function judgeWords(
  subject: Subject,
  rule: Requirement,
  evidence: NonNullable<Requirement['evidence']>,
): Judgement | undefined {
  const home = () => {
    const heading = subject.homeOf(rule.where)
    return heading < 0 ? -1 : sectionOf(subject.text, heading)
  }
  const offending = firstMet(subject, evidence.offends, home)
  if (offending) return { verdict: 'missing', evidence: offending.evidence }
  const bending = firstMet(subject, evidence['offends-weakly'], home)
  if (bending) return { verdict: 'weak', evidence: bending.evidence }

  let near: Candidate | undefined
  for (const pattern of evidence.covered ?? []) {
    const best = bestOf(subject, pattern, home)
    if (!best) continue
    if (accepted[normalisePattern(pattern).commitment].includes(best.grade))
      return { verdict: 'covered', evidence: best.evidence }
    if (best.grade !== 'denied' && best.grade !== 'mentioned') near ??= best
  }
  if (near) return { verdict: 'weak', evidence: near.evidence, ...because(near.grade) }
  const weak = firstMet(subject, evidence.weak, home)
  if (weak) return { verdict: 'weak', evidence: weak.evidence, ...(rule.weak ? { reason: rule.weak } : {}) }
  return undefined
}

function because(grade: Grade): { reason?: string } {
  return softening[grade] === '' ? {} : { reason: softening[grade] }
}

/** The best place of the first pattern that matches in more than a negation or a heading. */
function firstMet(
  subject: Subject,
  patterns: readonly Pattern[] | undefined,
  homeSection: () => number,
): Candidate | undefined {
  for (const pattern of patterns ?? []) {
    const best = bestOf(subject, pattern, homeSection)
    if (best && accepted.any.includes(best.grade)) return best
  }
  return undefined
}

/** A judgement as a finding, with the heading it belongs under if it is not covered. */
export function toFinding(subject: Subject, rule: Requirement, judgement: Judgement): RequirementFinding {
  const home = judgement.verdict === 'covered' ? -1 : subject.homeOf(rule.where)
  const heading = subject.document.blocks[home]
  return {
    kind: 'requirement',
    id: rule.id,
    rule: rule.id,
    verdict: judgement.verdict,
    evidence: judgement.evidence,
    ...(judgement.reason === undefined ? {} : { reason: judgement.reason }),
    ...(heading ? { home: spanOf(subject.document, home, 0, heading.text.length) } : {}),
  }
}
