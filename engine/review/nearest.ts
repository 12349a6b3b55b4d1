import type { Span } from '../document.ts'
import type { Requirement } from '../rules/schema.ts'
import { blockWith } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import type { ContextKind, Statement, Statements } from '../text/statements.ts'
import type { Text } from '../text/text.ts'
import { canonicalWords } from '../text/tokens.ts'

/** The passages of a document nearest to a requirement, the nearest first; none where nothing is near. */
export type NearestOf = (rule: Requirement) => readonly Span[]

/** How many passages are shown. */
const most = 3

/** Similarity below which a passage is not shown: on the labelled policies half of those nearest to what is rightly missing. */
const floor = 0.45

/** Statements with fewer words than this say too little to be looked at. */
const fewestWords = 3

/** What a statement is read together with that says what it is about, at half the weight of its own words. */
const aboutIt: ReadonlySet<ContextKind> = new Set(['lead-in', 'row', 'column', 'label'])

/** BM25 (Robertson and Zaragoza 2009, section 3.4): how soon repetition stops counting, and how much length is allowed for. */
const saturation = 1.2
const byLength = 0.75

/**
 * Finds the passages whose words come nearest to a requirement: its title, the names of its parts and its examples, compared by stems
 * with the statements of the document, rare stems counting most. For a person to judge: often none of the three is the right one
 * (docs/accuracy.md), so they are no ground for a verdict. The index is made at the first call.
 */
export function makeNearest(text: Text, statements: Statements): NearestOf {
  let index: Index | undefined
  return rule => {
    index ??= indexOf(text, statements)
    return nearestIn(index, text, statements, stemsOfRule(rule))
  }
}

/** Where a stem stands: statements in order, and how much it weighs in each. */
interface Postings {
  readonly statements: number[]
  readonly weights: number[]
}

interface Index {
  readonly postings: ReadonlyMap<string, Postings>
  /** How many statements are in it. */
  readonly size: number
  /** For each statement how much it is to be marked down for its length. */
  readonly lengths: Float64Array
  /** For each statement how similar it is to what is asked for: room that each question uses again. */
  readonly similarity: Float64Array
}

function indexOf(text: Text, { list }: Statements): Index {
  const postings = new Map<string, Postings>()
  const lengths = new Float64Array(list.length)
  let size = 0
  let total = 0
  const add = (statement: number, sentence: number, weight: number) => {
    const place = text.sentences[sentence]
    if (!place) return
    for (let token = place.firstToken; token < place.endToken; token++) {
      const stem = stemOf(text.tokenWord[token] ?? '')
      const known = postings.get(stem)
      const at = known ? known.statements.length - 1 : 0
      if (!known) postings.set(stem, { statements: [statement], weights: [weight] })
      else if (known.statements[at] === statement) known.weights[at] = (known.weights[at] ?? 0) + weight
      else {
        known.statements.push(statement)
        known.weights.push(weight)
      }
    }
    const length = (place.endToken - place.firstToken) * weight
    lengths[statement] = (lengths[statement] ?? 0) + length
    total += length
  }
  for (const [number, statement] of list.entries()) {
    if (!saysSomething(text, statement)) continue
    size++
    for (const sentence of statement.own) add(number, sentence, 1)
    for (const { kind, sentence } of statement.context) if (aboutIt.has(kind)) add(number, sentence, 0.5)
  }
  const average = total / Math.max(1, size)
  for (const [number, length] of lengths.entries())
    lengths[number] = saturation * (1 - byLength + (byLength * length) / Math.max(1, average))
  return { postings, size, lengths, similarity: new Float64Array(list.length) }
}

/** Headings, lines of contents and what stands in the margins of each page say nothing by themselves. */
function saysSomething(text: Text, { own }: Statement): boolean {
  const block = blockWith(text, own[0] ?? -1)
  if (!block || block.part === 'header' || block.part === 'footer') return false
  if (block.kind === 'heading' || block.kind === 'title' || block.kind === 'contents') return false
  const words = own.reduce((sum, s) => {
    const place = text.sentences[s]
    return sum + (place ? place.endToken - place.firstToken : 0)
  }, 0)
  return words >= fewestWords
}

function nearestIn(
  { postings, size, lengths, similarity }: Index,
  text: Text,
  { list }: Statements,
  asked: ReadonlyMap<string, number>,
): Span[] {
  similarity.fill(0)
  const weights = new Map<string, number>()
  let sum = 0
  for (const [stem, times] of asked) {
    const found = postings.get(stem)
    const count = found?.statements.length ?? 0
    const weight = times * Math.log(1 + (size - count + 0.5) / (count + 0.5))
    sum += weight * weight
    if (!found) continue
    weights.set(stem, weight)
    for (let i = 0; i < count; i++) {
      const statement = found.statements[i] ?? 0
      const here = found.weights[i] ?? 0
      const part = (weight * here * (saturation + 1)) / (here + (lengths[statement] ?? 0))
      similarity[statement] = (similarity[statement] ?? 0) + part
    }
  }
  const least = floor * Math.sqrt(sum)
  const best: { readonly span: Span; readonly value: number }[] = []
  for (let statement = 0; statement < list.length; statement++) {
    const value = similarity[statement] ?? 0
    if (value === 0 || value < least || (best.length === most && value <= (best.at(-1)?.value ?? 0))) continue
    const span = spanOfSentence(text, tellingSentence(text, list[statement], weights))
    const twin = best.findIndex(b => b.span.quote === span.quote)
    if (twin >= 0 && (best[twin]?.value ?? 0) >= value) continue
    if (twin >= 0) best.splice(twin, 1)
    best.push({ span, value })
    best.sort((a, b) => b.value - a.value || a.span.block - b.span.block)
    best.length = Math.min(best.length, most)
  }
  return best.map(({ span }) => span)
}

/** The sentence of a statement, such as the cell of a row, that has most of the words asked for. */
function tellingSentence(text: Text, statement: Statement | undefined, weights: ReadonlyMap<string, number>): number {
  const own = statement?.own ?? []
  if (own.length < 2) return own[0] ?? -1
  const worth = (sentence: number) => {
    const place = text.sentences[sentence]
    const words = text.tokenWord.slice(place?.firstToken, place?.endToken)
    return words.reduce((sum, word) => sum + (weights.get(stemOf(word)) ?? 0), 0)
  }
  const worths = own.map(worth)
  return own[worths.indexOf(Math.max(...worths))] ?? -1
}

const known = new WeakMap<Requirement, ReadonlyMap<string, number>>()

/** The stems of a requirement's words, each with how much it counts for its number. Worked out once for each rule. */
function stemsOfRule(rule: Requirement): ReadonlyMap<string, number> {
  const before = known.get(rule)
  if (before) return before
  const { title, elements = {}, examples } = rule
  const names = Object.values(elements).map(({ name = '' }) => name)
  const counts = new Map<string, number>()
  for (const words of [title, ...names, ...examples.covered, ...examples.weak]) {
    for (const word of canonicalWords(words)) counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + 1)
  }
  const stems = new Map([...counts].map(([stem, times]) => [stem, 1 + Math.log(times)]))
  known.set(rule, stems)
  return stems
}

/** The first letters of a word: as good here as a stemmer, by the labelled policies. */
function stemOf(word: string): string {
  return word.slice(0, 5)
}
