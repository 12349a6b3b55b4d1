import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import type { Block } from '../../../engine/document.ts'
import { readText } from '../../../engine/text/text.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

const examples = (await theShippedRules()).sets.flatMap(({ rules }) =>
  rules.flatMap(rule => Object.values(rule.examples).flatMap(texts => texts.map(text => exampleDocument(text)))),
)

/** Makes a block's text what people and programs make of it. */
type Change = (block: Block) => Block

const text =
  (change: (text: string) => string): Change =>
  block => ({ ...block, text: change(block.text) })

/** A raised note number after the word in the middle of a block. */
const noteNumber: Change = block => {
  const ends = [...block.text.matchAll(/\p{L}(?=[ .,;]|$)/gu)].map(({ index }) => index + 1)
  const at = ends[ends.length >> 1]
  if (at === undefined) return block
  return { ...block, text: `${block.text.slice(0, at)}12${block.text.slice(at)}`, raised: [{ start: at, end: at + 2 }] }
}

const lineBreak =
  (share: number): Change =>
  block => {
    const spaces = [...block.text.matchAll(/ /g)].map(({ index }) => index)
    const at = spaces[Math.floor(spaces.length * share)]
    if (at === undefined || block.kind !== 'paragraph' || block.cell) return block
    return { ...block, text: `${block.text.slice(0, at)}\n${block.text.slice(at + 1)}` }
  }

/** The words of each sentence, for all blocks. */
function sentences(blocks: readonly Block[]): string {
  const { tokenWord, sentences } = readText({ title: '', blocks })
  return sentences.map(({ firstToken, endToken }) => tokenWord.slice(firstToken, endToken).join(' ')).join(' / ')
}

/** The share of examples whose sentences have the same words after a change. */
function unchanged(change: Change): number {
  const changed = examples
    .map(({ blocks }) => ({ before: blocks, after: blocks.map(change) }))
    .filter(({ before, after }) => before.some((block, i) => block.text !== after[i]?.text))
  const same = changed.filter(({ before, after }) => sentences(before) === sentences(after))
  return same.length / changed.length
}

describe('the words of every example stay what they are', () => {
  test.each<[string, Change]>([
    ['with ligatures', text(t => t.replace(/ffi/g, 'ﬃ').replace(/ff/g, 'ﬀ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ'))],
    ['with doubled spaces', text(t => t.replace(/ /g, '  '))],
    ['with spaces that do not break', text(t => t.replace(/ /g, '\u00a0'))],
    ['with soft hyphens', text(t => t.replace(/(\p{L}{3})(\p{L}{2})/gu, '$1\u00ad$2'))],
    ['with a note number', noteNumber],
    ['with note numbers after full stops', text(t => t.replace(/(\p{L})\.( |$)/gu, '$1.¹²$2'))],
    ['in curly and straight apostrophes', text(t => t.replace(/['’]/g, found => (found === "'" ? '’' : "'")))],
    ['with contractions', text(contracted)],
    ['in American spelling', text(t => t.replace(/(?<=\p{L}{3}i)s(?=e[ds]?\b|ing\b|ation\b)/gu, 'z'))],
  ])('%s', (_how, change) => {
    expect(unchanged(change)).toBeGreaterThan(0.99)
  })

  test.each([0.1, 0.3, 0.5, 0.7, 0.9])('with a line break at %d of a paragraph', share => {
    expect(unchanged(lineBreak(share))).toBeGreaterThan(0.95)
  })
})

function contracted(words: string): string {
  return words
    .replace(/\bwill not\b/g, 'won’t')
    .replace(/\b(do|does|is|are|was|must|should|have|has) not\b/g, '$1n’t')
    .replace(/\bcannot\b/g, 'can’t')
    .replace(/\b(we|you|they) (w)ill\b/gi, '$1’ll')
    .replace(/\b(we|you|they) are\b/gi, '$1’re')
    .replace(/\b(it|that|there|what|who) is\b/gi, '$1’s')
}
