import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileRules } from '../../engine/compile-rules.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { labelledDocuments, type Reviewed } from './documents.ts'
import { keywordSearch } from './keyword-search.ts'
import { plainRetext } from './plain-retext.ts'

const labels = sharedPath('corpus/labels')
const scorer = sharedPath('tools/score.mjs')
const reference = sharedPath('reference')
if (!labels || !scorer || !reference) {
  console.log(withoutCorpus)
  process.exit(0)
}
const asAt = '2026-11-24'
const { parseCsv } = (await import(scorer)) as { parseCsv: (text: string) => Record<string, string>[] }
const table = (name: string) => parseCsv(readFileSync(join(reference, name), 'utf8'))
const documents = labelledDocuments(labels)
const compiled = compileRules(loadRules(await readRuleFiles(shippedRules)))
const requirements = table('requirements.csv')
const items = table('language.csv')

const asLabelled = documents.map(
  ({ file, document, labelledAs }): Reviewed => ({
    file,
    document,
    findings: reviewDocument(document, compiled, { asAt, type: labelledAs }).findings,
  }),
)
const asDetected = documents.map(
  ({ file, document }): Reviewed => ({
    file,
    document,
    findings: reviewDocument(document, compiled, { asAt }).findings,
  }),
)
const heldOut = fileURLToPath(new URL('held-out', import.meta.url))
const onHeldOut = labelledDocuments(heldOut).map(
  ({ file, document, labelledAs }): Reviewed => ({
    file,
    document,
    findings: reviewDocument(document, compiled, { asAt, type: labelledAs }).findings,
  }),
)
const keywords = documents.map(document => keywordSearch(document, requirements, items))
const retext = await Promise.all(documents.map(plainRetext))

const errors = process.argv.includes('--errors')
print('Evenhand, each document reviewed as the type it was labelled as', asLabelled, errors)
print('Evenhand, each document reviewed as the type it was read as', asDetected)
print(
  'Evenhand, eight other policies labelled by another reader after the rules were written',
  onHeldOut,
  false,
  heldOut,
)
print('Baseline: keyword search of the cues and of the terms', keywords)
print('Baseline: plain retext-equality', retext)

function print(title: string, reviews: readonly Reviewed[], withErrors = false, by = labels) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-accuracy-'))
  const file = join(folder, 'reviews.json')
  writeFileSync(file, JSON.stringify({ reviews: reviews.map(asScored) }))
  const args = [scorer ?? '', by ?? '', file, ...(withErrors ? ['--errors'] : [])]
  console.log(`\n${title}\n${execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }).trimEnd()}`)
  rmSync(folder, { recursive: true })
}

/** A review in the words of the scoring tool, which calls wordings language and their occurrences `at`. */
function asScored(review: Reviewed): object {
  return {
    ...review,
    findings: review.findings.map(finding =>
      finding.kind === 'wording' ? { ...finding, kind: 'language', at: finding.occurrences } : finding,
    ),
  }
}
