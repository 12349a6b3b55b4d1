import { nameOfRule } from '../../labels/name-of-rule.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { requirementOf } from '../rule-of.ts'

/** A requirement that the document covers: its name, and the places that say it. */
export interface CoveredLine {
  readonly finding: RequirementFinding
  readonly name: string
  /** Empty where the whole document says it, as with its title. */
  readonly places: readonly string[]
}

/** What a document covers, in the order of the findings. */
export function coveredLines(
  report: Report,
  names: PlaceNames,
  findings: readonly RequirementFinding[],
): readonly CoveredLine[] {
  return findings
    .filter(finding => finding.verdict === 'covered')
    .map(finding => ({
      finding,
      name: nameOfRule(requirementOf(report, finding)),
      places: [...new Set(finding.evidence.map(({ block }) => names.long(block)))],
    }))
}
