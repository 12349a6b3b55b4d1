import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { openPlain } from '../helpers/plain-package.ts'
import { settleChanges } from '../helpers/settle-changes.ts'
import { suggester, withAllSuggestions, withMiddlesReplaced } from '../helpers/suggested.ts'
import { filesBelow } from './files.ts'

/**
 * Makes tracked changes of every suggestion there is for Word files, and of the middles of their paragraphs, and has LibreOffice accept
 * and reject all of them. What it then reads must be, with list numbers, what it reads where our changes were accepted in the XML, and
 * the file as it was. Of many files every second is taken, as in the test. Run by hand.
 */
const [folder, most = '30'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Name a folder of files: npm run suggestions -- FOLDER [HOW MANY]')
  process.exit(2)
}
const script = fileURLToPath(new URL('settle-in-office.py', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'evenhand-suggestions-'))
const all = filesBelow(folder)
const files = all.filter((_, i) => i % 2 === 0 || all.length < 2 * Number(most)).slice(0, Number(most))
const kinds = { suggestions: withAllSuggestions, middles: withMiddlesReplaced }
const results: { readonly name: string; readonly what: string }[] = []
let wrong = 0
try {
  files.forEach((path, i) => {
    const bytes = new Uint8Array(readFileSync(path))
    for (const [kind, make] of Object.entries(kinds)) {
      const { exported } = make(bytes)
      put(`${kind}${i}.accept`, exported, settleChanges(exported, 'accept', suggester), `${path}: ${kind} accepted`)
      put(`${kind}${i}.reject`, exported, bytes, `${path}: ${kind} rejected`)
    }
  })
  execFileSync('/usr/bin/python3', [script, work], { stdio: 'inherit' })
  for (const { name, what } of results) {
    const made = textOf(`made-${name}`)
    const due = textOf(`due-${name}`)
    if (made !== undefined && made === due) continue
    wrong++
    console.log(`${what}: ${differenceOf(made, due)}`)
  }
  console.log(`${files.length} files, ${results.length} results in LibreOffice, ${wrong} other than they should be.`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(wrong === 0 && results.length > 0 ? 0 : 1)

function put(name: string, made: Uint8Array, due: Uint8Array, what: string): void {
  writeFileSync(join(work, `made-${name}.docx`), withoutComments(made))
  writeFileSync(join(work, `due-${name}.docx`), withoutComments(due))
  results.push({ name, what })
}

/** Without the marks of comments: LibreOffice without its user interface ends when it has to show one. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  const { parts, main } = openPlain(bytes)
  const text = strFromU8(parts[main] ?? new Uint8Array())
  const kept = text.replace(/<(?:\w+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
  return zipSync({ ...parts, [main]: strToU8(kept) }, { level: 0 })
}

function textOf(name: string): string | undefined {
  const path = join(work, `${name}.txt`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function differenceOf(made: string | undefined, due: string | undefined): string {
  if (made === undefined || due === undefined) return 'LibreOffice did not open it, or changes are left'
  const a = made.split('\n')
  const b = due.split('\n')
  const at = a.findIndex((line, i) => line !== b[i])
  return `line ${at} is “${a[at]?.slice(0, 100)}” and not “${b[at]?.slice(0, 100)}”, ${a.length} lines and not ${b.length}`
}
