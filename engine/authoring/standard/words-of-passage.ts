import { compilePhrases } from '../../text/phrases.ts'
import { readText } from '../../text/text.ts'
import { exampleBlocks } from '../example-blocks.ts'

/** The words of a passage by which others that say the same are found. */
export interface WordsOfPassage {
  /** Phrases that must all be met: concepts where they have words of the passage, else its own words. */
  readonly parts: readonly string[]
  /** It gives a time: "within 10 working days". */
  readonly hasTime: boolean
}

/** Words that say nothing of what a passage is about. */
const joining = new Set(
  `a about above after again all also although an and any are as at be because been before being below between both but by can could did do
  does during each either every few for from further had has have having he her here hers him his how i if in into is it its itself may me
  might more most must my no nor not of off on once only or other our ours out over own please shall she should so some such than that the
  their theirs them then there these they this those through to too under until up upon us very was we were what when where which while who
  why will with within without would you your yours`.split(/\s+/),
)

/** The most phrases that must be met together, and the most of them that are words of the passage alone. */
const mostParts = 4
const mostWords = 3

/**
 * Chooses the words of a passage: those for which there is a concept by its name, then the longest of the others. `concepts` are the names
 * that suit the passage, and `lists` what they stand for.
 */
export function wordsOfPassage(
  passage: string,
  concepts: readonly string[],
  lists: ReadonlyMap<string, string>,
): WordsOfPassage {
  const text = readText({ title: '', blocks: [...exampleBlocks(passage)] })
  const known = concepts.filter(name => lists.has(name))
  const compiled = compilePhrases([...known.map(name => `<${name}>`), time], lists)
  const matches = compiled.find(text)
  const covered = new Set<number>()
  const parts: string[] = []
  for (const name of known) {
    const [match] = matches.of(`<${name}>`)
    if (!match || parts.length === mostParts) continue
    const tokens = Array.from({ length: match.end - match.first }, (_, i) => match.first + i)
    const fresh = tokens.filter(token => !covered.has(token) && !joining.has(text.tokenWord[token] ?? ''))
    if (fresh.length === 0) continue
    for (const token of tokens) covered.add(token)
    parts.push(`<${name}>`)
  }
  const own = Array.from({ length: text.tokenCount }, (_, token) => token)
    .filter(token => !covered.has(token) && /^[a-z]{4,}$/.test(text.tokenWord[token] ?? ''))
    .map(token => text.tokenWord[token] ?? '')
    .filter(word => !joining.has(word))
  const room = Math.min(mostWords, mostParts - parts.length, parts.length === 0 ? mostWords : 1)
  const longest = [...new Set(own)].sort((a, b) => b.length - a.length).slice(0, room)
  const inOrder = [...new Set(own)].filter(word => longest.includes(word))
  return { parts: [...parts, ...inOrder.map(asPhrase)], hasTime: matches.of(time).length > 0 }
}

/** A length of time as it is written in the notation. */
export const time = '<duration>'

/** A word with its inflections, where it is not an inflected one. */
function asPhrase(word: string): string {
  return /(?:ed|ing|s)$/.test(word) ? word : `${word}~`
}
