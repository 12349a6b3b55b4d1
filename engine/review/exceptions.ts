import type { Block, Range } from '../document.ts'
import type { English } from '../rules/english.ts'
import type { Exception } from '../rules/schema.ts'
import { blockOf, leadInOf, sectionOf, sentenceAt } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import type { Matches } from '../text/phrases.ts'
import { spanOfMatch } from '../text/spans.ts'
import type { Text } from '../text/text.ts'
import { foldedWords } from '../text/words.ts'
import { addressRanges } from './addresses.ts'
import { italicTitles, mayBeName, nameRanges, nameWordsOf } from './names.ts'
import { quotationsOf } from './quotations.ts'
import { termsToAvoid } from './terms-to-avoid.ts'

/** Why words that a rule looks for are exempt at a position, or undefined. `ignore` names exceptions that do not apply. */
export type Exempt = (block: number, start: number, end: number, ignore: readonly Exception[]) => string | undefined

/** In words between a cue and what it exempts. */
const reach = { 'example-list': 25, rejected: 6, 'rejected-directly': 0, 'rejected-after': 3, definition: 8 } as const

/**
 * The exceptions that apply to every wording unless its rule ignores them: quotations, names and titles, lists of unacceptable
 * examples, definitions, references and web addresses, rejected stances, contents lines, hidden text and questions.
 */
export function makeExempt(text: Text, matches: Matches, english: English): Exempt {
  const cuesOf = (phrases: readonly string[], except?: Cues): Cues => {
    const byBlock = new Map<number, Cue[]>()
    const sentences = new Set<number>()
    for (const match of phrases.flatMap(p => matches.of(p))) {
      const { block, start, end } = spanOfMatch(text, match)
      const near = except?.byBlock.get(block) ?? []
      const count = countBefore(near, end)
      if (near.slice(Math.max(0, count - nearest), count).some(cue => start < cue.end)) continue
      sentences.add(match.sentence)
      const list = byBlock.get(block)
      const cue = { start, end, sentence: match.sentence }
      if (list) list.push(cue)
      else byBlock.set(block, [cue])
    }
    for (const list of byBlock.values()) list.sort((a, b) => a.start - b.start || a.end - b.end)
    return { byBlock, sentences }
  }
  const examples = cuesOf(english.exceptions['example-list'])
  const inside = cuesOf(english.exceptions['not-rejected'])
  const rejected = cuesOf(english.exceptions.rejected, inside)
  const directly = cuesOf(english.exceptions['rejected-directly'], inside)
  const afterwards = cuesOf(english.exceptions['rejected-after'])
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
  const quotes = quotationsOf(text.document)
  const addresses = inBlocks(text, block => addressRanges(block.text))
  const nameWords = nameWordsOf(english)
  const names = inBlocks(text, block => [
    ...nameRanges(block.text, nameWords),
    ...italicTitles(block.text, block.italic),
  ])
  const avoided = termsToAvoid(text, matches, english)
  const figures = cellsOfFigures(text)

  const cued = new Set([examples, rejected, directly, afterwards, definitions].flatMap(cues => [...cues.sentences]))

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
    if (holds('name') && mayBeName(block.text, start, end)) {
      if (contains(names(index), start, end)) return 'part of a name or title'
    }
    if (holds('example-list') && avoided.has(index)) return 'an example of what not to say'
    if (holds('figures') && figures.has(index)) return 'in a table of figures'
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
      const shown = before(block.text, examples.byBlock.get(index), sentence, start, reach['example-list'])
      if (shown || examples.sentences.has(leadIn)) return 'an example of what not to say'
    }
    if (holds('rejected')) {
      const rejects =
        before(block.text, rejected.byBlock.get(index), sentence, start, reach.rejected) ||
        before(block.text, directly.byBlock.get(index), sentence, start, reach['rejected-directly']) ||
        after(block.text, afterwards.byBlock.get(index), sentence, end, reach['rejected-after'])
      if (rejects || rejected.sentences.has(leadIn)) return 'in words that reject it'
    }
    const defined = holds('definition') && around(block.text, definitions.byBlock.get(index), sentence, { start, end })
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

/** Ranges of each block, computed on first use. */
function inBlocks(text: Text, rangesOf: (block: Block) => readonly Range[]): (block: number) => readonly Range[] {
  const known: (readonly Range[] | undefined)[] = new Array(text.document.blocks.length)
  return index => {
    const block = text.document.blocks[index]
    const ranges = known[index] ?? (block ? rangesOf(block) : [])
    known[index] = ranges
    return ranges
  }
}

/** Words between a cue and a hit over which the cue does not reach: another clause begins. */
const anotherClause =
  /[;?!]|.:|\b(?:and|but|while|so|because) (?:we|they|it|you|will|must|support|help|work|reach|offer|invite)\b/

/** The cues of one kind, by block, and the sentences that have one. */
interface Cues {
  readonly byBlock: ReadonlyMap<number, readonly Cue[]>
  readonly sentences: ReadonlySet<number>
}

/** A cue with its place. Those of a block are in reading order. */
interface Cue extends Range {
  readonly sentence: number
}

/** How many cues begin before a place of a block. */
function countBefore(cues: readonly Cue[], at: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** How many cues are looked at on either side: they may overlap one another. */
const nearest = 4

function before(
  text: string,
  cues: readonly Cue[] | undefined,
  sentence: number,
  start: number,
  words: number,
): boolean {
  const count = cues ? countBefore(cues, start) : 0
  return (
    cues?.slice(Math.max(0, count - nearest), count).some(cue => {
      if (cue.sentence !== sentence || cue.end > start) return false
      const between = text.slice(cue.end, start)
      return wordsBetween(between) <= words && !anotherClause.test(between)
    }) ?? false
  )
}

/** Whether a cue comes straight after a hit, or after other terms in a row with it: "BAME and BME are terms …". */
function after(text: string, cues: readonly Cue[] | undefined, sentence: number, end: number, words: number): boolean {
  const count = cues ? countBefore(cues, end) : 0
  return (
    cues?.slice(count, count + nearest).some(cue => {
      if (cue.sentence !== sentence) return false
      const between = text.slice(end, cue.start)
      return wordsBetween(between) <= words && !anotherClause.test(between) && inRow(between)
    }) ?? false
  )
}

/** Whether words go on a row of terms: nothing, a bracket, or single words after commas, "and" and "or". */
function inRow(between: string): boolean {
  const words = between.replace(/["“”‘’']/g, '').trim()
  if (words === '' || /^\([^()]*\)$/.test(words)) return true
  const [first, ...rest] = words.split(/,|\b(?:and|or|nor)\b/).map(part => wordsBetween(part))
  return first === 0 && rest.every(count => count <= 1)
}

/** How many words there are; a long text counts as very many. */
function wordsBetween(between: string): number {
  return between.length > longestGap ? Number.POSITIVE_INFINITY : foldedWords(between).length
}

/** In characters: more than any number of words that a cue reaches over. */
const longestGap = 400

/** In words: the longest name of a category. */
const wordsOfCategory = 5

/** The cells that name categories in tables in which most cells below the first row and right of the first column are figures. */
function cellsOfFigures({ document }: Text): ReadonlySet<number> {
  const tables = new Map<number, { cells: number[]; inside: number; figures: number }>()
  document.blocks.forEach(({ cell, text }, i) => {
    if (!cell) return
    const table = tables.get(cell.table) ?? { cells: [], inside: 0, figures: 0 }
    tables.set(cell.table, table)
    table.cells.push(i)
    if (cell.row === 0 || cell.column === 0) return
    table.inside++
    if (/^[\s£€$<~]*\d[\d.,\s]*[%*]?\s*$/.test(text)) table.figures++
  })
  const full = [...tables.values()].filter(({ inside, figures }) => inside > 1 && figures / inside > 0.6)
  const labels = full.flatMap(({ cells }) => cells)
  return new Set(labels.filter(i => wordsBetween(document.blocks[i]?.text ?? '') <= wordsOfCategory))
}

function around(text: string, cues: readonly Cue[] | undefined, sentence: number, hit: Range): boolean {
  const count = cues ? countBefore(cues, hit.start) : 0
  return (
    cues?.slice(Math.max(0, count - nearest), count + nearest).some(cue => {
      if (cue.sentence !== sentence) return false
      const between = cue.end <= hit.start ? text.slice(cue.end, hit.start) : text.slice(hit.end, cue.start)
      return wordsBetween(between) <= reach.definition
    }) ?? false
  )
}
