import { expect, test } from 'vitest'
import { align } from '../../engine/compare/align.ts'
import type { Document } from '../../engine/document.ts'

test('a thousand paragraphs that are all alike or all different are compared in time', () => {
  const documentOf = (texts: readonly string[]): Document => ({
    title: '',
    blocks: texts.map(text => ({ kind: 'paragraph', part: 'body', text })),
  })
  const alike = documentOf(Array.from({ length: 1000 }, () => 'The same words.'))
  const fewer = documentOf(Array.from({ length: 999 }, () => 'The same words.'))
  const different = documentOf(Array.from({ length: 1000 }, (_, i) => `Words of paragraph ${i} that stand alone.`))
  const begun = performance.now()
  align(alike, fewer)
  align(alike, different)
  expect(performance.now() - begun).toBeLessThan(2000)
})
