import type { Document } from '../document.ts'
import { canonicalWords } from '../text/tokens.ts'

/** A document with fewer headings than this is taken paragraph by paragraph too. */
const fewestHeadings = 4

/** What a section says, by stems: those of its heading, how often each is in the text below, and how many there are. */
export interface SectionText {
  readonly heading: ReadonlySet<string>
  readonly times: ReadonlyMap<string, number>
  readonly length: number
}

/** The sections of a document's body. */
export interface Sections {
  /** The blocks at which they begin. */
  readonly starts: readonly number[]
  readonly texts: readonly SectionText[]
  /** The last heading, else the last block with words. */
  readonly last: number
}

/** The words of a block as all words are compared (`canonicalWords`). */
export type WordsOf = (block: number) => readonly string[]

/** Divides a document's body into its sections, and where it has hardly any headings into its paragraphs. */
export function sectionsIn(document: Document, wordsOf: WordsOf): Sections {
  const { starts, last } = startsOf(document)
  return { starts, last, texts: starts.map((block, i) => textOf(document, wordsOf, block, starts[i + 1])) }
}

/** Where sections begin: the headings of the body but those that are the title, with its paragraphs where there are hardly any headings. */
function startsOf({ blocks, title }: Document): Pick<Sections, 'starts' | 'last'> {
  const inBody = blocks.flatMap(({ part, text, kind }, index) =>
    part === 'body' && kind !== 'contents' && text.trim() !== '' ? [index] : [],
  )
  const all = inBody.filter(index => blocks[index]?.kind === 'heading')
  const first = inBody.findIndex(index => blocks[index]?.kind !== 'heading' && blocks[index]?.kind !== 'title')
  // The title of a file, and under it that of the policy, are headings without a text of their own.
  const ofText = inBody[first - 1] ?? 0
  const headings = belowTitle(
    all.filter(index => index >= ofText),
    index => blocks[index]?.level ?? 1,
  ).filter(i => !same(blocks[i]?.text ?? '', title))
  const last = headings.at(-1) ?? inBody.at(-1) ?? -1
  if (headings.length >= fewestHeadings) return { starts: headings, last }
  return { starts: inBody.filter(i => headings.includes(i) || !(all.includes(i) || blocks[i]?.kind === 'title')), last }
}

/** Headings without the first ones, each of which is above all that follow it: the title, and what is written under it. */
function belowTitle(headings: readonly number[], levelOf: (block: number) => number): readonly number[] {
  const [first, ...others] = headings
  if (first === undefined || others.length === 0 || others.some(other => levelOf(other) <= levelOf(first)))
    return headings
  return belowTitle(others, levelOf)
}

function same(one: string, other: string): boolean {
  return canonicalWords(one).join(' ') === canonicalWords(other).join(' ')
}

/** The stems of a section: those of its heading, or of a paragraph's first line, and how often each is in the text below. */
function textOf({ blocks }: Document, wordsOf: WordsOf, block: number, to = blocks.length): SectionText {
  const [heading = '', ...lines] = (blocks[block]?.text ?? '').split('\n')
  const isHeading = blocks[block]?.kind === 'heading' || lines.length > 0
  const times = new Map<string, number>()
  let length = 0
  const add = (words: readonly string[]) => {
    for (const stem of stemsOf(words)) {
      times.set(stem, (times.get(stem) ?? 0) + 1)
      length++
    }
  }
  add(canonicalWords(isHeading ? lines.join(' ') : heading))
  for (let i = block + 1; i < to; i++) {
    const { part, kind } = blocks[i] ?? { part: 'header', kind: 'paragraph' }
    if ((part === 'body' || part === 'text-box') && kind !== 'contents') add(wordsOf(i))
  }
  return { times, length, heading: isHeading ? stemsOf(canonicalWords(heading)) : new Set<string>() }
}

/** Words that say nothing about what a section is about. */
const common = new Set(
  'a about all an and any are as at be been by can do does each every for from has have how if in into is it its made make may must no not of on one or other out over own she he so such than that the their them then there these they this those to up was we what when where which who will with within would you your policy document people person somebody date time day month year number way place part act new first work make use'.split(
    ' ',
  ),
)

/** The stem of each telling word. */
export function stemsOf(words: readonly string[]): Set<string> {
  const stems = new Set<string>()
  for (const word of words) if (word.length > 1 && !common.has(word) && !/^\d+$/.test(word)) stems.add(stemOf(word))
  return stems
}

const known = new Map<string, string>()

/**
 * A word without its usual endings, and of a long one the first letters: “accompany” and “accompanied”, “race” and “racism” are alike,
 * “formal” and “formats”, “committed” and “committee” are not.
 */
function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const stem = word.replace(/(?<=^.{3,})(?:ings?|ed|es|e|ism|ists?|ity|ments?|(?<!s)s)$/, '').slice(0, 8)
  known.set(word, stem)
  return stem
}
