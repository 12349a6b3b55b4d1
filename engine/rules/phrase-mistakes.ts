import type { Problem } from '../errors.ts'
import { measurePhrase, PhraseError, type WordLists } from '../text/notation.ts'
import { phrasesOf } from './phrases-of.ts'
import type { Yaml } from './problems.ts'
import type { Rule } from './schema.ts'

/** How many parts phrases may still have, with their word lists: those of one set, and all. Reading a phrase takes from it. */
export interface Room {
  set: number
  all: number
}

/** The most parts of one set and of all; the rules that come with the product have a third of these. */
export const mostPartsOfSet = 1_000_000
export const mostParts = 5_000_000

/** The mistakes in all phrases that a value holds, at any depth. */
export function mistakesUnder(
  yaml: Yaml,
  value: unknown,
  path: readonly PropertyKey[],
  lists: WordLists,
  room: Room,
): Problem[] {
  if (typeof value === 'string') {
    const mistake = mistakeIn(value, lists, room)
    return mistake ? [yaml.at(path, mistake.message, undefined, mistake.at)] : []
  }
  if (typeof value !== 'object' || value === null) return []
  const inside: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return inside.flatMap(([key, own]) => mistakesUnder(yaml, own, [...path, key], lists, room))
}

/** The mistakes in the phrases of one rule, the one at `index` of its file. */
export function phraseMistakes(
  rule: Rule,
  yaml: Yaml,
  index: number,
  { lists, room }: { readonly lists: WordLists; readonly room: Room },
): Problem[] {
  return phrasesOf(rule).flatMap(({ phrase, path }) => {
    const mistake = mistakeIn(phrase, lists, room)
    return mistake ? [yaml.at([index, ...path], mistake.message, rule.id, mistake.at)] : []
  })
}

/** What is wrong with a phrase: its notation, or that it has more parts than there is room for. */
export function mistakeIn(phrase: string, lists: WordLists, room?: Room): PhraseError | undefined {
  try {
    const { parts } = measurePhrase(phrase, lists)
    if (!room) return undefined
    room.set -= parts
    room.all -= parts
    return room.set < 0 || room.all < 0 ? new PhraseError(tooLarge, 0) : undefined
  } catch (error) {
    if (error instanceof PhraseError) return error
    throw error
  }
}

const tooLarge =
  'with this phrase the rules have more parts than Evenhand can compile; name fewer or shorter word lists in its set'
