import type { Block, Document, Span } from '../document.ts'
import type { Match } from '../text/match.ts'
import { between, type Matches } from '../text/phrases.ts'
import { readStatements } from '../text/statements.ts'
import { type Sentence, sectionsOf, type Text } from '../text/text.ts'
import type { MatchedDocument } from './subject.ts'

/** Some blocks of a document treated as a whole document, without reading them again. */
export interface Excerpt {
  readonly matched: MatchedDocument
  /** Converts a place in the excerpt to a place in the whole document. */
  inWhole<Place extends Span>(place: Place): Place
}

/** Takes blocks out of a matched document, by their indices in reading order, and puts them under the given title. */
export function excerptOf(whole: MatchedDocument, blocks: readonly number[], title: string): Excerpt {
  const newBlock = new Int32Array(whole.document.blocks.length).fill(-1)
  for (const [index, block] of blocks.entries()) newBlock[block] = index
  const document: Document = { title, blocks: blocks.flatMap(index => moved(whole.document.blocks[index], newBlock)) }
  const { text, stretches } = cut(whole.text, document, blocks)
  const matches = only(whole.matches, stretches)
  return {
    matched: { document, text, statements: readStatements(text), matches },
    inWhole: place => ({ ...place, block: blocks[place.block] ?? -1 }),
  }
}

function moved(block: Block | undefined, newBlock: Int32Array): Block[] {
  if (!block) return []
  if (block.host === undefined) return [block]
  const { host, ...rest } = block
  const at = newBlock[host] ?? -1
  return [at < 0 ? rest : { ...rest, host: at }]
}

/** A continuous stretch of the whole text that is kept, and its position in the excerpt. */
interface Stretch {
  readonly firstSentence: number
  readonly endSentence: number
  readonly sentenceShift: number
  readonly firstToken: number
  readonly endToken: number
  readonly tokenShift: number
}

function cut(whole: Text, document: Document, blocks: readonly number[]) {
  const sentences: Sentence[] = []
  const firstSentence = new Int32Array(blocks.length + 1)
  const stretches: Stretch[] = []
  let tokenCount = 0
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1
    while (to < blocks.length && blocks[to] === (blocks[to - 1] ?? 0) + 1) to++
    const stretch = stretchOf(whole, blocks[from] ?? 0, (blocks[to - 1] ?? 0) + 1, sentences.length, tokenCount)
    for (let i = from; i < to; i++)
      firstSentence[i] = (whole.firstSentence[blocks[i] ?? 0] ?? 0) + stretch.sentenceShift
    for (let s = stretch.firstSentence; s < stretch.endSentence; s++) {
      const sentence = whole.sentences[s]
      if (sentence) sentences.push(shifted(sentence, stretch, from - (blocks[from] ?? 0), stretches))
    }
    tokenCount += stretch.endToken - stretch.firstToken
    stretches.push(stretch)
    from = to
  }
  firstSentence[blocks.length] = sentences.length
  const tokenBlock = new Int32Array(tokenCount)
  const tokenSentence = new Int32Array(tokenCount)
  for (const [s, sentence] of sentences.entries()) {
    tokenBlock.fill(sentence.block, sentence.firstToken, sentence.endToken)
    tokenSentence.fill(s, sentence.firstToken, sentence.endToken)
  }
  const tokensOf = (column: Int32Array) => {
    const kept = new Int32Array(tokenCount)
    for (const { firstToken, endToken, tokenShift } of stretches) {
      kept.set(column.subarray(firstToken, endToken), firstToken + tokenShift)
    }
    return kept
  }
  const text: Text = {
    document,
    tokenBlock,
    tokenStart: tokensOf(whole.tokenStart),
    tokenEnd: tokensOf(whole.tokenEnd),
    tokenSentence,
    tokenWord: stretches.flatMap(({ firstToken, endToken }) => whole.tokenWord.slice(firstToken, endToken)),
    tokenForm: stretches.flatMap(({ firstToken, endToken }) => whole.tokenForm.slice(firstToken, endToken)),
    tokenCount,
    sentences,
    firstSentence,
    ...sectionsOf(document),
  }
  return { text, stretches }
}

function stretchOf(whole: Text, firstBlock: number, endBlock: number, sentences: number, tokens: number): Stretch {
  const firstSentence = whole.firstSentence[firstBlock] ?? 0
  const endSentence = whole.firstSentence[endBlock] ?? 0
  const firstToken = whole.sentences[firstSentence]?.firstToken ?? whole.tokenCount
  const endToken = endSentence > firstSentence ? (whole.sentences[endSentence - 1]?.endToken ?? firstToken) : firstToken
  return {
    firstSentence,
    endSentence,
    sentenceShift: sentences - firstSentence,
    firstToken,
    endToken,
    tokenShift: tokens - firstToken,
  }
}

/** A sentence renumbered for the excerpt. Its list's lead-in is renumbered too, or dropped if the excerpt does not include it. */
function shifted(sentence: Sentence, stretch: Stretch, blockShift: number, earlier: readonly Stretch[]): Sentence {
  const home = [...earlier, stretch].find(s => s.firstSentence <= sentence.leadIn && sentence.leadIn < s.endSentence)
  return {
    ...sentence,
    block: sentence.block + blockShift,
    firstToken: sentence.firstToken + stretch.tokenShift,
    endToken: sentence.endToken + stretch.tokenShift,
    leadIn: home ? sentence.leadIn + home.sentenceShift : -1,
  }
}

/** Matches in the stretches that are kept, renumbered for the excerpt. A match never extends beyond its sentence. */
function only(whole: Matches, stretches: readonly Stretch[]): Matches {
  const kept = (from: (phrase: string) => readonly Match[]) => {
    const known = new Map<string, readonly Match[]>()
    return (phrase: string): readonly Match[] => {
      const found = known.get(phrase) ?? stretches.flatMap(stretch => matchesIn(from(phrase), stretch))
      known.set(phrase, found)
      return found
    }
  }
  const of = kept(whole.of)
  return {
    of,
    spells: whole.spells,
    within: (phrase, first, end) => between(of(phrase), first, end),
    asRead: kept(whole.asRead),
  }
}

function matchesIn(all: readonly Match[], stretch: Stretch): readonly Match[] {
  const { firstSentence, endSentence, sentenceShift, tokenShift } = stretch
  const matches = between(all, firstSentence, endSentence)
  if (matches.length === 0) return matches
  return matches.map(({ first, end, sentence }) => ({
    first: first + tokenShift,
    end: end + tokenShift,
    sentence: sentence + sentenceShift,
  }))
}
