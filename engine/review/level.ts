import type { Requirement } from '../rules/schema.ts'
import type { Finding } from './finding.ts'

/** How serious a finding is, gravest first. */
export const levels = ['high', 'medium', 'low'] as const
export type Level = (typeof levels)[number]

/**
 * The level of a finding that calls for a change, or undefined for one that does not. `high`: missing or weak against the law or
 * a statutory code, and words to avoid. `medium`: missing against good practice or the review, words that depend on their
 * context, weak commitments. `low`: the rest: weak against practice or review, questions, matters of style.
 */
export function levelOf(finding: Finding, strength: Requirement['strength'] | undefined): Level | undefined {
  if (finding.kind === 'reviewer') return 'medium'
  if (finding.kind === 'wording') {
    if (finding.occurrences.length === 0) return undefined
    if (finding.verdict === 'avoid') return 'high'
    return finding.verdict === 'style' ? 'low' : 'medium'
  }
  if (finding.verdict === 'covered') return undefined
  if (finding.verdict === 'ask') return 'low'
  if (strength === 'law' || strength === 'code') return 'high'
  return finding.verdict === 'missing' ? 'medium' : 'low'
}

/** Whether a level is at or above a threshold. */
export function reaches(level: Level | undefined, threshold: Level): boolean {
  return level !== undefined && levels.indexOf(level) <= levels.indexOf(threshold)
}
