import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileRules } from '../../engine/compile-rules.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { makeNearest } from '../../engine/review/nearest.ts'
import { matchDocument } from '../../engine/review/subject.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { canonicalWords } from '../../engine/text/tokens.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { labelledDocuments } from './documents.ts'
import { labelDay } from './labels.ts'

/**
 * Prints how often the passage that a reader quoted for a requirement is among the three nearest, for all quoted passages and for
 * those whose requirement was wrongly found missing, and what share of the time of a review it takes to find them.
 */
const [labels, scorer] = [sharedPath('corpus/labels'), sharedPath('tools/score.mjs')]
if (labels === undefined || scorer === undefined) {
  console.log(withoutCorpus)
  process.exit(0)
}
const { parseCsv } = (await import(scorer)) as { parseCsv: (text: string) => Record<string, string>[] }
const compiled = compileRules(loadRules(await readRuleFiles(shippedRules)))
const count = { quoted: 0, amongThree: 0, missed: 0, missedAmongThree: 0 }
const time = { review: 0, nearest: 0 }
for (const folder of [labels, fileURLToPath(new URL('held-out', import.meta.url))]) {
  const rows = parseCsv(readFileSync(join(folder, 'gaps.csv'), 'utf8'))
  for (const { file, document, labelledAs } of labelledDocuments(folder)) {
    const options = { asAt: labelDay, type: labelledAs }
    const { findings } = reviewDocument(document, compiled, options)
    const { text, statements } = matchDocument(document, compiled)
    const nearest = makeNearest(text, statements)
    const missing = new Set(
      findings.flatMap(f => (f.kind === 'requirement' && f.verdict === 'missing' ? [f.rule] : [])),
    )
    const missed = compiled.rules.filter(rule => rule.kind === 'requirement' && missing.has(rule.id))
    time.review += typical(() => reviewDocument(document, compiled, options))
    time.nearest += typical(() => {
      const found = makeNearest(text, statements)
      for (const rule of missed) if (rule.kind === 'requirement') found(rule)
    })
    for (const { doc, req = '', verdict, quote = '' } of rows) {
      const rule = compiled.byId.get(req)
      const isSaid = quote !== '' && (verdict === 'covered' || verdict === 'weak')
      if (!file.endsWith(`/${doc}.docx`) || !isSaid || rule?.kind !== 'requirement') continue
      const right = nearest(rule).some(span => isQuoted(quote, span.quote))
      count.quoted++
      if (right) count.amongThree++
      if (missing.has(req)) count.missed++
      if (missing.has(req) && right) count.missedAmongThree++
    }
  }
}
console.log(`Of ${count.quoted} passages that readers quoted, ${count.amongThree} are among the three nearest.`)
console.log(`Of ${count.missed} whose requirement was wrongly found missing, ${count.missedAmongThree} are.`)
console.log(`Finding them takes ${((100 * time.nearest) / time.review).toFixed(1)} % of the time of a review.`)

/** The median time of doing something seven times, in milliseconds. */
function typical(work: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[3] ?? 0
}

/** Whether a passage holds most of the words of one piece of a reader's quotation, or the quotation most of the passage's. */
function isQuoted(quote: string, passage: string): boolean {
  const own = canonicalWords(passage)
  return quote.split(/\s*(?:\.\.\.|…)\s*/).some(piece => {
    const words = canonicalWords(piece)
    if (words.length < 2) return false
    return share(words, own) >= 0.8 || (own.length >= 5 && 4 * own.length >= words.length && share(own, words) >= 0.8)
  })
}

function share(of: readonly string[], inThese: readonly string[]): number {
  const known = new Set(inThese)
  return of.filter(word => known.has(word)).length / of.length
}
