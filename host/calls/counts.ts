import type { Finding } from '../../engine/review/finding.ts'
import { levelOf } from '../../engine/review/level.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { Counts, ReviewState } from '../bridge/contract/documents.ts'
import type { DecisionRow, ReviewerFindingRow } from '../workspace/decisions.ts'

/** What a review amounts to with what has been decided on it. */
export function countsOf(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  decisions: readonly DecisionRow[],
  own: readonly ReviewerFindingRow[],
): Counts {
  const requirements = { covered: 0, weak: 0, missing: 0, ask: 0 }
  const wordings = { avoid: 0, depends: 0, style: 0, noncommittal: 0 }
  const open = { high: 0, medium: 0, low: 0 }
  let places = 0
  let decided = 0
  const standing = decisions.filter(d => d.lost === undefined && d.state !== 'open')
  const whole = new Set(standing.filter(d => d.occurrence === '').map(d => d.finding))
  const placed = Map.groupBy(
    standing.filter(d => d.occurrence !== ''),
    d => d.finding,
  )
  for (const finding of findings) {
    if (finding.kind === 'requirement') requirements[finding.verdict]++
    else if (finding.occurrences.length > 0) {
      wordings[finding.verdict]++
      places += finding.occurrences.length
    }
    const level = levelOf(finding, rules.get(finding.rule))
    if (level === undefined) continue
    const everyPlace = finding.kind === 'wording' && (placed.get(finding.id)?.length ?? 0) >= finding.occurrences.length
    if (whole.has(finding.id) || everyPlace) decided++
    else open[level]++
  }
  const lost = decisions.filter(d => d.lost !== undefined).length
  return { requirements, wordings, occurrences: places, open, decided, lost, reviewerFindings: own.length }
}

/** How far a review has come. */
export function stateOf({ open, decided }: Counts): ReviewState {
  if (open.high + open.medium + open.low === 0) return 'done'
  return decided === 0 ? 'not-started' : 'under-way'
}
