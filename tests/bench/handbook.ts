import { compileRules } from '../../engine/compile-rules.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { exporters } from '../../engine/export/index.ts'
import type { Report, ReviewedDocument } from '../../engine/export/report.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { LoadedRules } from '../../engine/rules/load.ts'
import { phrasesOf } from '../../engine/rules/phrases-of.ts'
import { readText, type Text } from '../../engine/text/text.ts'
import { allComments } from '../helpers/export-options.ts'
import { someIds } from '../helpers/report.ts'
import { makeLong } from './make-long.ts'
import { timesAsManyRules } from './more-rules.ts'
import { count, type Row } from './row.ts'
import { timeTogether } from './timing.ts'

const pages = 210

/** Looks for a phrase of each rule, so that the phrases of every set are found. */
function findAll({ phrases, rules }: CompiledRules, text: Text): void {
  const matches = phrases.find(text)
  for (const rule of rules) for (const { phrase } of phrasesOf(rule).slice(0, 1)) matches.of(phrase)
}

/** The steps of reviewing a handbook of 210 pages, each beside the floor: unzip, scan the XML once, part the words once. */
export async function handbookRows(loaded: LoadedRules, asAt: string): Promise<Row[]> {
  const bytes = makeLong(pages)
  const compiled = compileRules(loaded)
  const pack = openPackage(bytes)
  const { document, warnings } = readDocument(pack)
  const text = readText(document)
  const reviewed = reviewDocument(document, compiled, { asAt })
  const review: ReviewedDocument = { file: 'long.docx', document, warnings, ...reviewed, decisions: [] }
  const report: Report = {
    ids: someIds,
    review,
    rules: compiled.byId,
    ruleSets: compiled.sets,
    types: compiled.typeCues,
  }
  const options = allComments(asAt)
  const toAll = async () => {
    for (const e of exporters) await (e.kind === 'run' ? e.write([report], options) : e.write(report, bytes, options))
  }
  const { ms, ratio } = await timeTogether(7, 3, {
    unzip: () => openPackage(bytes),
    scan: () => readDocument(pack),
    tokens: () => readText(document),
    phrases: () => findAll(compiled, text),
    review: () => reviewDocument(document, compiled, { asAt }),
    export: toAll,
    whole: () => reviewDocument(readDocument(openPackage(bytes)).document, compiled, { asAt }),
  })
  const floor = ['unzip', 'scan', 'tokens'] as const
  const words = text.tokenCount
  const each = (what: string, name: keyof typeof ms): Row => {
    const speed = `${ms[name].toFixed(0)} ms, ${count((words / ms[name]) * 1000)} words/s`
    return { what, measured: speed, ratio: ratio([name], floor), to: 'floor' }
  }
  const whole = each('whole review: import and review', 'whole')
  const import_ = ms.unzip + ms.scan
  return [
    {
      what: `floor: unzip, scan and words of ${pages} pages (${count(words)} words)`,
      measured: `${(import_ + ms.tokens).toFixed(0)} ms`,
    },
    {
      what: 'import: unzip and scan',
      measured: `${import_.toFixed(0)} ms, ${count((words / import_) * 1000)} words/s`,
      ratio: ratio(['unzip', 'scan'], floor),
      to: 'floor',
    },
    each('words', 'tokens'),
    each(`phrases: ${count(compiled.phrases.size)} in an automaton for each set`, 'phrases'),
    each(`review of the text, words among it, by all ${compiled.rules.length} rules`, 'review'),
    each('export to every format', 'export'),
    { ...whole, target: { says: 'within 3 × floor', met: (whole.ratio ?? 9) <= 3 } },
  ]
}

/** What ten and a hundred times the rules cost on the same handbook. */
export async function ruleRows(loaded: LoadedRules, asAt: string): Promise<Row[]> {
  const { document } = readDocument(openPackage(makeLong(pages)))
  const compiledSets = ([1, 10, 100] as const).map(times => compileRules(timesAsManyRules(loaded, times)))
  const [one, ten, hundred] = compiledSets.map(
    compiled => () => reviewDocument(document, compiled, { asAt, type: 'grievance' }),
  )
  if (!one || !ten || !hundred) return []
  const { ms, ratio } = await timeTogether(7, 3, { one, ten, hundred })
  const row = (times: number, name: keyof typeof ms): Row => {
    const compiled = compiledSets[Math.log10(times)]
    const rules = compiled?.rules.length ?? 0
    const measured = `${ms[name].toFixed(0)} ms, ${((ms[name] * 1000) / rules).toFixed(0)} µs a rule`
    const what = `${times} × the rules: ${count(rules)} rules, ${count(compiled?.phrases.size ?? 0)} phrases`
    return { what, measured, ratio: ratio([name], ['one']), to: 'one time the rules' }
  }
  const tenfold = row(10, 'ten')
  return [
    row(1, 'one'),
    { ...tenfold, target: { says: 'under 1.3 ×', met: Number((tenfold.ratio ?? 9).toFixed(2)) < 1.3 } },
    row(100, 'hundred'),
  ]
}
