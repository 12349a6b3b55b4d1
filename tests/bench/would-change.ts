import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../../host/bridge/contract.ts'
import { shippedRules } from '../../host/files/rule-files.ts'
import { openHost } from '../../host/host.ts'
import { policies } from '../helpers/corpus.ts'
import { makeLong } from './make-long.ts'
import { count, type Row } from './row.ts'

/** How many documents a library has, and within how many seconds it is to say what a changed rule would change in them. */
const sizes = [
  { documents: 83, seconds: 3 },
  { documents: 500, seconds: 15 },
] as const

/** A rule of most policies, and one of words. */
const rules = ['ALL-01', 'L001'] as const

/** From “What would change” to its answer, in the app's library, by a rule with one phrase more. */
export async function wouldChangeRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { documents, seconds } of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
    const workspace = join(folder, 'workspace.sqlite')
    const { host, close } = await openHost({ workspace, rulesFolder: shippedRules, samplesFolder: folder, workers: 2 })
    await bring(host, documents)
    for (const name of rules) {
      const { shipped = '' } = await host.pieceTexts({ kind: 'rule', name })
      const text = shipped.replace(/(says|find): \[/, '$1: ["{policy|procedure|staff}", ')
      const start = performance.now()
      const { changed } = await host.wouldChange({ kind: 'rule', name, text, job: name })
      const took = performance.now() - start
      rows.push({
        what: `${count(documents)} documents, ${name} changed: ${count(changed.length)} differ`,
        measured: `${count(took)} ms`,
        target: { says: `under ${seconds} s`, met: took < seconds * 1000 },
      })
    }
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

/** Fills the library with the policies of the corpus, again and again, or with made-up ones where it is not there. */
async function bring(host: Host, documents: number): Promise<void> {
  const sources = policies.map(({ path }) => new Uint8Array(readFileSync(path)))
  const files = Array.from({ length: documents }, (_, nth) => ({
    name: `${nth}.docx`,
    bytes:
      sources.length > 0 ? marked(sources[nth % sources.length] ?? new Uint8Array(), nth) : makeLong(4 + (nth % 20)),
  }))
  const { job } = await host.importFiles({ files })
  for (;;) {
    const found = (await host.listImports({})).find(({ id }) => id === job)
    if (found && found.state !== 'running' && found.files.every(file => file.outcome)) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** A copy of a file that the library takes for another one: its number as the comment of the ZIP (APPNOTE 4.3.16). */
function marked(bytes: Uint8Array, nth: number): Uint8Array {
  const copy = new Uint8Array(bytes.length + 4)
  copy.set(bytes)
  const view = new DataView(copy.buffer)
  view.setUint16(bytes.length - 2, 4, true)
  view.setUint32(bytes.length, nth, true)
  return copy
}
