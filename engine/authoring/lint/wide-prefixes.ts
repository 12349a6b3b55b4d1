import type { Problem } from '../../errors.ts'
import { phrasesOf } from '../../rules/phrases-of.ts'
import { commonWords } from './common-words.ts'
import type { Lint } from './lint.ts'
import { strangersTo } from './word-families.ts'

const mostShown = 5

/**
 * Prefixes that take words of another family: "host*" takes "hostile". Tried on common words and on the words of all examples. For
 * the author to look at: where the other words do no harm, it may stay.
 */
export const widePrefixes: Lint = ({ loaded: { sets, concepts, problemAt } }) => {
  const rules = sets.flatMap(set => set.rules)
  const words = [
    ...new Set([...commonWords, ...rules.flatMap(rule => wordsOf(Object.values(rule.examples).flat()))]),
  ].sort()
  const strangers = new Map<string, readonly string[]>()
  const found = (phrase: string, at: (message: string) => Problem): Problem[] =>
    prefixesIn(phrase).flatMap(prefix => {
      const others = strangers.get(prefix) ?? strangersTo(prefix, words)
      strangers.set(prefix, others)
      return others.length === 0 ? [] : [at(`${prefix}* also takes ${others.slice(0, mostShown).join(', ')}`)]
    })
  return [
    ...concepts.flatMap(({ members, memberAt }) =>
      members.flatMap((member, i) => found(member, message => memberAt(i, message))),
    ),
    ...rules.flatMap(rule =>
      phrasesOf(rule).flatMap(({ phrase, path }) => found(phrase, message => problemAt(rule.id, path, message))),
    ),
  ]
}

/** The prefixes of a phrase, in small letters: of "equal-opportunit*" the last part. */
function prefixesIn(phrase: string): string[] {
  return [...phrase.matchAll(/(\p{L}{1,40})\*/gu)].map(([, prefix = '']) => prefix.toLowerCase())
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap(text => text.toLowerCase().match(/[a-z]+/g) ?? [])
}
