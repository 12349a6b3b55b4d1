import type { Context, Pattern, Rule } from './schema.ts'

/** A phrase of a rule with its path inside the rule, for messages at its place. */
export interface PlacedPhrase {
  readonly phrase: string
  readonly path: readonly PropertyKey[]
}

/** Every phrase that a rule looks for in documents. */
export function phrasesOf(rule: Rule): PlacedPhrase[] {
  if (rule.kind === 'wording') {
    return [
      ...placed(rule.find ?? [], ['find']),
      ...contextPhrases(rule.only, ['only']),
      ...contextPhrases(rule.unless, ['unless']),
    ]
  }
  const evidence = rule.evidence
  if (!evidence) return []
  return (['covered', 'weak', 'offends', 'offends-weakly'] as const).flatMap(name =>
    (evidence[name] ?? []).flatMap((pattern, i) => patternPhrases(pattern, ['evidence', name, i])),
  )
}

function patternPhrases(pattern: Pattern, path: readonly PropertyKey[]): PlacedPhrase[] {
  if (typeof pattern === 'string') return [{ phrase: pattern, path }]
  return (['all', 'any', 'none', 'heading'] as const).flatMap(key => placed(pattern[key] ?? [], [...path, key]))
}

function contextPhrases(context: Context | undefined, path: readonly PropertyKey[]): PlacedPhrase[] {
  if (!context) return []
  return Object.entries(context).flatMap(([key, phrases]) =>
    Array.isArray(phrases) ? placed(phrases, [...path, key]) : [],
  )
}

function placed(phrases: readonly string[], path: readonly PropertyKey[]): PlacedPhrase[] {
  return phrases.map((phrase, i) => ({ phrase, path: [...path, i] }))
}
