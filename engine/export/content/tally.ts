import { counted, listed, plural, written } from '../../labels/counts.ts'
import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { type Strength, strengthLabels, strengths } from '../../labels/strengths.ts'
import { wordingVerdicts } from '../../labels/wording-verdicts.ts'
import type { RequirementFinding, WordingFinding, WordingVerdict } from '../../review/finding.ts'
import type { Report } from '../report.ts'
import { strengthOf } from '../rule-of.ts'

/** Requirements counted in a sentence: "Of 4 requirements, 1 is covered, 1 is weak and 2 are missing." */
export function tallyInWords(requirements: readonly RequirementFinding[]): string {
  return rowInWords(rowOf(allRow, requirements))
}

/** The same of a row of the table. */
export function rowInWords({ numbers }: TallyRow): string {
  const total = numbers.at(-1) ?? 0
  if (total === 0) return 'No requirements were checked in this document.'
  const parts = (['covered', 'weak', 'missing', 'ask'] as const).flatMap(verdict => {
    const number = numbers[requirementVerdicts.indexOf(verdict)] ?? 0
    const name = requirementLabels[verdict].long.toLowerCase()
    return number === 0 ? [] : [`${written(number)} ${plural(number, 'is', 'are')} ${name}`]
  })
  return `Of ${counted(total, 'requirement')}, ${listed(parts)}.`
}

/** The name of the row that counts all. */
export const allRow = 'All'

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
    rowOf(allRow, requirements),
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

/** How much of what is covered rests on passages that a reviewer pointed to, in a sentence; empty where none does. */
export function pointedOutInWords(requirements: readonly RequirementFinding[]): string {
  const number = requirements.filter(({ pointedOut }) => pointedOut !== undefined).length
  if (number === 0) return ''
  return `${counted(number, 'requirement')} ${plural(number, 'is', 'are')} covered by evidence that a reviewer pointed to, where the rules had not found it.`
}
