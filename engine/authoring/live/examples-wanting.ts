import type { Rule } from '../../rules/schema.ts'
import { enoughExamples, verdictsOf } from '../lint/too-few-examples.ts'

/** Examples that a rule needs more of before it can be used. */
export interface ExamplesWanting {
  /** The verdict of which they are: "covered", "flag". */
  readonly verdict: string
  readonly more: number
}

/** Which examples a rule lacks: two that it flags and two that it passes, or two that say all of it and two that do not, where it can come out so. */
export function examplesWanting(rule: Rule): readonly ExamplesWanting[] {
  const needed: readonly string[] =
    rule.kind === 'wording' ? ['flag', 'pass'] : verdictsOf(rule).filter(one => one === 'covered' || one === 'missing')
  const examples: Readonly<Record<string, readonly string[]>> = rule.examples
  return needed.flatMap(verdict => {
    const more = enoughExamples - (examples[verdict]?.length ?? 0)
    return more > 0 ? [{ verdict, more }] : []
  })
}
