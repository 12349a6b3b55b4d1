import type { Problem } from '../../errors.ts'
import type { CompiledRules } from '../../review/compiled-rules.ts'
import { normalisePattern } from '../../review/evidence.ts'
import { type MatchedDocument, matchDocument } from '../../review/subject.ts'
import type { ProblemAt } from '../../rules/load.ts'
import type { Pattern, Rule } from '../../rules/schema.ts'
import { exampleDocument } from '../examples.ts'

/** Words that nearly every sentence has, each as a paragraph of its own. */
const everywhere =
  'a an and are as at be by for from has have in is it its not of on or our that the their this to was we will with you your'

const words = everywhere.split(' ')

/** The commonest words, read with compiled rules: once, where many rules are looked at. */
export function readEverywhere(compiled: CompiledRules): MatchedDocument {
  return matchDocument(exampleDocument(words.join('\n')), compiled)
}

/** Phrases of a rule that one of the commonest words meets by itself: the rule would then be about nearly every sentence. */
export function metEverywhere(
  rule: Rule,
  { matches, text }: MatchedDocument,
  problemAt: ProblemAt,
): readonly Problem[] {
  const wordsMet = (phrase: string) =>
    matches.of(phrase).map(({ sentence }) => words[text.sentences[sentence]?.block ?? -1] ?? '')
  const wide = (phrases: readonly string[]) => {
    const [first = [], ...others] = phrases.map(wordsMet)
    return others.some(met => met.length === 0) ? undefined : first[0]
  }
  const problem = (path: readonly PropertyKey[], word: string | undefined) =>
    word === undefined
      ? []
      : [problemAt(rule.id, path, `“${word}” alone meets this, so nearly every sentence would; add words to it`)]
  if (rule.kind === 'wording') {
    return (rule.find ?? []).flatMap((phrase, i) => problem(['find', i], wide([phrase])))
  }
  const inPatterns = (patterns: readonly Pattern[], path: readonly PropertyKey[]) =>
    patterns.flatMap((pattern, i) => {
      const { all, any } = normalisePattern(pattern, 'any')
      const ways = any.length === 0 ? [all] : any.map(one => [...all, one])
      return problem(
        [...path, i],
        ways.map(wide).find(word => word !== undefined),
      )
    })
  return [
    ...Object.entries(rule.elements ?? {}).flatMap(([name, { says }]) => inPatterns(says, ['elements', name, 'says'])),
    ...inPatterns(rule.offends ?? [], ['offends']),
    ...inPatterns(rule['offends-weakly'] ?? [], ['offends-weakly']),
  ]
}
