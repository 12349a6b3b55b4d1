import type { Strength } from '../rules/strengths.ts'
import type { Finding, RequirementFinding } from './finding.ts'

/** How serious a finding is, gravest first. */
export const levels = ['high', 'medium', 'low'] as const
export type Level = (typeof levels)[number]

/**
 * The level of a finding that calls for a change, or undefined for one that does not. `high`: missing or weak against a duty in
 * law, a statutory code or a contract; a legal right that is told wrongly or in part; words to avoid. `medium`: silence on a legal right;
 * missing against good practice or the review; words that depend on their context; weak commitments. `low`: the rest: weak against practice or review, questions, matters of style.
 */
export function levelOf(finding: Finding, strength: Strength | undefined): Level | undefined {
  if (finding.kind === 'reviewer') return 'medium'
  if (finding.kind === 'wording') {
    if (finding.occurrences.length === 0) return undefined
    if (finding.verdict === 'avoid') return 'high'
    return finding.verdict === 'style' ? 'low' : 'medium'
  }
  if (finding.verdict === 'covered') return undefined
  if (finding.verdict === 'ask') return 'low'
  if (strength === 'legal-duty' || strength === 'code' || strength === 'contract') return 'high'
  if (strength === 'legal-right' && speaksOfIt(finding)) return 'high'
  return finding.verdict === 'missing' ? 'medium' : 'low'
}

/** Whether a document says part of what a requirement asks for, or the contrary, and is not just silent. */
export function speaksOfIt({ verdict, evidence }: RequirementFinding): boolean {
  return verdict === 'weak' || evidence.length > 0
}

/** Whether a level is at or above a threshold. */
export function reaches(level: Level | undefined, threshold: Level): boolean {
  return level !== undefined && levels.indexOf(level) <= levels.indexOf(threshold)
}
