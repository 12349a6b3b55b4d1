import type { Problem } from '../../errors.ts'
import { flag } from '../../review.ts'
import { readFor } from '../examples.ts'
import { toFindings } from '../flag.ts'
import type { Rule, Wording } from '../schema.ts'
import type { Lint, RulesToLint } from './lint.ts'
import { overlap } from './overlap.ts'

/**
 * Suggestions (`instead`, `fix`) that a wording of this book would flag again, in a document of a type to which both rules
 * apply. A rule whose words depend on their context may suggest them itself.
 */
export const circularSuggestions: Lint = rules => {
  const wordings = rules.book.rules.filter(rule => rule.kind === 'wording' && !rule.off) as Wording[]
  return rules.book.rules.flatMap(rule => {
    const others = wordings.filter(w => overlap(rule, w) && !(w.id === rule.id && w.verdict === 'depends'))
    if (rule.kind === 'requirement') return flaggedIn(rules, rule, others, rule.fix, ['fix'])
    return rule.instead.flatMap((text, i) => flaggedIn(rules, rule, others, text, ['instead', i]))
  })
}

function flaggedIn(
  { loaded, book }: RulesToLint,
  rule: Rule,
  wordings: readonly Wording[],
  text: string,
  path: readonly PropertyKey[],
): Problem[] {
  const subject = readFor(rule, text, book)
  const flagged = wordings.map(w => ({ rule: w, hits: flag(subject, w) }))
  return toFindings(subject, flagged).flatMap(finding => {
    const [place] = finding.at
    if (!place) return []
    return [loaded.place(rule.id, path, `it suggests “${place.quote}”, which ${finding.rule} flags`)]
  })
}
