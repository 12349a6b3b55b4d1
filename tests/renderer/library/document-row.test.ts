import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Reading } from '../../../engine/review/reading.ts'
import { DocumentRow } from '../../../renderer/library/document-row.tsx'
import { opened } from '../../helpers/opened.ts'

const { summary } = opened([], [], [])
const reading = (judged: Reading['judged']): Reading => ({
  judged,
  scope: { scope: 'people', how: 'title', because: 'Its title says so.' },
  nation: { nation: 'great-britain', how: 'assumed', because: 'Nothing names a nation.' },
})

function shown(judged: Reading['judged']): string {
  const document = { ...summary, reading: reading(judged) }
  return renderToStaticMarkup(
    createElement(DocumentRow, { document, selected: false, select: () => {}, more: () => {} }),
  )
}

const words = (markup: string) => markup.replace(/<[^>]*>/g, '|').replace(/[|\s]+/g, ' ')

test('a document that was not judged shows why, and no progress that could pass for done', () => {
  const row = shown({ kind: 'not-judged', because: 'not-english', sentence: 'This document is not in English.' })
  expect(words(row)).toContain('Not judged Not in English – – ')
  expect(row).not.toContain('<progress')
})

test('a document that was judged shows how far its review has come', () => {
  const row = shown({ kind: 'judged' })
  expect(words(row)).toContain('0 of 0')
  expect(row).toContain('<progress')
})
