import { compileRules } from '../../engine/compile-rules.ts'
import type { Document } from '../../engine/document.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import type { Report } from '../../engine/export/report.ts'
import { word } from '../../engine/export/word.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { WordingFinding } from '../../engine/review/finding.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { ReadingView } from '../../host/bridge/contract/documents.ts'
import { readingView } from '../../host/reading-view/reading-view.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { aWording, someIds } from '../helpers/report.ts'
import { shippedFiles } from '../helpers/rules.ts'
import type { Outcome } from './outcome.ts'

/** All that the product makes of a file. */
export interface Made {
  readonly report: Report
  readonly view: ReadingView
  readonly annotated: Uint8Array
  readonly ms: Outcome['ms']
}

/** How comments are made in these runs: on everything, also on what is covered. */
export const exportOptions = {
  comments: 'full' as const,
  includeCovered: true,
  author: 'Evenhand',
  initials: 'EH',
  date: '2026-11-24T12:00:00Z',
}

const asAt = '2026-11-24'
const compiled = compileRules(loadRules(shippedFiles()))
const mostPlanted = 40
/** A rule for each, as the words of one rule share a comment. */
const planted = Array.from({ length: mostPlanted }, (_, i) =>
  aWording(`CORPUS-${i}`, { title: 'A word to hang a comment on' }),
)

/**
 * Reads, reviews, shows and exports a file as the product does, with all shipped rules. As few of these files are policies, some
 * more words of each get a comment, so that many places are tried.
 */
export async function make(bytes: Uint8Array): Promise<Made> {
  const times = [performance.now()]
  const { document, warnings } = readDocument(openPackage(bytes))
  times.push(performance.now())
  const record = reviewDocument(document, compiled, { asAt })
  times.push(performance.now())
  const view = await readingView(bytes, document)
  times.push(performance.now())
  const report: Report = {
    ids: someIds,
    review: {
      file: 'file.docx',
      document,
      warnings,
      ...record,
      findings: [...record.findings, ...plantedIn(document)],
      decisions: [],
    },
    rules: new Map([...compiled.byId, ...planted.map(rule => [rule.id, rule] as const)]),
    ruleSets: compiled.sets,
    types: compiled.typeCues,
  }
  const annotated = word.write(report, bytes, exportOptions)
  times.push(performance.now())
  const [read = 0, review = 0, shown = 0, exported = 0] = times.slice(1).map((time, i) => time - (times[i] ?? 0))
  return { report, view, annotated, ms: { read, review, view: shown, export: exported } }
}

/** Reads a small document once, so that the first file of a process is not charged with loading the rules and libraries. */
export async function warmUp(): Promise<void> {
  await make(makeDocx({ body: p('Managers must not retaliate.') }))
}

function plantedIn({ blocks }: Document): readonly WordingFinding[] {
  // The product comments on no contents list, which is made anew with every change; LibreOffice drops some comments there.
  const words = blocks.flatMap(({ text, kind }, block) =>
    kind === 'contents'
      ? []
      : Array.from(text.matchAll(/\S+/g), ({ 0: quote, index }) => ({
          block,
          start: index,
          end: index + quote.length,
          quote,
        })),
  )
  const step = Math.max(1, Math.ceil(words.length / mostPlanted))
  return words
    .filter((_, i) => i % step === 0)
    .map((at, i) => ({
      kind: 'wording',
      id: `CORPUS-${i}:word`,
      rule: `CORPUS-${i}`,
      verdict: 'depends',
      occurrences: [at],
      mentioned: [],
    }))
}
