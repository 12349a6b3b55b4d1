import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../../engine/compare/align.ts'
import { certainPairs } from '../../../engine/compare/pairs.ts'
import { type Document, spanOf } from '../../../engine/document.ts'

const word = fc.constantFrom('staff', 'must', 'report', 'BAME', 'concerns', 'the', 'manager', 'panel', 'policy', 'race')
const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).map(words => words.join(' '))
const document = fc.array(paragraph, { minLength: 1, maxLength: 12 })

function documentOf(texts: readonly string[]): Document {
  return { title: '', blocks: texts.map(text => ({ kind: 'paragraph', part: 'body', text })) }
}

test('words that are found say what they said before', () => {
  fc.assert(
    fc.property(document, document, (a, b) => {
      const [before, after] = [documentOf(a), documentOf(b)]
      const alignment = align(before, after)
      before.blocks.forEach((block, index) => {
        for (const match of block.text.matchAll(/\S+/g)) {
          const span = spanOf(before, index, match.index, match.index + match[0].length)
          const found = alignment.find(span)
          if (found.kind === 'found') expect(found.span.quote).toBe(span.quote)
        }
      })
    }),
  )
})

test('in the same document every place is found where it stands', () => {
  fc.assert(
    fc.property(document, texts => {
      const same = documentOf(texts)
      const alignment = align(same, documentOf(texts))
      same.blocks.forEach((block, index) => {
        const span = spanOf(same, index, 0, block.text.length)
        expect(alignment.find(span)).toEqual({ kind: 'found', span })
      })
    }),
  )
})

test('a deleted paragraph is never found in one that was there before', () => {
  fc.assert(
    fc.property(document, fc.nat(), (texts, nth) => {
      const gone = nth % texts.length
      const before = documentOf(texts)
      const after = documentOf(texts.filter((_, i) => i !== gone))
      const text = texts[gone] ?? ''
      expect(align(before, after).find(spanOf(before, gone, 0, text.length)).kind).not.toBe('found')
    }),
  )
})

test('pairs are those that every way of matching has', () => {
  expect(certainPairs(['a', 'x', 'x', 'c'], ['a', 'x', 'c'])).toEqual([
    [0, 0],
    [3, 2],
  ])
  expect(certainPairs(['a', 'x', 'b', 'x', 'c'], ['a', 'b', 'x', 'c'])).toEqual([
    [0, 0],
    [2, 1],
    [3, 2],
    [4, 3],
  ])
  expect(certainPairs(['x', 'y'], ['y', 'x']).length).toBeLessThanOrEqual(1)
})

test('of paragraphs that are all alike none is taken for another once one of them is gone', () => {
  const alike = documentOf(Array.from({ length: 1000 }, () => 'The same words.'))
  const fewer = documentOf(Array.from({ length: 999 }, () => 'The same words.'))
  const different = documentOf(Array.from({ length: 1000 }, (_, i) => `Words of paragraph ${i} that stand alone.`))
  const kinds = (before: Document, after: Document) => {
    const { find } = align(before, after)
    return new Set(before.blocks.map((_, block) => find(spanOf(before, block, 0, 8)).kind))
  }
  expect(kinds(alike, fewer)).not.toContain('found')
  expect(kinds(alike, different)).toEqual(new Set(['vanished']))
  expect(kinds(alike, alike)).toEqual(new Set(['found']))
})
