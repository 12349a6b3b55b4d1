import { columns, type Outcome } from './outcome.ts'

/** The files below one folder, and what became of them. */
export interface Row {
  readonly folder: string
  readonly outcomes: readonly Outcome[]
}

/** The counts of failures, a row for each folder and one for all, a column for each check; a check that was not made is "-". */
export function tableOf(rows: readonly Row[], notMade: ReadonlySet<string>): string {
  const all = rows.length > 1 ? [...rows, { folder: 'all', outcomes: rows.flatMap(row => row.outcomes) }] : rows
  const lines = [
    ['folder', 'files', 'refused', 'comments', ...columns],
    ...all.map(({ folder, outcomes }) => [
      folder,
      count(outcomes.length),
      count(outcomes.filter(({ refused }) => refused !== undefined).length),
      count(outcomes.reduce((sum, { annotated }) => sum + (annotated?.added ?? 0), 0)),
      ...columns.map(column => (notMade.has(column) ? '-' : count(failing(outcomes, column)))),
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map(line => line[i]?.length ?? 0)))
  return lines
    .map(line =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}

/** The files that took most processor time, each with where its time went. */
export function slowest(outcomes: readonly Outcome[], most: number): string {
  const row = (outcome: Outcome) => {
    const stages = Object.entries(outcome.ms).map(([stage, ms]) => `${stage} ${count(ms)}`)
    return `${outcome.seconds.toFixed(1).padStart(6)} s (by the clock in ms: ${stages.join(', ')})  ${outcome.path}`
  }
  return [...outcomes]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(row)
    .join('\n')
}

/** How often each explained difference was met. */
export function explainedIn(outcomes: readonly Outcome[]): string {
  const sums = new Map<string, { count: number; files: number }>()
  for (const { explained } of outcomes) {
    for (const [what, number] of Object.entries(explained)) {
      const sum = sums.get(what) ?? { count: 0, files: 0 }
      sums.set(what, { count: sum.count + number, files: sum.files + 1 })
    }
  }
  return [...sums]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([what, sum]) => `${count(sum.count).padStart(7)} ${what}, in ${count(sum.files)} files`)
    .join('\n')
}

function failing(outcomes: readonly Outcome[], column: string): number {
  return outcomes.filter(({ failures }) => failures.some(failure => failure.column === column)).length
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-GB')
}
