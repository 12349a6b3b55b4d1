import type { LoadedRules } from '../../engine/rules/load.ts'
import type { Rule } from '../../engine/rules/schema.ts'

/**
 * The same rules with `times` as many of them. In each copy every word of every phrase is exchanged for another from all that
 * the rules say (titles, reasons, examples): phrases of the same shapes on other matters. Of their words one in four may stand in
 * the document, as with rules on other subjects; with all of them from its own subject every fourth word would be flagged.
 * Copies have no checks.
 */
export function timesAsManyRules(loaded: LoadedRules, times: number): LoadedRules {
  const vocabulary = [
    ...new Set(
      JSON.stringify(loaded.sets)
        .toLowerCase()
        .match(/[a-z]{4,}/g) ?? [],
    ),
  ]
  let seed = 20261124
  const pick = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const word = vocabulary[(seed >>> 8) % vocabulary.length] ?? 'policy'
    return (seed >>> 5) % 4 === 0 ? word : `${word}xx`
  }
  const changed = (phrase: string): string => phrase.replace(named, pick).replace(plainWord, pick)
  const copyOf = (rule: Rule, copy: number): Rule => ({ ...withPhrases(rule, changed), id: `${rule.id}${copy}` })
  return {
    ...loaded,
    sets: loaded.sets.map(set => ({
      ...set,
      rules: Array.from({ length: times }, (_, copy) =>
        copy === 0 ? set.rules : set.rules.map(rule => copyOf(rule, copy)),
      ).flat(),
    })),
  }
}

const named = /<(?!number|duration|date|year|month|day)[a-z-]+>/g
const plainWord = /(?<![<\w])=?[A-Za-z]{3,}(?![\w>])/g
const phraseKeys = new Set(['find', 'only', 'unless', 'elements', 'not', 'offends', 'offends-weakly'])

function withPhrases(rule: Rule, change: (phrase: string) => string): Rule {
  const walk = (value: unknown, inside: boolean): unknown => {
    if (typeof value === 'string') return inside ? change(value) : value
    if (Array.isArray(value)) return value.map(v => walk(v, inside))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, walk(v, inside && !settings.has(key))]))
  }
  const entries = Object.entries(rule).flatMap(([key, value]) => {
    if (key === 'check') return []
    return [[key, walk(value, phraseKeys.has(key))]]
  })
  return Object.fromEntries(entries) as Rule
}

const settings = new Set(['name', 'within', 'commitment', 'at-least'])
