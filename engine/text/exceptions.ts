import type { Range } from '../document.ts'
import type { English } from '../rules/english.ts'
import type { Exception } from '../rules/schema.ts'
import type { Match } from './match.ts'
import type { Matches } from './phrases.ts'
import type { Text } from './text.ts'

/** Why words that a rule looks for are exempt where they stand, or undefined. `ignore` names exceptions that do not hold. */
export type Exempt = (block: number, start: number, end: number, ignore: readonly Exception[]) => string | undefined

const reach = { 'example-list': 25, rejected: 10, definition: 8 } as const

/**
 * The exceptions that every wording has unless its rule says otherwise: quotations, names and titles, lists of unacceptable
 * examples, definitions, references and web addresses, rejected stances, contents lines, hidden text and questions.
 */
export function makeExempt(text: Text, matches: Matches, english: English): Exempt {
  const heads = new Set(english.exceptions['name-heads'].map(h => h.toLowerCase()))
  const cuesOf = (phrases: readonly string[]) => {
    const list: Match[] = phrases.flatMap(p => matches.of(p))
    const bySentence = new Map<number, Match[]>()
    for (const match of list) bySentence.set(match.sentence, [...(bySentence.get(match.sentence) ?? []), match])
    return bySentence
  }
  const examples = cuesOf(english.exceptions['example-list'])
  const rejected = cuesOf(english.exceptions.rejected)
  const definitions = cuesOf(english.exceptions.definition)
  const protectedRanges = rangesByBlock(
    text,
    english.exceptions.protected.flatMap(p => matches.of(p)),
  )
  const sectionsNamed = (phrases: readonly string[]) => {
    const headings = new Set(phrases.flatMap(p => matches.of(p)).map(m => text.sentences[m.sentence]?.block))
    return new Set(text.sections.flatMap((s, i) => (headings.has(s.heading) ? [i] : [])))
  }
  const references = sectionsNamed(english.exceptions['reference-headings'])
  const glossaries = sectionsNamed(english.exceptions['definition-headings'])
  const quotes = new Map<number, readonly Range[]>()
  const addresses = new Map<number, readonly Range[]>()
  const names = new Map<number, readonly Range[]>()
  const withHead = new Set(
    english.exceptions['name-heads'].flatMap(head => matches.of(head).map(match => text.tokenBlock[match.first])),
  )

  return (block, start, end, ignore) => {
    const place = text.document.blocks[block]
    if (!place) return undefined
    const holds = (exception: Exception) => !ignore.includes(exception)
    if (cutsInto(protectedRanges.get(block), start, end)) return 'part of a fixed expression'
    if (holds('contents') && place.kind === 'contents') return 'in a contents list'
    if (holds('hidden') && contains(place.hidden, start, end)) return 'in hidden text'
    const section = text.sectionOf[block] ?? 0
    if (holds('reference')) {
      if (references.has(section)) return 'in a list of references'
      if (
        contains(
          cached(addresses, block, () => addressRanges(place.text)),
          start,
          end,
        )
      )
        return 'in an address or file name'
    }
    if (holds('quotation')) {
      if (place.quoted) return 'in a quotation'
      if (
        contains(
          cached(quotes, block, () => quotedRanges(place.text)),
          start,
          end,
        )
      )
        return 'in quotation marks'
    }
    if (
      holds('name') &&
      !isLowerCase(place.text, start) &&
      withHead.has(block) &&
      contains(
        cached(names, block, () => nameRanges(place.text, heads)),
        start,
        end,
      )
    ) {
      return 'part of a name or title'
    }
    if (holds('definition') && glossaries.has(section)) return 'in a list of definitions'
    const sentence = sentenceAt(text, block, start)
    const stem = text.sentences[sentence]?.stem ?? -1
    if (holds('question') && place.text.slice(0, text.sentences[sentence]?.end).trimEnd().endsWith('?'))
      return 'in a question'
    if (holds('example-list')) {
      if (before(text, examples.get(sentence), block, start, reach['example-list']))
        return 'an example of what not to say'
      if (examples.has(stem)) return 'an example of what not to say'
    }
    if (
      holds('rejected') &&
      (before(text, rejected.get(sentence), block, start, reach.rejected) || rejected.has(stem))
    ) {
      return 'in words that reject it'
    }
    if (holds('definition') && around(text, definitions.get(sentence), block, start, end)) return 'being defined'
    return undefined
  }
}

/** The sentence that holds a place; -1 where none does. */
export function sentenceAt(text: Text, block: number, offset: number): number {
  const last = text.firstSentence[block + 1] ?? 0
  for (let s = text.firstSentence[block] ?? 0; s < last; s++) {
    const sentence = text.sentences[s]
    if (sentence && sentence.start <= offset && offset < sentence.end) return s
  }
  return -1
}

function rangesByBlock(text: Text, matches: readonly Match[]): Map<number, Range[]> {
  const ranges = new Map<number, Range[]>()
  for (const match of matches) {
    const block = text.tokenBlock[match.first] ?? 0
    const range = { start: text.tokenStart[match.first] ?? 0, end: text.tokenEnd[match.end - 1] ?? 0 }
    const list = ranges.get(block)
    if (list) list.push(range)
    else ranges.set(block, [range])
  }
  return ranges
}

function contains(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  return ranges?.some(r => r.start <= start && end <= r.end) ?? false
}

/** Whether a range lies in one of several or takes only part of it. */
function cutsInto(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  return (
    ranges?.some(
      r => r.start < end && start < r.end && (r.start < start || end < r.end || (r.start === start && r.end === end)),
    ) ?? false
  )
}

function cached<Value>(store: Map<number, Value>, key: number, make: () => Value): Value {
  const known = store.get(key)
  if (known !== undefined) return known
  const value = make()
  store.set(key, value)
  return value
}

function quotedRanges(text: string): Range[] {
  if (!/["“„‘']/.test(text)) return []
  const ranges: Range[] = []
  for (const pattern of [
    /[“„][^“”„]*[”]/g,
    /(?<![\p{L}\p{N}])"[^"]*"(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu,
  ]) {
    for (const found of text.matchAll(pattern)) ranges.push({ start: found.index, end: found.index + found[0].length })
  }
  return ranges
}

function addressRanges(text: string): Range[] {
  if (!/@|www\.|:\/\/|\.(?:docx?|pdf|xlsx?|pptx?|html?|org|com|uk|net)/i.test(text)) return []
  const pattern =
    /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+|\S+\.(?:docx?|pdf|xlsx?|pptx?|html?)\b|\S+\/\S+\.(?:org|com|uk|net)\S*/gi
  return [...text.matchAll(pattern)].map(found => ({ start: found.index, end: found.index + found[0].length }))
}

const linking = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', '&'])

/** Whether a plain small letter stands here: such a word is in no name. */
function isLowerCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 97 && code <= 122
}

/** Runs of capitalised words that hold a word such as Network or Act: "the Alliance of BAME Charities". */
function nameRanges(text: string, heads: ReadonlySet<string>): Range[] {
  const ranges: Range[] = []
  let run: { word: string; start: number; end: number }[] = []
  const close = () => {
    const [first] = run
    const last = run.at(-1)
    const named = run.length > 1 && run.some(({ word }) => heads.has(word.toLowerCase().replace(/['’.]+s?$/, '')))
    if (first && last && named) ranges.push({ start: first.start, end: last.end })
    run = []
  }
  for (let at = 0; at < text.length; at++) {
    if (!isWordStart(text, at)) continue
    const start = at
    do at++
    while (isWordStart(text, at) || insideWord.test(text[at] ?? ''))
    const last = run.at(-1)
    if (last === undefined && isLowerCase(text, start)) continue
    const word = text.slice(start, at)
    const capital = /^[\p{Lu}\p{N}&]/u.test(word)
    const goesOn = capital || (last !== undefined && linking.has(word))
    if (!goesOn || (last !== undefined && /[.;:!?"”“(]/.test(text.slice(last.end, start)))) close()
    if (capital || run.length > 0) run.push({ word, start, end: at })
  }
  close()
  return ranges
}

const insideWord = /['’.]/

/** Whether a letter, a number or "&" stands here: the beginning of a word, or part of one. */
function isWordStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return isLowerCase(text, at) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 38
  return /[\p{L}\p{N}]/u.test(text[at] ?? '')
}

function before(text: Text, cues: readonly Match[] | undefined, block: number, start: number, words: number): boolean {
  return (
    cues?.some(cue => {
      const end = text.tokenEnd[cue.end - 1] ?? 0
      if (text.tokenBlock[cue.first] !== block || end > start) return false
      const between = text.document.blocks[block]?.text.slice(end, start) ?? ''
      return between.split(/\s+/).length <= words + 1
    }) ?? false
  )
}

function around(text: Text, cues: readonly Match[] | undefined, block: number, start: number, end: number): boolean {
  return (
    cues?.some(cue => {
      const from = text.tokenStart[cue.first] ?? 0
      const to = text.tokenEnd[cue.end - 1] ?? 0
      const [left, right] = to <= start ? [to, start] : [end, from]
      const between = text.document.blocks[block]?.text.slice(left, right) ?? ''
      return between.split(/\s+/).length <= reach.definition + 1
    }) ?? false
  )
}
