import type { Block, Document, Span } from '../document.ts'
import type { Match } from '../text/match.ts'
import { between, type Matches } from '../text/phrases.ts'
import { type Sentence, sectionsOf, type Text } from '../text/text.ts'
import type { Reading } from './subject.ts'

/** Some blocks of a document as if they were all of it, without reading them again. */
export interface Excerpt {
  readonly reading: Reading
  /** A place of the excerpt as a place of the whole document. */
  inWhole<Place extends Span>(place: Place): Place
}

/** Takes blocks out of a reading, by their indices in reading order, under a title of their own. */
export function excerptOf(whole: Reading, blocks: readonly number[], title: string): Excerpt {
  const newBlock = new Int32Array(whole.document.blocks.length).fill(-1)
  for (const [index, block] of blocks.entries()) newBlock[block] = index
  const document: Document = { title, blocks: blocks.flatMap(index => moved(whole.document.blocks[index], newBlock)) }
  const { text, newToken, newSentence } = cut(whole.text, document, blocks)
  const matches = only(whole.matches, newToken, newSentence)
  return {
    reading: { document, text, matches },
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

function cut(whole: Text, document: Document, blocks: readonly number[]) {
  const newToken = new Int32Array(whole.tokenCount).fill(-1)
  const newSentence = new Int32Array(whole.sentences.length).fill(-1)
  const tokens: number[] = []
  const sentences: Sentence[] = []
  const firstSentence = new Int32Array(blocks.length + 1)
  for (const [index, block] of blocks.entries()) {
    firstSentence[index] = sentences.length
    for (let s = whole.firstSentence[block] ?? 0; s < (whole.firstSentence[block + 1] ?? 0); s++) {
      const sentence = whole.sentences[s]
      if (!sentence) continue
      newSentence[s] = sentences.length
      const firstToken = tokens.length
      for (let t = sentence.firstToken; t < sentence.endToken; t++) newToken[t] = tokens.push(t) - 1
      const stem = newSentence[sentence.stem] ?? -1
      sentences.push({ ...sentence, block: index, firstToken, endToken: tokens.length, stem })
    }
  }
  firstSentence[blocks.length] = sentences.length
  const tokenBlock = new Int32Array(tokens.length)
  const tokenSentence = new Int32Array(tokens.length)
  for (const [s, sentence] of sentences.entries()) {
    tokenBlock.fill(sentence.block, sentence.firstToken, sentence.endToken)
    tokenSentence.fill(s, sentence.firstToken, sentence.endToken)
  }
  const text: Text = {
    document,
    tokenBlock,
    tokenStart: Int32Array.from(tokens, t => whole.tokenStart[t] ?? 0),
    tokenEnd: Int32Array.from(tokens, t => whole.tokenEnd[t] ?? 0),
    tokenSentence,
    tokenCount: tokens.length,
    sentences,
    firstSentence,
    ...sectionsOf(document),
  }
  return { text, newToken, newSentence }
}

/** Matches in the sentences that are kept, counted anew. A match never runs over the end of its sentence. */
function only(whole: Matches, newToken: Int32Array, newSentence: Int32Array): Matches {
  const made = new Map<string, readonly Match[]>()
  const of = (phrase: string): readonly Match[] => {
    const known = made.get(phrase)
    if (known) return known
    const matches = whole.of(phrase).flatMap(({ first, end, sentence }): Match[] => {
      const at = newSentence[sentence] ?? -1
      const from = newToken[first] ?? -1
      return at < 0 ? [] : [{ first: from, end: from + end - first, sentence: at }]
    })
    made.set(phrase, matches)
    return matches
  }
  return {
    of,
    count: phrase => (whole.count(phrase) === 0 ? 0 : of(phrase).length),
    within: (phrase, first, end) => between(of(phrase), first, end),
  }
}
