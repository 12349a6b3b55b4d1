import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { openPlain } from '../helpers/plain-package.ts'
import { settleChanges } from '../helpers/settle-changes.ts'
import { suggester, withAllSuggestions } from '../helpers/suggested.ts'
import { filesBelow } from './files.ts'

/**
 * Exports Word files with every suggestion there is, and has LibreOffice accept and reject all changes. What it then reads must be, as
 * text with list numbers, what it reads where our changes were accepted in the XML, and the file as it was. Run by hand.
 */
const [folder, most = '30'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Name a folder of files: npm run suggestions -- FOLDER [HOW MANY]')
  process.exit(2)
}
const script = fileURLToPath(new URL('settle-in-office.py', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'evenhand-suggestions-'))
const put = (name: string, bytes: Uint8Array) => writeFileSync(join(work, `${name}.docx`), bytes)
const textOf = (name: string) => {
  const path = join(work, `${name}.txt`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
let wrong = 0
try {
  const files = filesBelow(folder).slice(0, Number(most))
  files.forEach((path, i) => {
    const bytes = new Uint8Array(readFileSync(path))
    const exported = withoutComments(withAllSuggestions(bytes).exported)
    put(`${i}.made.accept`, exported)
    put(`${i}.due.accept`, settleChanges(exported, 'accept', suggester))
    put(`${i}.made.reject`, exported)
    put(`${i}.due.reject`, withoutComments(bytes))
  })
  execFileSync('/usr/bin/python3', [script, work], { stdio: 'inherit' })
  for (const [i, path] of files.entries()) {
    for (const how of ['accept', 'reject']) {
      const made = textOf(`${i}.made.${how}`)
      const due = textOf(`${i}.due.${how}`)
      if (made !== undefined && made === due) continue
      wrong++
      console.log(`${path}: ${how}: ${differenceOf(made, due)}`)
    }
  }
  console.log(`${files.length} files, accepted and rejected in LibreOffice: ${wrong} other than they should be.`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(wrong === 0 ? 0 : 1)

/** Without the marks of comments: LibreOffice without its user interface ends when it has to show one. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  const { parts, main } = openPlain(bytes)
  const text = strFromU8(parts[main] ?? new Uint8Array())
  const kept = text.replace(/<(?:\w+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
  return zipSync({ ...parts, [main]: strToU8(kept) }, { level: 0 })
}

function differenceOf(made: string | undefined, due: string | undefined): string {
  if (made === undefined || due === undefined) return 'LibreOffice did not open it, or changes are left'
  const a = made.split('\n')
  const b = due.split('\n')
  const at = a.findIndex((line, i) => line !== b[i])
  return `line ${at} is “${a[at]?.slice(0, 100)}” and not “${b[at]?.slice(0, 100)}”, ${a.length} lines and not ${b.length}`
}
