import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { groups } from './groups.ts'
import { type Row, tableOf } from './row.ts'

/**
 * Measures each group in a process of its own, one after the other, and prints one table: a hundred times the rules, or another
 * program's garbage, must not weigh on what is measured next. A word chooses the groups whose title holds it.
 */
const [only = ''] = process.argv.slice(2)
const measured: [string, Row[]][] = []
for (const { title } of groups) {
  if (!title.toLowerCase().includes(only.toLowerCase())) continue
  console.error(`${title} …`)
  const child = fork(fileURLToPath(new URL('measure.ts', import.meta.url)), [title])
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${title}: stopped with code ${code}`)))
  const [rows] = await Promise.race([once(child, 'message'), failed])
  failed.catch(() => {})
  measured.push([title, rows])
}
console.log(`${availableParallelism()} processors, Node ${process.version}\n\n${tableOf(measured)}`)
