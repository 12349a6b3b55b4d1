import { loadRules } from '../../engine/load-rules.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { handbookRows, ruleRows } from './handbook.ts'
import { linterRows } from './linters.ts'
import { documentsUsed, manyRows } from './many.ts'
import { portfolioRows } from './portfolio.ts'
import type { Row } from './row.ts'
import { startRows } from './start-up.ts'
import { wouldChangeRows } from './would-change.ts'

const asAt = '2026-11-24'

/** The parts of the table, in its order. */
export const groups: readonly { readonly title: string; readonly measure: () => Promise<Row[]> }[] = [
  { title: 'A handbook of 210 pages', measure: async () => handbookRows(await rules(), asAt) },
  { title: 'More rules, on the same handbook', measure: async () => ruleRows(await rules(), asAt) },
  { title: 'The same 20 pages, other programs', measure: async () => linterRows(await rules(), asAt) },
  { title: `Many documents: ${documentsUsed}`, measure: async () => manyRows(await rules(), asAt) },
  { title: 'A portfolio of kept reviews', measure: async () => portfolioRows(await rules()) },
  { title: 'What would change by a changed rule', measure: wouldChangeRows },
  { title: 'Start', measure: startRows },
]

async function rules() {
  return loadRules(await readRuleFiles(shippedRules))
}
