import { availableParallelism } from 'node:os'
import { loadRules } from '../../engine/rules/load.ts'
import { readRuleFiles, shippedRules } from '../../host/rule-files.ts'
import { handbookRows, ruleRows } from './handbook.ts'
import { linterRows } from './linters.ts'
import { documentsUsed, manyRows } from './many.ts'
import { type Row, tableOf } from './row.ts'
import { startRows } from './start-up.ts'

const asAt = '2026-11-24'

const loaded = loadRules(await readRuleFiles(shippedRules))

const groups: readonly (readonly [title: string, measure: () => Row[] | Promise<Row[]>])[] = [
  ['A handbook of 210 pages', () => handbookRows(loaded, asAt)],
  ['More rules, on the same handbook', () => ruleRows(loaded, asAt)],
  ['The same 20 pages, other programs', () => linterRows(loaded, asAt)],
  [`Many documents: ${documentsUsed}`, () => manyRows(loaded, asAt)],
  ['Start', startRows],
]

const [only] = process.argv.slice(2)
const measured: [string, Row[]][] = []
for (const [title, measure] of groups) {
  if (only !== undefined && !title.toLowerCase().includes(only.toLowerCase())) continue
  console.error(`${title} …`)
  measured.push([title, await measure()])
}
console.log(`${availableParallelism()} processors, Node ${process.version}\n\n${tableOf(measured)}`)
