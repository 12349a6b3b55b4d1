import type { Document, Span } from '../document.ts'
import type { Requirement } from '../rules/schema.ts'
import { canonicalWords } from '../text/tokens.ts'
import { sectionsIn, stemsOf, type WordsOf } from './sections.ts'

/** Where a reader would add what a document does not say; blocks are told by their index. */
export interface SectionFor {
  /** The heading of the section that is nearest by meaning, -1 where none is. `nearest` is the passages whose words come nearest. */
  readonly near: (rule: Requirement, nearest: readonly Span[]) => number
  /** Whether a section begins with a block: the title is none. */
  readonly begins: (block: number) => boolean
  /** Where the body begins below its title: its first heading, else its first paragraph; -1 without any. */
  readonly first: () => number
  /** What is left where none is near: the last heading, else the last block with words; -1 without any. */
  readonly last: () => number
}

/** How much the words of a rule count: the headings that it names, its name, then what it asks for. */
const weightOf = { where: 3, name: 2, parts: 1 }

/** How much a word in a heading counts against one in the text below it. */
const inHeading = 3

/** BM25 (Robertson and Zaragoza 2009, section 3.4): how soon repetition in the text stops counting, and how much length is allowed for. */
const saturation = 1.2
const byLength = 0.75

/** The worth below which no section is near: about that of one telling word of a rule's name in the text of one section alone. */
const floor = 0.6

/**
 * What tells that a section is about a requirement: a word of its name, or a word that a heading and the requirement have, is enough;
 * of other words there must be two. Words of more than half of the sections, such as “grievance” in a grievance policy, tell nothing.
 */
const enough = 2

/** How much nearer the section is that has the passage whose words come nearest. */
const withNearest = 1.25

/** The sections that have a stem, in order, and how much it counts in each. */
interface Postings {
  readonly sections: number[]
  readonly weights: number[]
}

/**
 * Compares a requirement with each section of the document's body: the headings under which the rule belongs, its name and its parts
 * against the heading and the text below it, by stems, rare ones counting most. A document with hardly any headings is taken paragraph
 * by paragraph. The index is made at the first call, of the words that `wordsOf` gives where they are known already.
 */
export function makeNearestSection(
  document: Document,
  wordsOf: WordsOf = block => canonicalWords(document.blocks[block]?.text ?? ''),
): SectionFor {
  let made: Index | undefined
  const index = () => {
    made ??= indexOf(document, wordsOf)
    return made
  }
  return {
    near: (rule, nearest) => nearestIn(index(), rule, nearest),
    begins: block => index().starts.includes(block),
    first: () => index().starts[0] ?? -1,
    last: () => index().last,
  }
}

interface Index {
  /** The blocks at which sections begin. */
  readonly starts: readonly number[]
  /** The block to comment on where no section is near. */
  readonly last: number
  readonly postings: ReadonlyMap<string, Postings>
}

function indexOf(document: Document, wordsOf: WordsOf): Index {
  const { starts, last, texts } = sectionsIn(document, wordsOf)
  const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length)
  const postings = new Map<string, Postings>()
  for (const [section, { heading, times, length }] of texts.entries()) {
    const norm = saturation * (1 - byLength + (byLength * length) / Math.max(1, average))
    const stems = new Map([...times].map(([stem, count]) => [stem, count / (count + norm)]))
    for (const stem of heading) stems.set(stem, (stems.get(stem) ?? 0) + inHeading)
    for (const [stem, weight] of stems) {
      const known = postings.get(stem) ?? { sections: [], weights: [] }
      known.sections.push(section)
      known.weights.push(weight)
      postings.set(stem, known)
    }
  }
  return { starts, last, postings }
}

function nearestIn({ starts, postings }: Index, rule: Requirement, [passage]: readonly Span[]): number {
  const withPassage = passage ? starts.findLastIndex(start => start <= passage.block) : -1
  const worths = new Map<number, number>()
  const told = new Map<number, number>()
  for (const [stem, { weight, tells }] of askedBy(rule)) {
    const { sections = [], weights = [] } = postings.get(stem) ?? {}
    const rare = rarity(sections.length, starts.length)
    const isEverywhere = sections.length > 2 && sections.length * 2 > starts.length
    for (const [i, section] of sections.entries()) {
      const here = weights[i] ?? 0
      worths.set(section, (worths.get(section) ?? 0) + weight * rare * here)
      if (!isEverywhere) told.set(section, (told.get(section) ?? 0) + (here >= inHeading ? enough : tells))
    }
  }
  let best = { section: -1, worth: floor }
  for (const [section, own] of worths) {
    const worth = section === withPassage ? own * withNearest : own
    if (section !== withPassage && (told.get(section) ?? 0) < enough) continue
    if (worth > best.worth || (worth === best.worth && section < best.section)) best = { section, worth }
  }
  return starts[best.section] ?? -1
}

/** 1 for a stem of one section, less for one that more of them share: the inverse frequency against the highest there is. */
function rarity(count: number, all: number): number {
  const inverse = (n: number) => Math.log(1 + (all - n + 0.5) / (n + 0.5))
  return inverse(count) / inverse(1)
}

/** How much a stem counts, and how much it tells by itself in the text of a section. */
interface Asked {
  readonly weight: number
  readonly tells: number
}

const known = new WeakMap<Requirement, ReadonlyMap<string, Asked>>()

/** The stems of a rule's words. Worked out once for each rule. */
function askedBy(rule: Requirement): ReadonlyMap<string, Asked> {
  const before = known.get(rule)
  if (before) return before
  const asked = new Map<string, Asked>()
  const add = (text: string, weight: number, tells: number) => {
    for (const stem of stemsOf(canonicalWords(text))) {
      const { weight: most = 0, tells: told = 0 } = asked.get(stem) ?? {}
      asked.set(stem, { weight: Math.max(most, weight), tells: Math.max(told, tells) })
    }
  }
  for (const heading of rule.where) add(heading, weightOf.where, 1)
  add(rule.name ?? rule.title, weightOf.name, enough)
  for (const { name = '' } of Object.values(rule.elements ?? {})) add(name, weightOf.parts, 1)
  known.set(rule, asked)
  return asked
}
