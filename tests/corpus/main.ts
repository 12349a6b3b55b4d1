import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasProgram } from '../helpers/programs.ts'
import { filesBelow } from './files.ts'
import type { FurtherCheck } from './further.ts'
import { officeFaults } from './office.ts'
import { type Column, columnMeanings, columns, type Failure, type Outcome } from './outcome.ts'
import { schemaFaults, schemaLacks } from './schema.ts'
import { explainedIn, slowest, tableOf } from './table.ts'
import { checkAll } from './workers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    'no-office': { type: 'boolean', default: false },
    'no-schema': { type: 'boolean', default: false },
  },
})
if (positionals.length === 0) {
  console.error('Name folders of files: npm run corpus -- FOLDER… [--workers N] [--no-office] [--no-schema]')
  process.exit(2)
}

const workers = Number(values.workers)
const started = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-corpus-'))
const outcomes = new Map<string, Outcome>()
const notMade = new Set<string>()
const say = (what: string) => console.error(`${seconds().padStart(5)} s  ${what}`)

try {
  const rows = positionals.map(name => ({ folder: name, files: filesBelow(name) }))
  const files = [...new Set(rows.flatMap(row => row.files))]
  say(`${files.length} files, ${workers} at once`)
  const asked = files.map((path, i) => ({ path, out: join(folder, `${i}.docx`) }))
  await checkAll(asked, workers, outcome => {
    outcomes.set(outcome.path, outcome)
    for (const failure of outcome.failures) sayFailure(outcome, failure)
    if (outcomes.size % 200 === 0) say(`${outcomes.size} files read, reviewed, exported and compared`)
  })
  say('checking schemas')
  await further('schema', values['no-schema'], schemaLacks(), schemaFaults)
  say('opening in LibreOffice')
  await further('office', values['no-office'], hasProgram('soffice') ? undefined : 'soffice', officeFaults)
  say('done')
  report(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Makes a check by another program, where it may and can be made, and adds what it finds to the outcomes. */
async function further(
  column: Column,
  switchedOff: boolean,
  lacks: string | undefined,
  check: FurtherCheck,
): Promise<void> {
  if (switchedOff || lacks !== undefined) {
    notMade.add(column)
    say(`NOT CHECKED: ${column}, as ${switchedOff ? 'you said so' : `${lacks} is not here`}`)
    return
  }
  for (const [outcome, { failure, explained }] of await check([...outcomes.values()], workers)) {
    const failures = failure === undefined ? [] : [{ column, what: failure }]
    for (const failure of failures) sayFailure(outcome, failure)
    outcomes.set(outcome.path, {
      ...outcome,
      failures: [...outcome.failures, ...failures],
      explained: explained === undefined ? outcome.explained : { ...outcome.explained, [explained]: 1 },
    })
  }
}

/** Prints everything, and sets the exit code: 1 where anything failed. */
function report(rows: readonly { readonly folder: string; readonly files: readonly string[] }[]): void {
  const all = [...outcomes.values()]
  const failed = all.filter(({ failures }) => failures.length > 0)
  const found = rows.map(row => ({ folder: row.folder, outcomes: row.files.flatMap(file => outcomes.get(file) ?? []) }))
  console.log(`\nFailures\n\n${tableOf(found, notMade)}`)
  for (const column of columns) console.log(`  ${column.padEnd(10)}  ${columnMeanings[column]}`)
  console.log(`\nExplained differences\n\n${explainedIn(all)}`)
  console.log(`\nSlowest files\n\n${slowest(all, 10)}`)
  const most = Math.max(...all.map(({ megabytes }) => megabytes))
  console.log(`\nMost memory that a process took: ${most.toFixed(0)} MB. All took ${seconds()} s.`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

function sayFailure({ path }: Outcome, { column, what }: Failure): void {
  console.log(`${column}: ${path}\n    ${what.slice(0, 600)}`)
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}
