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
  return [
    ...Object.entries(rule.elements ?? {}).flatMap(([name, element]) => [
      ...element.says.flatMap((pattern, i) => patternPhrases(pattern, ['elements', name, 'says', i])),
      ...placed(element.not ?? [], ['elements', name, 'not']),
    ]),
    ...placed(rule.not ?? [], ['not']),
    ...placed(rule.asked?.where ?? [], ['asked', 'where']),
    ...(['offends', 'offends-weakly'] as const).flatMap(name =>
      (rule[name] ?? []).flatMap((pattern, i) => patternPhrases(pattern, [name, i])),
    ),
  ]
}

function patternPhrases(pattern: Pattern, path: readonly PropertyKey[]): PlacedPhrase[] {
  if (typeof pattern === 'string') return phrasesInLine(pattern).map(({ phrase }) => ({ phrase, path }))
  return (['all', 'any', 'none', 'heading'] as const).flatMap(key => placed(pattern[key] ?? [], [...path, key]))
}

/** The phrases of a pattern that is a line: "a & b & !c". Those after `!` must not be met. */
export function phrasesInLine(line: string): { readonly phrase: string; readonly unwanted: boolean }[] {
  return line.split(/\s+&\s+/).map(part => {
    const unwanted = part.startsWith('!')
    return { phrase: (unwanted ? part.slice(1) : part).trim(), unwanted }
  })
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
