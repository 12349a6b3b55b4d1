import { createRequire } from 'node:module'
import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel'
import { text as alex } from 'alex'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { checksReady } from '../../engine/checks/index.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import type { LoadedRules } from '../../engine/rules/load.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { readText } from '../../engine/text/text.ts'
import { makeLong } from './make-long.ts'
import { count, type Row } from './row.ts'
import { timeTogether } from './timing.ts'

const require = createRequire(import.meta.url)
const writeGood: (text: string) => readonly unknown[] = require('write-good')
const rule = (name: string): TextlintKernelRule => {
  const loaded: { readonly default?: TextlintKernelRule['rule'] } & TextlintKernelRule['rule'] = require(
    `textlint-rule-${name}`,
  )
  return { ruleId: name, rule: loaded.default ?? loaded }
}

const plainEnglish = 'Evenhand with plain English switched on'

/** Other programs that look for words in English prose, and ours with all its rules, on the same text in the same rounds. */
export async function linterRows(loaded: LoadedRules, asAt: string): Promise<Row[]> {
  const { document } = readDocument(openPackage(makeLong(20)))
  const text = document.blocks.map(block => block.text).join('\n\n')
  const words = readText(document).tokenCount
  const compiled = compileRules(loaded)
  const kernel = new TextlintKernel()
  const plain = require('@textlint/textlint-plugin-text')
  const options = {
    ext: '.txt',
    filePath: 'long.txt',
    plugins: [{ pluginId: 'text', plugin: plain.default ?? plain }],
    rules: [rule('write-good'), rule('terminology')],
  }
  const equality = unified().use(retextEnglish).use(retextEquality)
  const rules = Object.fromEntries(
    compiled.rules.flatMap(({ id, set }) => (set === 'plain-english' ? [[id, true]] : [])),
  )
  const withPlainEnglish = compileRules(loaded, emptyProfile, { sets: {}, rules })
  await checksReady(withPlainEnglish.rules)
  const works = {
    ours: () => reviewDocument(document, compiled, { asAt }),
    [plainEnglish]: () => reviewDocument(document, withPlainEnglish, { asAt }),
    'write-good': () => writeGood(text),
    'retext-equality': () => equality.runSync(equality.parse(text), new VFile(text)),
    alex: () => alex(text),
    'textlint with its rules write-good and terminology': () => kernel.lintText(text, options),
  }
  const { ms, ratio } = await timeTogether(7, 3, works)
  return (Object.keys(works) as (keyof typeof works)[]).map((name): Row => {
    const measured = `${ms[name].toFixed(0)} ms, ${count((words / ms[name]) * 1000)} words/s`
    if (name === 'ours')
      return { what: `Evenhand, all ${compiled.rules.length} rules, ${count(words)} words`, measured }
    const row = { what: name, measured, ratio: ratio([name], ['ours']), to: 'Evenhand’s time' }
    if (name === plainEnglish) return { ...row, target: { says: 'at most 1.5 ×', met: row.ratio <= 1.5 } }
    if (name === 'alex') return { ...row, target: { says: 'at least 20 ×', met: row.ratio >= 20 } }
    return name === 'write-good' ? { ...row, target: { says: 'over 1 ×', met: row.ratio > 1 } } : row
  })
}
