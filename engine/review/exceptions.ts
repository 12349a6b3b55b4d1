import type { Range } from '../document.ts'
import type { English } from '../rules/english.ts'
import type { Exception } from '../rules/schema.ts'
import { blockOf, leadInOf, sectionOf, sentenceAt } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import type { Matches } from '../text/phrases.ts'
import { spanOfMatch } from '../text/spans.ts'
import type { Text } from '../text/text.ts'

/** Why words that a rule looks for are exempt at a position, or undefined. `ignore` names exceptions that do not apply. */
export type Exempt = (block: number, start: number, end: number, ignore: readonly Exception[]) => string | undefined

const reach = { 'example-list': 25, rejected: 10, definition: 8 } as const

/**
 * The exceptions that apply to every wording unless its rule ignores them: quotations, names and titles, lists of unacceptable
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
    const headings = new Set(phrases.flatMap(p => matches.of(p)).map(m => blockOf(text, m.sentence)))
    return new Set(text.sections.flatMap((s, i) => (headings.has(s.heading) ? [i] : [])))
  }
  const references = sectionsNamed(english.exceptions['reference-headings'])
  const glossaries = sectionsNamed(english.exceptions['definition-headings'])
  const quotes = inBlocks(text, quotedRanges)
  const addresses = inBlocks(text, addressRanges)
  const names = inBlocks(text, words => nameRanges(words, heads))
  const withHead = new Set(
    english.exceptions['name-heads'].flatMap(head => matches.of(head).map(m => blockOf(text, m.sentence))),
  )

  const cued = new Set([...examples.keys(), ...rejected.keys(), ...definitions.keys()])

  const inBlock: Exempt = (index, start, end, ignore) => {
    const block = text.document.blocks[index]
    if (!block) return undefined
    const holds = (exception: Exception) => !ignore.includes(exception)
    if (cutsInto(protectedRanges.get(index), start, end)) return 'part of a fixed expression'
    if (mostlyIn(block.struck, start, end)) return 'struck out'
    if (mostlyIn(block.prompt, start, end)) return 'a prompt to fill in'
    if (holds('contents') && block.kind === 'contents') return 'in a contents list'
    if (holds('hidden') && contains(block.hidden, start, end)) return 'in hidden text'
    const section = sectionOf(text, index)
    if (holds('reference')) {
      if (references.has(section)) return 'in a list of references'
      if (contains(addresses(index), start, end)) return 'in an address or file name'
    }
    if (holds('quotation')) {
      if (block.quoted) return 'in a quotation'
      if (contains(quotes(index), start, end)) return 'in quotation marks'
    }
    if (holds('name') && withHead.has(index) && mayBeName(block.text, start, end)) {
      if (contains(names(index), start, end)) return 'part of a name or title'
    }
    return holds('definition') && glossaries.has(section) ? 'in a list of definitions' : undefined
  }

  const inSentence: Exempt = (index, start, end, ignore) => {
    const block = text.document.blocks[index]
    if (!block) return undefined
    const holds = (exception: Exception) => !ignore.includes(exception)
    const sentence = sentenceAt(text, index, start)
    const leadIn = leadInOf(text, sentence)
    if (holds('question') && asks(block.text, text.sentences[sentence])) return 'in a question'
    if (!cued.has(sentence) && !cued.has(leadIn)) return undefined
    if (holds('example-list')) {
      if (before(text, examples.get(sentence), index, start, reach['example-list']) || examples.has(leadIn))
        return 'an example of what not to say'
    }
    if (holds('rejected')) {
      if (before(text, rejected.get(sentence), index, start, reach.rejected) || rejected.has(leadIn))
        return 'in words that reject it'
    }
    const defined = holds('definition') && around(text, definitions.get(sentence), index, start, end)
    return defined ? 'being defined' : undefined
  }

  return (...place) => inBlock(...place) ?? inSentence(...place)
}

/** Whether a sentence is a question; if there is no sentence, the whole text. */
function asks(text: string, sentence: Range | undefined): boolean {
  return sentence ? text[sentence.end - 1] === '?' : text.trimEnd().endsWith('?')
}

function rangesByBlock(text: Text, matches: readonly Match[]): Map<number, Range[]> {
  const ranges = new Map<number, Range[]>()
  for (const match of matches) {
    const span = spanOfMatch(text, match)
    const list = ranges.get(span.block)
    if (list) list.push(span)
    else ranges.set(span.block, [span])
  }
  return ranges
}

function contains(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  return ranges?.some(r => r.start <= start && end <= r.end) ?? false
}

/** Whether more than half of a range lies in these ranges, which do not overlap. */
function mostlyIn(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  if (ranges === undefined) return false
  let inside = 0
  for (const range of ranges) inside += Math.max(0, Math.min(end, range.end) - Math.max(start, range.start))
  return inside * 2 > end - start
}

/** Whether a range lies inside one of several ranges or covers only part of one. */
function cutsInto(ranges: readonly Range[] | undefined, start: number, end: number): boolean {
  return (
    ranges?.some(
      r => r.start < end && start < r.end && (r.start < start || end < r.end || (r.start === start && r.end === end)),
    ) ?? false
  )
}

/** Ranges of each block's text, computed on first use. */
function inBlocks(text: Text, rangesOf: (words: string) => readonly Range[]): (block: number) => readonly Range[] {
  const known: (readonly Range[] | undefined)[] = new Array(text.document.blocks.length)
  return block => (known[block] ??= rangesOf(text.document.blocks[block]?.text ?? ''))
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

/** The only lower-case words in a name are linking words. */
function mayBeName(text: string, start: number, end: number): boolean {
  if (isLowerCase(text, start)) return false
  const last = Math.max(start, text.lastIndexOf(' ', end - 1) + 1)
  return !isLowerCase(text, last) || linking.has(text.slice(last, end))
}

/** Whether there is an unaccented lower-case letter here. A word that starts with one is not part of a name. */
function isLowerCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 97 && code <= 122
}

/** Runs of capitalised words that contain a word such as Network or Act: "the Alliance of BAME Charities". */
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

/** Whether there is a letter, a number or "&" here: the start of a word, or part of one. */
function isWordStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return isLowerCase(text, at) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 38
  return /[\p{L}\p{N}]/u.test(text[at] ?? '')
}

function before(text: Text, cues: readonly Match[] | undefined, block: number, start: number, words: number): boolean {
  return (
    cues?.some(cue => {
      const { end, ...place } = spanOfMatch(text, cue)
      if (place.block !== block || end > start) return false
      const between = text.document.blocks[block]?.text.slice(end, start) ?? ''
      return between.split(/\s+/).length <= words + 1
    }) ?? false
  )
}

function around(text: Text, cues: readonly Match[] | undefined, block: number, start: number, end: number): boolean {
  return (
    cues?.some(cue => {
      const { start: from, end: to } = spanOfMatch(text, cue)
      const [left, right] = to <= start ? [to, start] : [end, from]
      const between = text.document.blocks[block]?.text.slice(left, right) ?? ''
      return between.split(/\s+/).length <= reach.definition + 1
    }) ?? false
  )
}
