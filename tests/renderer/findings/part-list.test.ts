import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Span } from '../../../engine/document.ts'
import type { Part } from '../../../engine/review/parts.ts'
import { NearestList } from '../../../renderer/findings/nearest-list.tsx'
import { PartList } from '../../../renderer/findings/part-list.tsx'
import { PassagesProvider } from '../../../renderer/findings/passages-context.tsx'

const span: Span = { block: 3, start: 0, end: 26, quote: 'You may bring a colleague.' }
const parts: readonly Part[] = [
  { element: 'a', name: 'a colleague', state: 'there', passage: span },
  { element: 'b', name: 'a time to reply', state: 'soft', passage: span },
  { element: 'c', name: 'the appeal', state: 'denied', passage: span },
  { element: 'd', name: 'a union representative', state: 'lacking' },
]

function shown(list: ReactNode): string {
  const value = {
    show: () => {},
    quoted: (_: unknown, words: string) => words,
    sectionOf: () => '4 Meetings',
    around: () => ['', ''] as const,
  }
  return renderToStaticMarkup(createElement(PassagesProvider, { value }, list))
}
const words = (markup: string) => markup.replace(/<[^>]*>/g, '|').replace(/[|\s]+/g, ' ')

test('each part says by shape and word how it stands, and where its passage is', () => {
  expect(words(shown(createElement(PartList, { parts, verdict: 'weak' })))).toBe(
    ' ✓ There a colleague 4 Meetings ◐ Left open a time to reply 4 Meetings ✕ Ruled out the appeal 4 Meetings ○ Lacking a union representative ',
  )
})

test('what is said of a part of something missing is said to stand elsewhere', () => {
  const list = createElement(PartList, { parts: parts.slice(0, 1), verdict: 'missing' })
  expect(words(shown(list))).toBe(' ↗ Elsewhere a colleague 4 Meetings ')
})

test('a part with a passage is a button that the keyboard reaches; one that is lacking is none', () => {
  const buttons = [...shown(createElement(PartList, { parts, verdict: 'weak' })).matchAll(/<button.*?<\/button>/g)].map(
    ([b]) => words(b),
  )
  expect(buttons).toEqual([' a colleague ', ' a time to reply ', ' the appeal '])
})

test('the nearest passages are asked about, each a button with its heading beside it', () => {
  const markup = shown(createElement(NearestList, { nearest: [span] }))
  expect(words(markup)).toContain('Does one of them say it? You may bring a colleague. 4 Meetings')
  expect(markup).toMatch(/<button[^>]*>You may bring/)
})
