import { spanOf } from '../document.ts'
import type { Evidence, Grade, RequirementFinding, RequirementVerdict } from '../finding.ts'
import { type Candidate, candidatesOf, needOf } from './evidence.ts'
import type { Pattern, Requirement } from './schema.ts'
import type { Subject } from './subject.ts'

/** A verdict on a requirement before it becomes a finding. Checks take one and return one. */
export interface Judgement {
  readonly verdict: RequirementVerdict
  readonly evidence: readonly Evidence[]
  readonly reason?: string
}

/** The grades that count for a pattern, by the commitment it wants. */
export const accepted: Record<'firm' | 'hope' | 'any', readonly Grade[]> = {
  firm: ['firm'],
  hope: ['firm', 'hope'],
  any: ['firm', 'hope', 'escape'],
}

const softening: Record<Grade, string> = {
  firm: '',
  hope: 'It is said as a hope (should, aims to), not as a commitment.',
  escape: 'It is left open (may, where possible).',
  bare: 'It is only named in a heading, a contents list or a place still to fill in.',
  negated: '',
}

/** Judges a requirement by its evidence alone: offending words first, then covered, weak, and what the rule says otherwise. */
export function judgeEvidence(subject: Subject, rule: Requirement): Judgement {
  const evidence = rule.evidence
  if (!evidence) return { verdict: rule.ask === undefined ? 'missing' : 'ask', evidence: [] }

  const offending = firstMet(subject, rule, evidence.offends)
  if (offending) return { verdict: 'missing', evidence: offending.evidence }
  const bending = firstMet(subject, rule, evidence['offends-weakly'])
  if (bending) return { verdict: 'weak', evidence: bending.evidence }

  let near: Candidate | undefined
  for (const pattern of evidence.covered ?? []) {
    const candidates = preferred(subject, rule, candidatesOf(subject, pattern))
    const wanted = accepted[needOf(pattern).commitment]
    const good = candidates.find(c => wanted.includes(c.grade))
    if (good) return { verdict: 'covered', evidence: good.evidence }
    near ??= candidates.find(c => c.grade !== 'negated' && c.grade !== 'bare')
  }
  if (near) return { verdict: 'weak', evidence: near.evidence, ...because(near.grade) }
  const weak = firstMet(subject, rule, evidence.weak)
  if (weak) return { verdict: 'weak', evidence: weak.evidence, ...(rule.weak ? { reason: rule.weak } : {}) }
  if (rule.ask !== undefined && evidence.otherwise === 'missing') return { verdict: 'ask', evidence: [] }
  return { verdict: evidence.otherwise, evidence: [] }
}

function because(grade: Grade): { reason?: string } {
  return softening[grade] === '' ? {} : { reason: softening[grade] }
}

/** The first candidate of any of the patterns that is neither negated nor only a heading. */
function firstMet(
  subject: Subject,
  rule: Requirement,
  patterns: readonly Pattern[] | undefined,
): Candidate | undefined {
  for (const pattern of patterns ?? []) {
    const met = preferred(subject, rule, candidatesOf(subject, pattern)).find(c => accepted.any.includes(c.grade))
    if (met) return met
  }
  return undefined
}

/** Candidates under the heading where the rule expects them come first among equally firm ones. */
function preferred(subject: Subject, rule: Requirement, candidates: readonly Candidate[]): readonly Candidate[] {
  const home = candidates.length > 1 ? subject.homeOf(rule.where) : -1
  if (home < 0) return candidates
  const section = subject.text.sectionOf[home]
  const at = (c: Candidate) => (subject.text.sectionOf[c.evidence[0]?.block ?? 0] === section ? 0 : 1)
  const firmness: readonly Grade[] = ['firm', 'hope', 'escape', 'bare', 'negated']
  return [...candidates].sort((a, b) => firmness.indexOf(a.grade) - firmness.indexOf(b.grade) || at(a) - at(b))
}

/** A judgement as a finding, with the heading it belongs under where it is not covered. */
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
