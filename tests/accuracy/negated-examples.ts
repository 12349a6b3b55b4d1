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
  /** Why it may well stay covered, if so: the rest says it all, or only a condition was negated. */
  readonly explained: 'the rest says it' | 'only a condition is negated' | undefined
}

/**
 * Every covered example of the requirements with its first auxiliary negated, judged again. Examples that are negated already are left
 * out, and rules of prohibitions, which silence covers.
 */
export function negatedExamples(compiled: CompiledRules): NegatedExample[] {
  return compiled.rules.flatMap(rule => {
    if (rule.kind !== 'requirement' || rule.offends || rule.otherwise === 'covered') return []
    const verdictOn = (text: string) => judge(readFor(rule, exampleDocument(text), compiled), rule).verdict
    return rule.examples.covered.flatMap((example): NegatedExample[] => {
      const change = negated(example)
      if (!change) return []
      const { text, without, inCondition } = change
      const explained = without.some(rest => verdictOn(rest) === 'covered')
        ? 'the rest says it'
        : inCondition
          ? 'only a condition is negated'
          : undefined
      return [{ rule: rule.id, text, verdict: verdictOn(text), explained }]
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = negatedExamples(compileRules(loadRules(await readRuleFiles(shippedRules))))
  const left = all.filter(example => example.verdict === 'covered')
  for (const { rule, text, explained } of left.toSorted((a, b) => (a.explained ?? '').localeCompare(b.explained ?? '')))
    console.log(`${rule}  ${text.replaceAll('\n', ' / ')}${explained ? `  (${explained})` : ''}`)
  const share = (count: number) => `${count} of ${all.length} (${((100 * count) / all.length).toFixed(1)} %)`
  console.log(`stay covered with their first auxiliary negated: ${share(left.length)}`)
  console.log(`of which not explained: ${share(left.filter(example => !example.explained).length)}`)
}
