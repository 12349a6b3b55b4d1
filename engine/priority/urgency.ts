import type { Finding } from '../review/finding.ts'
import { speaksOfIt } from '../review/level.ts'
import { type Effect, type Effort, effects, efforts } from '../rules/effects.ts'
import type { Fix } from '../rules/schema.ts'
import type { Strength } from '../rules/strengths.ts'

/** What the order takes from a rule: a rule, or its card in the app. */
export type WeighedRule =
  | {
      readonly kind: 'requirement'
      readonly strength: Strength
      readonly fix: Fix
      readonly effect?: Effect | undefined
      readonly effort?: Effort | undefined
    }
  | { readonly kind: 'wording'; readonly effect?: Effect | undefined; readonly effort?: Effort | undefined }

/** The ranks of findings, those to do first at the top. `rest` goes by effect and effort; `question` calls for no change by itself. */
export const ranks = ['legal-duty', 'wrong-law', 'code', 'rest', 'question', 'nothing'] as const
export type Rank = (typeof ranks)[number]

/** How urgent a finding is, by what it does to people. */
export interface Urgency {
  readonly rank: Rank
  readonly effect: Effect
  readonly effort: Effort
  /** Missing or contradicted before weak. */
  readonly gravity: number
}

/**
 * How urgent a finding is. Without `effect` in its rule: high where a law, a code or a contract is behind it, for words to avoid and for
 * what a reviewer added; low for what is weak against good practice or the review, and for weak commitments and style; else medium.
 */
export function urgencyOf(finding: Finding, rule: WeighedRule | undefined): Urgency {
  const strength = strengthIn(finding, rule)
  return {
    rank: rankOf(finding, strength),
    effect: rule?.effect ?? usualEffect(finding, strength),
    effort: rule?.effort ?? usualEffort(finding, rule),
    gravity: finding.kind === 'requirement' && finding.verdict !== 'missing' ? 1 : 0,
  }
}

/** Below 0 where the first is more urgent: by rank, then effect, then gravity, then effort; 0 where all are equal. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    effects.indexOf(a.effect) - effects.indexOf(b.effect) ||
    a.gravity - b.gravity ||
    efforts.indexOf(a.effort) - efforts.indexOf(b.effort)
  )
}

/** Findings in the order in which to take them up; those that are equally urgent stay as they are. */
export function inOrderOfUrgency<F extends Finding>(
  findings: readonly F[],
  ruleOf: (finding: F) => WeighedRule | undefined,
): readonly F[] {
  return findings
    .map(finding => ({ finding, urgency: urgencyOf(finding, ruleOf(finding)) }))
    .sort((a, b) => byUrgency(a.urgency, b.urgency))
    .map(({ finding }) => finding)
}

/** How binding a requirement was in this review; undefined for what is no requirement. */
function strengthIn(finding: Finding, rule: WeighedRule | undefined): Strength | undefined {
  if (finding.kind !== 'requirement') return undefined
  return finding.strength ?? (rule?.kind === 'requirement' ? rule.strength : undefined)
}

function rankOf(finding: Finding, strength: Strength | undefined): Rank {
  if (finding.kind === 'reviewer') return 'rest'
  if (finding.kind === 'wording') return finding.occurrences.length === 0 ? 'nothing' : 'rest'
  if (finding.verdict === 'covered') return 'nothing'
  if (finding.verdict === 'ask') return 'question'
  if (strength === 'legal-duty') return 'legal-duty'
  if (strength === 'legal-right' && speaksOfIt(finding)) return 'wrong-law'
  return strength === 'code' || strength === 'contract' ? 'code' : 'rest'
}

function usualEffect(finding: Finding, strength: Strength | undefined): Effect {
  if (finding.kind === 'reviewer') return 'high'
  if (finding.kind === 'wording') {
    if (finding.verdict === 'avoid') return 'high'
    return finding.verdict === 'depends' ? 'medium' : 'low'
  }
  if (strength !== 'practice' && strength !== 'review') return 'high'
  return finding.verdict === 'missing' ? 'medium' : 'low'
}

/** A sentence to paste and other words take little; what a rule can only instruct has to be written. */
function usualEffort(finding: Finding, rule: WeighedRule | undefined): Effort {
  return finding.kind === 'requirement' && rule?.kind === 'requirement' && 'instruction' in rule.fix
    ? 'medium'
    : 'small'
}
