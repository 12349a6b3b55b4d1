import type { Document, Range } from '../document.ts'
import { LeadIns, leadInsByLine } from './lead-ins.ts'
import { sentencesOf } from './sentences.ts'
import { eachToken } from './tokens.ts'

/** A sentence with its position and context. Tokens are half-open indices into the text's tokens. */
export interface Sentence extends Range {
  readonly block: number
  readonly firstToken: number
  readonly endToken: number
  /** The sentence that introduces the list or line that this one is in, or that it goes on from: "We will:". */
  readonly leadIn: number
  /** The paragraph: a block, a list with its introduction, or a table row. */
  readonly paragraph: number
}

/** A heading with everything under it up to the next heading, whatever its level. Section 0 is what comes before any heading. */
export interface Section {
  /** The heading's block, or -1. */
  readonly heading: number
  readonly level: number
  /** The section of the next higher heading, or -1. */
  readonly parent: number
  readonly firstBlock: number
  readonly endBlock: number
}

/** A document's words, sentences, paragraphs and sections as flat lists. Built once and used by every rule. */
export interface Text {
  readonly document: Document
  /** For each token: block, start and end in its text, sentence. */
  readonly tokenBlock: Int32Array
  readonly tokenStart: Int32Array
  readonly tokenEnd: Int32Array
  readonly tokenSentence: Int32Array
  /** Each token's word as phrases compare it (`canonicalWord`), and its form, which is that before letters are made small. */
  readonly tokenWord: readonly string[]
  readonly tokenForm: readonly string[]
  readonly tokenCount: number
  readonly sentences: readonly Sentence[]
  /** First sentence of each block; `firstSentence[block + 1]` ends it. */
  readonly firstSentence: Int32Array
  readonly sections: readonly Section[]
  /** The section of each block. */
  readonly sectionOf: Int32Array
}

/** Builds a document's text: tokens, sentences with their list introductions, paragraphs and sections. */
export function readText(document: Document): Text {
  const size = document.blocks.reduce((n, b) => n + (b.text.length >> 1) + 1, 0)
  const tokenBlock = new Int32Array(size)
  const tokenStart = new Int32Array(size)
  const tokenEnd = new Int32Array(size)
  const tokenSentence = new Int32Array(size)
  const tokenWord: string[] = []
  const tokenForm: string[] = []
  const sentences: Sentence[] = []
  const firstSentence = new Int32Array(document.blocks.length + 1)
  let tokens = 0
  let paragraph = -1
  const lists = new LeadIns()
  let row = ''
  const take = (start: number, end: number, word: string, form: string) => {
    tokenStart[tokens] = start
    tokenEnd[tokens] = end
    tokenWord.push(word)
    tokenForm.push(form)
    tokens++
  }

  document.blocks.forEach((block, index) => {
    firstSentence[index] = sentences.length
    const firstOfBlock = tokens
    const place = lists.placeOf(block)
    const rowKey = block.cell ? `${block.cell.table}:${block.cell.row}` : ''
    if (!(rowKey !== '' && rowKey === row) && !place.goesOn) paragraph++
    row = rowKey
    const first = sentences.length
    const ranges = sentencesOf(block.text, block.raised)
    const byLine = leadInsByLine(block.text, ranges)
    ranges.forEach((range, i) => {
      const firstToken = tokens
      eachToken(block.text, take, range.start, range.end, block.raised)
      tokenSentence.fill(sentences.length, firstToken, tokens)
      const inBlock = byLine?.[i] ?? -1
      const leadIn = inBlock >= 0 ? first + inBlock : place.leadIn
      sentences.push({ ...range, block: index, firstToken, endToken: tokens, leadIn, paragraph })
    })
    tokenBlock.fill(index, firstOfBlock, tokens)
    lists.read(block, place, sentences.length - 1)
  })
  firstSentence[document.blocks.length] = sentences.length
  const { sections, sectionOf } = sectionsOf(document)
  return {
    document,
    tokenBlock,
    tokenStart,
    tokenEnd,
    tokenSentence,
    tokenWord,
    tokenForm,
    tokenCount: tokens,
    sentences,
    firstSentence,
    sections,
    sectionOf,
  }
}

/** The sections of a document and the section of each block. */
export function sectionsOf(document: Document): { sections: Section[]; sectionOf: Int32Array } {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [
    { heading: -1, level: 0, parent: -1, firstBlock: 0, endBlock: 0 },
  ]
  const sectionOf = new Int32Array(document.blocks.length)
  let inBody = 0
  document.blocks.forEach((block, index) => {
    const inText = block.part === 'body' || block.part === 'text-box'
    if (inText && block.kind === 'heading') {
      const level = block.level ?? 1
      let parent = inBody
      while (parent > 0 && (sections[parent]?.level ?? 0) >= level) parent = sections[parent]?.parent ?? -1
      const open = sections[inBody]
      if (open) open.endBlock = index
      inBody = sections.push({ heading: index, level, parent, firstBlock: index, endBlock: index }) - 1
    }
    const host = block.host
    const section = inText || host === undefined ? (inText ? inBody : 0) : (sectionOf[host] ?? 0)
    sectionOf[index] = section
    const open = sections[inBody]
    if (inText && open) open.endBlock = index + 1
  })
  return { sections, sectionOf }
}
