import type { Span } from '../../document.ts'
import { counted } from '../../labels/counts.ts'
import { wordingLabels } from '../../labels/wording-verdicts.ts'
import { sameWords } from '../../labels/words-found.ts'
import type { WordingFinding } from '../../review/finding.ts'
import { countWords, shortenTo, wholeSentences } from '../../text/shorten.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { wordingOf } from '../rule-of.ts'
import { confirmWithAdviser } from '../suggestion.ts'
import type { CommentText } from './comment-text.ts'
import { insteadWithin, shortSource } from './fitted.ts'

/** The most words that what to write instead and the list of other places may take. */
const mostOfInstead = 24
const mostOfPlaces = 24

/** The findings of one wording rule in at most `most` words: the words, what is wrong, what instead, where else, and the source. */
export function wordingComment(
  report: Report,
  findings: readonly [WordingFinding, ...WordingFinding[]],
  names: PlaceNames,
  most: number,
): CommentText {
  const [first] = findings
  const rule = wordingOf(report, first)
  const places = placesOf(findings)
  const adviser = rule.confirm ? confirmWithAdviser : ''
  const lead = `${wordingLabels[first.verdict].long}:`
  const [what = '', reference = ''] = shortenTo(
    [
      {
        text: `“${firstWords(places[0]?.quote ?? '')}”.${countWords(rule.title) >= 3 ? ` ${closed(rule.title)}` : ''}`,
        drop: 1,
      },
      { text: `${shortSource(rule.source)} (${rule.id})`, drop: 2 },
    ],
    most - countWords(`${lead} ${adviser}`),
  )
  let left = most - countWords([lead, what, adviser, reference].join(' '))
  const take = (text: string) => {
    left -= countWords(text)
    return text
  }
  const instead = take(insteadWithin(rule.instead, Math.min(left, mostOfInstead)))
  const others = take(otherPlaces(places, names, Math.min(left, mostOfPlaces)))
  const reasons = [...new Set(findings.flatMap(({ reason }) => reason ?? []))].map(closed)
  const why = take(wholeSentences([rule.why, ...reasons].join(' '), left))
  return {
    lead,
    what: [what, why].filter(text => text !== '').join(' '),
    action: [instead, adviser].filter(text => text !== '').join(' '),
    places: others,
    reference,
  }
}

/** All places of some findings, in reading order. */
export function placesOf(findings: readonly WordingFinding[]): readonly Span[] {
  return findings.flatMap(({ occurrences }) => occurrences).sort((a, b) => a.block - b.block || a.start - b.start)
}

/**
 * "Also in 6 other places: 2.1 (twice), Appendix A (“wherever possible”), table 2, footnote 3." in at most `most` words: names the first
 * that fit, with their words where those are others than at the first place, and counts them all. Empty where there is one place.
 */
export function otherPlaces(places: readonly Span[], names: PlaceNames, most: number): string {
  const [first, ...others] = places
  if (!first || others.length === 0) return ''
  const named = namedPlaces(first, others, names)
  const head = `Also in ${counted(others.length, 'other place')}`
  for (let count = named.length; count > 0; count--) {
    const unnamed = others.length - named.slice(0, count).reduce((sum, { times }) => sum + times, 0)
    const rest = unnamed === 0 ? [] : [`and ${unnamed} more`]
    const line = `${head}: ${[...named.slice(0, count).map(inWords), ...rest].join(', ')}.`
    if (countWords(line) <= most) return line
  }
  return countWords(head) <= most ? `${head}.` : ''
}

interface NamedPlace {
  readonly name: string
  readonly words: string
  times: number
}

function namedPlaces(first: Span, others: readonly Span[], names: PlaceNames): readonly NamedPlace[] {
  const places = new Map<string, NamedPlace>()
  for (const { block, quote } of others) {
    const words = sameWords(quote, first.quote) ? '' : `“${firstWords(quote)}”`
    const name = names.short(block)
    const key = name + words.toLowerCase()
    const place = places.get(key) ?? { name, words, times: 0 }
    place.times++
    places.set(key, place)
  }
  return [...places.values()]
}

function inWords({ name, words, times }: NamedPlace): string {
  const often = times === 1 ? '' : times === 2 ? 'twice' : counted(times, 'time')
  const more = [words, often].filter(text => text !== '').join(', ')
  return more === '' ? name : `${name} (${more})`
}

function firstWords(quote: string): string {
  const words = quote.trim().split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ')
}

function closed(text: string): string {
  return /[.?!…”]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
