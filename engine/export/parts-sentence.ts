import { listed } from '../labels/counts.ts'
import type { Part, PartState } from '../review/parts.ts'

const verbs: readonly (readonly [PartState, string])[] = [
  ['there', 'has'],
  ['soft', 'leaves open'],
  ['denied', 'denies'],
  ['lacking', 'lacks'],
]

/**
 * What is there of a requirement and what is not, in one sentence: "It has a companion, but lacks a union representative and the
 * appeal." Empty where all of it is there or all of it is lacking: the verdict says that already.
 */
export function partsSentence(parts: readonly Part[]): string {
  const said = verbs.flatMap(([state, verb]) => {
    const names = parts.filter(part => part.state === state).map(part => part.name)
    return names.length === 0 ? [] : [{ state, words: `${verb} ${listed(names)}` }]
  })
  const [first, ...rest] = said
  if (!first || (rest.length === 0 && (first.state === 'there' || first.state === 'lacking'))) return ''
  const others = listed(rest.map(({ words }) => words))
  return `It ${first.words}${others === '' ? '' : `${first.state === 'there' ? ', but' : ' and'} ${others}`}.`
}
