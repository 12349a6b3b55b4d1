import type { Span } from '../document.ts'
import type { Pattern, Requirement } from '../rules/schema.ts'
import { sectionOf } from '../text/lookups.ts'
import { bestOf, type Candidate, candidatesOf, normalisePattern } from './evidence.ts'
import type { RequirementFinding } from './finding.ts'
import { homeOfGap, openingOf } from './home-of-gap.ts'
import { accepted, judgeElements } from './judge-elements.ts'
import type { Judgement } from './judgement.ts'
import { type Part, partsInWords } from './parts.ts'
import type { Subject } from './subject.ts'

/** Judges a requirement by its words alone: wording that offends first, then its elements, then what the rule says of silence. */
export function judgeWords(subject: Subject, rule: Requirement): Judgement {
  const home = () => homeSection(subject, rule)
  const offending = firstMet(subject, rule.offends, home)
  if (offending) return { verdict: 'missing', evidence: offending.evidence }
  const bending = firstMet(subject, rule['offends-weakly'], home)
  if (bending) return { verdict: 'weak', evidence: bending.evidence }
  const { judgement, parts: found } = judgeElements(subject, rule, home)
  if (judgement) return judgement
  const parts = found.map(withoutCore)
  if (rule.ask !== undefined && rule.otherwise === 'missing') return { verdict: 'ask', evidence: [] }
  const verdict = rule.otherwise
  const reason = parts.some(part => part.state !== 'lacking') ? partsInWords(parts, verdict) : ''
  return { verdict, evidence: [], ...(parts.length > 0 ? { parts } : {}), ...(reason === '' ? {} : { reason }) }
}

/** A part of a requirement whose core is not said: what stands elsewhere is about something else, what is ruled out is ruled out. */
function withoutCore(part: Part): Part {
  return part.state === 'denied' ? part : { element: part.element, name: part.name, state: 'lacking' }
}

/** The section where a requirement belongs, or -1. */
export function homeSection(subject: Subject, { where }: Requirement): number {
  const heading = subject.homeOf(where)
  return heading < 0 ? -1 : sectionOf(subject.text, heading)
}

/** The best place of the first pattern that matches in more than a negation or a heading. */
function firstMet(
  subject: Subject,
  patterns: readonly Pattern[] | undefined,
  homeSection: () => number,
): Candidate | undefined {
  for (const pattern of patterns ?? []) {
    const candidates = candidatesOf(subject, normalisePattern(pattern, 'any'))
    const counted = candidates.filter(candidate => accepted.any.includes(candidate.grade))
    const best = bestOf(subject, counted, homeSection)
    if (best) return best
  }
  return undefined
}

/** A judgement as a finding, with the heading it belongs under if it is not covered. */
export function toFinding(subject: Subject, rule: Requirement, judgement: Judgement): RequirementFinding {
  // A passage that breaks the requirement is what it rests on already.
  const nearest = judgement.verdict === 'missing' && judgement.evidence.length === 0 ? subject.nearest(rule) : []
  const home = homeOf(subject, rule, judgement, nearest)
  return {
    kind: 'requirement',
    id: rule.id,
    rule: rule.id,
    verdict: judgement.verdict,
    evidence: judgement.evidence,
    ...(judgement.reason === undefined ? {} : { reason: judgement.reason }),
    ...(judgement.parts === undefined ? {} : { parts: judgement.parts }),
    ...(nearest.length === 0 ? {} : { nearest }),
    ...(home ? { home } : {}),
  }
}

/** Where what is not covered belongs. */
function homeOf(
  { document, homeOf: headingOf, sections }: Subject,
  rule: Requirement,
  { verdict, evidence }: Judgement,
  nearest: readonly Span[],
): Span | undefined {
  if (verdict === 'covered') return undefined
  if (verdict === 'ask' || evidence.length === 0) return homeOfGap(document, rule, nearest, { headingOf, sections })
  return openingOf(document, headingOf(rule.where))
}
