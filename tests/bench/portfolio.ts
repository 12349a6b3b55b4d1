import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainRules } from '../../engine/rules/load.ts'
import { shippedRules } from '../../host/files/rule-files.ts'
import { openHost } from '../../host/host.ts'
import { openWorkspace } from '../../host/workspace/open.ts'
import { fillWithRecords } from '../helpers/made-up-records.ts'
import { count, type Row } from './row.ts'

/** How many documents a portfolio has, and within how many seconds it is to open. */
const sizes = [
  { documents: 83, seconds: 1 },
  { documents: 2000, seconds: 3 },
] as const
const rounds = 5
const cells = 20

/** From the call for a portfolio to its answer, in a workspace of made-up reviews that is open. */
export async function portfolioRows(rules: PlainRules): Promise<Row[]> {
  const rows: Row[] = []
  for (const { documents, seconds } of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
    const workspace = join(folder, 'workspace.sqlite')
    const db = openWorkspace(workspace)
    fillWithRecords(db, rules, documents)
    db.close()
    const { host, close } = await openHost({ workspace, rulesFolder: shippedRules, samplesFolder: folder, workers: 1 })
    await host.setProfile({ ...(await host.profile({})), organisation: ['Alderbrook Minds'] })
    const took: { readonly clock: number; readonly processor: number }[] = []
    for (let round = -1; round < rounds; round++) {
      // What was read is kept until the workspace changes.
      await host.setSettings({ welcomed: true })
      const start = performance.now()
      const before = process.cpuUsage()
      await host.portfolio({})
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) took.push({ clock: performance.now() - start, processor: (user + system) / 1000 })
    }
    const median = (of: 'clock' | 'processor') => took.map(one => one[of]).sort((a, b) => a - b)[rounds >> 1] ?? 0
    rows.push({
      what: `${count(documents)} documents`,
      measured: `${count(median('clock'))} ms; processor ${count(median('processor'))} ms`,
      target: { says: `under ${seconds} s of processor time`, met: median('processor') < seconds * 1000 },
    })
    const start = performance.now()
    for (let nth = 0; nth < cells; nth++) {
      await host.portfolioCell({ document: `made-up-${nth}`, recommendation: 'R01' })
    }
    const each = (performance.now() - start) / cells
    rows.push({
      what: `${count(documents)} documents: what lies behind a cell of the open portfolio`,
      measured: `${each.toFixed(1)} ms`,
      target: { says: 'under 100 ms', met: each < 100 },
    })
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}
