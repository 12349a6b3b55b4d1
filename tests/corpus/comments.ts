import { readFileSync } from 'node:fs'
import { UserError } from '../../engine/errors.ts'
import type { Report } from '../../engine/export/report.ts'
import { plannedIn, reportOn, wordsOfComment } from '../helpers/planned-comments.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'
import { filesBelow } from './files.ts'

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Name folders of Word files: npm run comments -- FOLDER…')
  process.exit(2)
}

const compiled = await compiledShipped()
const reports = folders.flatMap(folder => filesBelow(folder)).flatMap(report)

/** The report of a file; none where it cannot be read. */
function report(path: string): Report[] {
  try {
    return [reportOn(path, new Uint8Array(readFileSync(path)), compiled)]
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

console.log(`${reports.length} documents\n`)
console.log('size        comments   in a document (median, most)   words in one (median, most)   over 60   over 90')
for (const size of ['essential', 'full'] as const) {
  const comments = reports.map(each => plannedIn(each, size))
  const words = comments.flat().map(wordsOfComment)
  const over = (most: number) => String(words.filter(count => count > most).length)
  const counts = comments.map(({ length }) => length)
  console.log(
    [
      size.padEnd(9),
      String(words.length).padStart(11),
      `${median(counts)}, ${Math.max(...counts)}`.padStart(33),
      `${median(words)}, ${Math.max(...words)}`.padStart(30),
      over(60).padStart(10),
      over(90).padStart(10),
    ].join(''),
  )
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
