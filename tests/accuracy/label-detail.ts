import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { findingsAsRead } from './as-read.ts'
import { documentsWithWordings, type Labelled, labelledDocuments, type Reviewed } from './documents.ts'
import { keywordSearch } from './keyword-search.ts'
import { labelDay } from './labels.ts'
import { plainRetext } from './plain-retext.ts'
import { writtenWithWordings } from './written.ts'

/** Where the labels, the scoring tool and the lists of the source report lie. */
export interface LabelPaths {
  readonly labels: string
  readonly heldOut: string
  /** A folder for each batch of policies whose wordings alone were labelled. */
  readonly wordings: string
  /** A folder for each batch of written documents; those with language.csv are scored. */
  readonly written: string
  readonly scorer: string
  readonly reference: string
}

/** Prints, as the scoring tool gives them, the figures of the labelled policies: by type, with wordings, and of the baselines. */
export async function printLabelDetail(
  { labels, heldOut, wordings, written, scorer, reference }: LabelPaths,
  parseCsv: (text: string) => Record<string, string>[],
  compiled: CompiledRules,
  withErrors: boolean,
): Promise<void> {
  const table = (name: string) => parseCsv(readFileSync(join(reference, name), 'utf8'))
  const review = ({ file, document }: Omit<Labelled, 'labelledAs'>, type?: DocumentType): Reviewed => ({
    file,
    document,
    findings: findingsAsRead(document, compiled, { asAt: labelDay, ...(type ? { type } : {}) }),
  })
  const print = (title: string, reviews: readonly Reviewed[], by = labels, errors = false) =>
    console.log(`\n${title}\n${scoredBy(scorer, by, reviews, errors)}`)

  const documents = labelledDocuments(labels)
  const asLabelled = documents.map(one => review(one, one.labelledAs))
  print('Evenhand, each document reviewed as the type it was labelled as', asLabelled, labels, withErrors)
  print(
    'Evenhand, each document reviewed as the type it was read as',
    documents.map(one => review(one)),
  )
  print(
    'Evenhand, eight other policies labelled by another reader after the rules were written',
    labelledDocuments(heldOut).map(one => review(one, one.labelledAs)),
    heldOut,
  )
  for (const batch of readdirSync(wordings).sort()) {
    const folder = join(wordings, batch)
    const reviews = documentsWithWordings(folder).map(one => review(one))
    print(`Evenhand, wordings of ${reviews.length} further policies, ${batch} batch`, reviews, folder, withErrors)
  }
  for (const { batch, documents: own } of writtenWithWordings(written)) {
    const reviews = own.map(one => review(one, one.type))
    print(`Evenhand, wordings of the ${batch} batch of written documents`, reviews, join(written, batch))
  }
  const requirements = table('requirements.csv')
  const items = table('language.csv')
  print(
    'Baseline: keyword search of the cues and of the terms',
    documents.map(one => keywordSearch(one, requirements, items)),
  )
  print('Baseline: plain retext-equality', await Promise.all(documents.map(plainRetext)))
}

function scoredBy(scorer: string, labels: string, reviews: readonly Reviewed[], errors: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-accuracy-'))
  const file = join(folder, 'reviews.json')
  writeFileSync(file, JSON.stringify({ reviews: reviews.map(asScored) }))
  const args = [scorer, labels, file, ...(errors ? ['--errors'] : [])]
  const figures = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }).trimEnd()
  rmSync(folder, { recursive: true })
  return figures
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
