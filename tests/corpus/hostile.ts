import { compileRules } from '../../engine/compile-rules.ts'
import type { Block } from '../../engine/document.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { UserError } from '../../engine/errors.ts'
import { word } from '../../engine/export/word.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { startPool } from '../../host/workers/pool.ts'
import { makeDocx, p, paragraph, r } from '../helpers/docx.ts'
import { many, nested } from '../helpers/many.ts'
import { someIds } from '../helpers/report.ts'
import { shippedFiles } from '../helpers/rules.ts'

/**
 * Files that are hostile by their size, taken the whole way as the app does: read, reviewed and shown by a worker with 1 GB, exported,
 * and read again. The tests try the same at a hundredth of the size. Ends with exit code 1 where the words of the export differ.
 */
const million = 1_000_000
const deep = (open: string, close: string) => nested(100_000, open, close, p('BAME staff'))
const files: readonly (readonly [what: string, body: () => string])[] = [
  ['a paragraph of a million runs', () => paragraph('<w:r><w:t>a </w:t></w:r>'.repeat(million) + r('BAME'))],
  ['the same, each with a word to flag', () => paragraph('<w:r><w:t>BAME a </w:t></w:r>'.repeat(million))],
  ['a million paragraphs', () => p('BAME staff').repeat(million)],
  ['100,000 tables, each in the one before', () => deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')],
  ['100,000 controls, each in the one before', () => deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>')],
  ['an attribute of 60 MB', () => `<w:p w:rsidR="${'A'.repeat(60 * million)}">${r('BAME')}</w:p>`],
  ['an attribute of 100 MB', () => `<w:p w:rsidR="${'A'.repeat(100 * million)}">${r('BAME')}</w:p>`],
  [
    'a million bookmarks',
    () => paragraph(r('BAME') + many(million, at => `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>`)),
  ],
]

const asAt = '2026-11-24'
const rules = loadRules(shippedFiles())
const compiled = compileRules(rules)
const settings = { key: 'all', compiledAs: 'all', profile: emptyProfile, switches: { sets: {}, rules: {} }, asAt }
const pool = startPool({ rules, workers: 1, taskTimeoutMs: 120_000, workerMemoryMb: 1024, log: () => {} })
await pool.warmUp({ bytes: makeDocx({ body: p('BAME staff') }), settings })

console.log('| file | read and reviewed | shown | exported | result |\n|---|---:|---:|---:|---|')
for (const [what, body] of files) {
  const bytes = makeDocx({ body: body() })
  const times: string[] = []
  const outcome = await wholeWay(bytes, times).catch((error: unknown) => {
    if (error instanceof UserError) return `refused: “${error.message}”`
    throw error
  })
  console.log(`| ${what} | ${[0, 1, 2].map(i => times[i] ?? '').join(' | ')} | ${outcome} |`)
}
await pool.close()

async function wholeWay(bytes: Uint8Array, times: string[]): Promise<string> {
  let last = performance.now()
  const lap = () => {
    times.push(`${((performance.now() - last) / 1000).toFixed(1)} s`)
    last = performance.now()
  }
  const { document, warnings, review: record } = await pool.read({ bytes, settings })
  lap()
  await pool.view({ bytes, document })
  lap()
  const review = { file: 'hostile.docx', document, warnings, ...record, decisions: [] }
  const report = { ids: someIds, review, rules: compiled.byId, ruleSets: compiled.sets, types: compiled.typeCues }
  const exported = word.write(report, bytes, {
    comments: 'full',
    includeCovered: true,
    author: 'E',
    initials: 'E',
    date: `${asAt}T12:00:00Z`,
  })
  lap()
  const counted = `${record.findings.length} findings`
  const again = reread(exported)
  if (!again) return `${counted}; with its comments it is too large to be read again`
  const same = again.length === document.blocks.length && again.every((b, i) => b.text === document.blocks[i]?.text)
  if (!same) process.exitCode = 1
  return same ? `${counted}; the words of the export are the same` : '**the export has other words**'
}

/** The blocks of an exported file; undefined where it is over the limits for files. */
function reread(exported: Uint8Array): readonly Block[] | undefined {
  try {
    return readDocument(openPackage(exported)).document.blocks
  } catch (error) {
    if (error instanceof UserError && error.code === 'too-large') return undefined
    throw error
  }
}
