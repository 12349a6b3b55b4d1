import { fileURLToPath } from 'node:url'
import { exampleDocument, readFor } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { judge } from '../../engine/review-document.ts'
import { readRuleFiles, shippedRules } from '../../host/files/rule-files.ts'
import { negated } from './negated.ts'

/** An example of a requirement with its first auxiliary negated, and what the requirement's rule now says of it. */
export interface NegatedExample {
  readonly rule: string
  readonly text: string
  readonly verdict: string
}

/**
 * Every covered example of the requirements with its first auxiliary negated, judged again. Examples that are negated already are left
 * out, and rules of prohibitions, which silence covers.
 */
export function negatedExamples(compiled: CompiledRules): NegatedExample[] {
  return compiled.rules.flatMap(rule => {
    if (rule.kind !== 'requirement' || rule.offends || rule.otherwise === 'covered') return []
    return rule.examples.covered.flatMap(example => {
      const text = negated(example)
      if (text === undefined) return []
      const { verdict } = judge(readFor(rule, exampleDocument(text), compiled), rule)
      return [{ rule: rule.id, text, verdict }]
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = negatedExamples(compileRules(loadRules(await readRuleFiles(shippedRules))))
  const left = all.filter(example => example.verdict === 'covered')
  for (const { rule, text } of left) console.log(`${rule}  ${text.replaceAll('\n', ' / ')}`)
  const share = ((100 * left.length) / all.length).toFixed(1)
  console.log(
    `${left.length} of ${all.length} covered examples (${share} %) stay covered with their first auxiliary negated`,
  )
}
