import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { html } from '../../engine/export/html.ts'
import { word } from '../../engine/export/word.ts'
import type { Report, Review } from '../../engine/report.ts'
import { reviewDocument } from '../../engine/review.ts'
import { makeRuleBook } from '../../engine/rules/book.ts'
import { loadRules } from '../../engine/rules/load.ts'
import { readWith } from '../../engine/rules/subject.ts'
import { readText } from '../../engine/text/text.ts'
import { readRuleFiles, shippedRules } from '../../host/rule-files.ts'
import { makeLong } from './make-long.ts'
import { timesAsManyRules } from './more-rules.ts'

const asAt = '2026-11-24'
const rounds = 7

/** Median of several timed rounds, in milliseconds, after one that is not counted. */
function time<Value>(work: () => Value): { ms: number; value: Value } {
  let value = work()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    value = work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { ms: times[rounds >> 1] ?? 0, value }
}

const pages = 210
const bytes = makeLong(pages)
const loaded = loadRules(await readRuleFiles(shippedRules))
const book = makeRuleBook(loaded)

const unzip = time(() => openPackage(bytes))
const scan = time(() => readDocument(unzip.value))
const { document, warnings } = scan.value
const tokens = time(() => readText(document))
const phrases = time(() => readWith(document, book))
const review = time(() => reviewDocument(document, book, { type: 'grievance', asAt }))
const report: Report = {
  review: { file: 'long.docx', document, warnings, ...review.value, decisions: [] } satisfies Review,
  rules: book.byId,
  ruleSets: book.sets,
  asAt,
}
const options = { passes: false, author: 'Evenhand', initials: 'EH', date: `${asAt}T12:00:00Z` }
const toWord = time(() => word.write(report, bytes, options))
const toHtml = time(() => html.write(report, bytes, options))
const whole = time(() => {
  const read = readDocument(openPackage(bytes))
  return reviewDocument(read.document, book, { asAt })
})

const rules = review.ms - tokens.ms
const floor = unzip.ms + scan.ms + tokens.ms
const rows: [string, number][] = [
  ['unzip', unzip.ms],
  ['scan', scan.ms],
  ['tokens', tokens.ms],
  ['phrases', phrases.ms - tokens.ms],
  ['rules (with phrases)', rules],
  ['export to Word', toWord.ms],
  ['export to HTML', toHtml.ms],
  ['whole review (unzip, scan, tokens, rules)', whole.ms],
]
const count = (n: number) => n.toLocaleString('en-GB')
console.log(
  `${pages} pages, ${count(tokens.value.tokenCount)} words, ${count(document.blocks.length)} blocks, ` +
    `${count(book.rules.length)} rules, ${count(book.phrases.size)} phrases, ${count(review.value.findings.length)} findings\n`,
)
console.log(`${'step'.padEnd(44)}${'ms'.padStart(8)}${'of unzip+scan+tokens'.padStart(24)}`)
for (const [name, ms] of rows) {
  console.log(`${name.padEnd(44)}${ms.toFixed(1).padStart(8)}${(ms / floor).toFixed(2).padStart(24)}`)
}

console.log(
  `\n${'rules'.padEnd(12)}${'phrases'.padStart(10)}${'findings'.padStart(10)}${'ms'.padStart(8)}${'of 1x'.padStart(8)}`,
)
let first = 0
for (const times of [1, 10]) {
  const larger = makeRuleBook(timesAsManyRules(loaded, times))
  const { ms, value } = time(() => reviewDocument(document, larger, { type: 'grievance', asAt }))
  const own = ms - tokens.ms
  if (times === 1) first = own
  console.log(
    `${`${times}x`.padEnd(12)}${count(larger.phrases.size).padStart(10)}${count(value.findings.length).padStart(10)}${own.toFixed(1).padStart(8)}${(own / first).toFixed(2).padStart(8)}`,
  )
}
