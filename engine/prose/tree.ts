import type { Nodes, Paragraph, Root, Sentence, SentenceContent, Word } from 'nlcst'
import type { Text } from '../text/text.ts'

/**
 * Sentences as a tree of natural language (nlcst), one paragraph each, for plugins of retext. Nothing is parsed: words are the tokens that
 * rules are matched against, joined where they are written as one ("non-white", "won't"). A position's line is the block's number and its
 * column the place in its text, both from 1, so that a message leads back to a span.
 */
export function proseTree(text: Text, sentences: readonly number[]): Root {
  return { type: 'RootNode', children: sentences.map(sentence => paragraphOf(text, sentence)) }
}

function paragraphOf(text: Text, index: number): Paragraph {
  const place = text.sentences[index]
  if (!place) throw new Error(`no sentence ${index}`)
  const { block, start, end, firstToken, endToken } = place
  const written = text.document.blocks[block]?.text ?? ''
  const children: SentenceContent[] = []
  let at = start
  for (let token = firstToken; token < endToken; token++) {
    const from = text.tokenStart[token] ?? at
    let to = text.tokenEnd[token] ?? at
    while (token + 1 < endToken && joins.test(written.slice(to, text.tokenStart[token + 1]))) {
      token++
      to = text.tokenEnd[token] ?? to
    }
    addBetween(children, written, block, at, from)
    children.push(wordOf(written, block, from, to))
    at = to
  }
  addBetween(children, written, block, at, end)
  const position = positionOf(block, start, end)
  const sentence: Sentence = { type: 'SentenceNode', children, position }
  return { type: 'ParagraphNode', children: [sentence], position }
}

/** What stands inside a word that is written as one: nothing, a hyphen or an apostrophe. */
const joins = /^[-‐‑'’]?$/

function wordOf(written: string, block: number, from: number, to: number): Word {
  const position = positionOf(block, from, to)
  return { type: 'WordNode', children: [{ type: 'TextNode', value: written.slice(from, to), position }], position }
}

function addBetween(children: SentenceContent[], written: string, block: number, from: number, to: number): void {
  for (const { 0: value, index } of written.slice(from, to).matchAll(/\s+|[^\s]/gu)) {
    const start = from + index
    const position = positionOf(block, start, start + value.length)
    const type = /^\s/.test(value) ? 'WhiteSpaceNode' : /^\p{P}/u.test(value) ? 'PunctuationNode' : 'SymbolNode'
    children.push({ type, value, position })
  }
}

function positionOf(block: number, start: number, end: number): NonNullable<Nodes['position']> {
  const line = block + 1
  return { start: { line, column: start + 1 }, end: { line, column: end + 1 } }
}
