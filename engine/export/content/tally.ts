import { counted, listed, plural } from '../../labels/counts.ts'
import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { type Strength, strengthLabels, strengths } from '../../labels/strengths.ts'
import { wordingVerdicts } from '../../labels/wording-verdicts.ts'
import type { RequirementFinding, WordingFinding, WordingVerdict } from '../../review/finding.ts'
import type { Report } from '../report.ts'
import { strengthOf } from '../rule-of.ts'

/** Requirements counted in a sentence: "Of 4 requirements, 1 is covered, 1 is weak and 2 are missing." */
export function tallyInWords(requirements: readonly RequirementFinding[]): string {
  const total = requirements.length
  if (total === 0) return 'No requirements were checked in this document.'
  const are = (verdict: RequirementFinding['verdict']) => {
    const name = requirementLabels[verdict].long.toLowerCase()
    const number = requirements.filter(f => f.verdict === verdict).length
    return number === 0 ? [] : [`${number} ${plural(number, 'is', 'are')} ${name}`]
  }
  const parts = (['covered', 'weak', 'missing', 'ask'] as const).flatMap(are)
  return `Of ${counted(total, 'requirement')}, ${listed(parts)}.`
}

/** One row of the table of requirements: how many have each verdict, in the order of the verdicts, then how many there are. */
export interface TallyRow {
  readonly name: string
  readonly numbers: readonly number[]
}

/** Requirements counted by how binding they are and by verdict, the most binding first; the last row counts all. */
export function tallyRows(report: Report, requirements: readonly RequirementFinding[]): readonly TallyRow[] {
  const byStrength = Map.groupBy(requirements, f => strengthOf(report, f))
  const present = strengths.filter((strength): strength is Strength => byStrength.has(strength))
  return [
    ...present.map(strength => rowOf(strengthLabels[strength], byStrength.get(strength) ?? [])),
    rowOf('All', requirements),
  ]
}

function rowOf(name: string, findings: readonly RequirementFinding[]): TallyRow {
  const counts = requirementVerdicts.map(verdict => findings.filter(f => f.verdict === verdict).length)
  return { name, numbers: [...counts, findings.length] }
}

/** How many places have a flagged wording of each verdict, the most serious first; verdicts without any are left out. */
export function placesByVerdict(wordings: readonly WordingFinding[]): readonly (readonly [WordingVerdict, number])[] {
  return wordingVerdicts.flatMap(verdict => {
    const alike = wordings.filter(f => f.verdict === verdict)
    const places = alike.reduce((sum, f) => sum + f.occurrences.length, 0)
    return places === 0 ? [] : [[verdict, places] as const]
  })
}
