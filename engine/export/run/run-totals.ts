import { strengthLabels, strengths } from '../../labels/strengths.ts'
import { wordingVerdicts } from '../../labels/wording-verdicts.ts'
import { allRow, type TallyRow } from '../content/tally.ts'
import type { RunDocument } from './run-document.ts'

/** The figures of all documents of a run together. */
export interface RunTotals extends Pick<RunDocument, 'requirements' | 'places'> {
  readonly judged: number
  readonly notJudged: number
}

/** Adds up the documents of a run. */
export function runTotals(documents: readonly RunDocument[]): RunTotals {
  const rows = Map.groupBy(
    documents.flatMap(({ requirements }) => requirements),
    ({ name }) => name,
  )
  const order = [...strengths.map(strength => strengthLabels[strength]), allRow]
  const places = documents.flatMap(one => one.places)
  const notJudged = documents.filter(one => one.notJudged !== undefined).length
  return {
    judged: documents.length - notJudged,
    notJudged,
    requirements: order.flatMap(name => sumOf(name, rows.get(name) ?? [])),
    places: wordingVerdicts.flatMap(verdict => {
      const sum = places.reduce((all, [each, number]) => all + (each === verdict ? number : 0), 0)
      return sum === 0 ? [] : [[verdict, sum] as const]
    }),
  }
}

function sumOf(name: string, rows: readonly TallyRow[]): readonly TallyRow[] {
  const [first] = rows
  if (!first) return []
  return [{ name, numbers: first.numbers.map((_, i) => rows.reduce((sum, { numbers }) => sum + (numbers[i] ?? 0), 0)) }]
}
