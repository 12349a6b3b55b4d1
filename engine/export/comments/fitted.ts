import { stemsOf } from '../../review/sections.ts'
import type { Fix, Instead } from '../../rules/schema.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { countWords, shortenTo, wholeSentences } from '../../text/shorten.ts'
import { canonicalWords } from '../../text/tokens.ts'
import { offerOfFix, offerOfInstead } from '../suggestion.ts'

/** Said where a suggestion is too long for a comment. */
const inReport = 'The report has wording to paste.'
const restInReport = 'The report has the rest.'

/**
 * The suggestion for a gap in at most `most` words: whole, else the sentences of it that are about what is `lacking`, the first where none
 * is, else a pointer to the report; never cut in a sentence.
 */
export function fixWithin(fix: Fix, most: number, lacking: readonly string[] = []): string {
  const isWording = 'wording' in fix
  const text = (isWording ? fix.wording : fix.instruction).trim()
  const written = (words: string) => (isWording ? `${offerOfFix(fix).heading}: “${words}”` : words)
  if (countWords(written(text)) <= most) return written(text)
  const room = most - countWords(restInReport) - (isWording ? 2 : 0)
  for (const start of startsFor(text, lacking)) {
    const told = wholeSentences(text.slice(start), room)
    if (told !== '') return `${written(told)} ${restInReport}`
  }
  return isWording && countWords(inReport) <= most ? inReport : ''
}

/** A sentence that begins so says nothing without the one before it. */
const goesOn = /^(?:it|they|this|that|these|those|its|their|he|she|then|both)\b/i

/** Where sentences begin that may be told alone: the one with the most words of what is lacking, then the first. */
function startsFor(text: string, lacking: readonly string[]): readonly number[] {
  const wanted = stemsOf(lacking.flatMap(name => canonicalWords(name)))
  const told = sentencesOf(text).map(({ start, end }) => {
    const sentence = text.slice(start, end)
    const shared = [...stemsOf(canonicalWords(sentence))].filter(stem => wanted.has(stem)).length
    return { start, shared: goesOn.test(sentence) ? 0 : shared }
  })
  const best = told.toSorted((a, b) => b.shared - a.shared || a.start - b.start)[0]
  return best && best.shared > 0 && best.start > 0 ? [best.start, 0] : [0]
}

/** What to write in place of words, in at most `most` words: as many of the wordings to choose from as fit, or whole sentences. */
export function insteadWithin(instead: Instead | undefined, most: number): string {
  if (instead === undefined) return ''
  if ('instruction' in instead) return wholeSentences(instead.instruction, most)
  for (let count = instead.wording.length; count > 0; count--) {
    const { heading, text } = offerOfInstead({ wording: instead.wording.slice(0, count) })
    const line = `${heading}: ${text}.`
    if (countWords(line) <= most) return line
  }
  return ''
}

const longestSource = 12

/**
 * A rule's source in a few words: the first of several, without its year, without what a code is on where a paragraph of it is named,
 * and without what is in brackets where it is long.
 */
export function shortSource(source: string): string {
  const first = (source.split(';')[0] ?? source)
    .replace(/\s*\(\d{4}\)/g, '')
    .replace(/(Code of Practice) on [^,;]+(?=, paragraphs? )/i, '$1')
    .trim()
    .replace(/\.$/, '')
  if (countWords(first) <= longestSource) return first
  const bare = first.replace(/\s*\([^()]*\)/g, '')
  const upToComma = bare
    .split(',')
    .map((_, i, clauses) => clauses.slice(0, i + 1).join(','))
    .findLast(clauses => countWords(clauses) <= longestSource)
  return upToComma ?? shortenTo([{ text: bare, drop: 1 }], longestSource)[0] ?? bare
}

/** A text in pieces of at most `most` words each, broken at the ends of sentences where these are not longer than that. */
export function pieces(text: string, most: number): readonly string[] {
  const all: string[] = []
  for (let rest = text.trim(); rest !== ''; ) {
    const piece = wholeSentences(rest, most) || firstWords(rest, most)
    all.push(piece)
    rest = rest.slice(piece.length).trim()
  }
  return all
}

function firstWords(text: string, most: number): string {
  return new RegExp(`^\\S+(?:\\s+\\S+){0,${most - 1}}`).exec(text)?.[0] ?? text
}
