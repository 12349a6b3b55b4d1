import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Span } from '../../../engine/document.ts'
import type { Part } from '../../../engine/review/parts.ts'
import { entriesOf } from '../../../renderer/findings/entries.ts'
import { NearestList } from '../../../renderer/findings/nearest-list.tsx'
import { PartList } from '../../../renderer/findings/part-list.tsx'
import { PassagesProvider } from '../../../renderer/findings/passages-context.tsx'
import type { ReviewActions } from '../../../renderer/state/review-actions.ts'
import { ReviewProvider } from '../../../renderer/state/review-context.tsx'
import { gapCard, opened, undecided } from '../../helpers/opened.ts'

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

test('each part says by shape and word how it stands, and shows the passage with its heading', () => {
  expect(words(shown(createElement(PartList, { parts, verdict: 'weak' })))).toBe(
    ' ✓ There a colleague You may bring a colleague. 4 Meetings ◐ Left open a time to reply You may bring a colleague. 4 Meetings ✕ Ruled out the appeal You may bring a colleague. 4 Meetings ○ Lacking a union representative ',
  )
})

test('what is said of a part of something missing is said to stand elsewhere', () => {
  const list = createElement(PartList, { parts: parts.slice(0, 1), verdict: 'missing' })
  expect(words(shown(list))).toBe(' ↗ Elsewhere a colleague You may bring a colleague. 4 Meetings ')
})

test('the passage of a part is a button that the keyboard reaches; a part that is lacking has none', () => {
  const buttons = [...shown(createElement(PartList, { parts, verdict: 'weak' })).matchAll(/<button.*?<\/button>/g)].map(
    ([b]) => words(b),
  )
  expect(buttons).toEqual(Array(3).fill(' You may bring a colleague. '))
})

test('the nearest passages are asked about, each a button with its heading beside it', () => {
  const finding = { kind: 'requirement', id: 'GRV-01', rule: 'GRV-01', verdict: 'missing', evidence: [] } as const
  const [entry] = entriesOf(opened(['Text'], [finding], [gapCard('GRV-01', 'An appeal')]), undecided)
  if (!entry) throw new Error('there is no entry')
  const list = createElement(NearestList, { entry, nearest: [span] })
  const readOnly = { actions: {} as ReviewActions, busy: false, readOnly: true, children: list }
  const markup = shown(createElement(ReviewProvider, readOnly))
  expect(words(markup)).toContain('Does one of them say it? You may bring a colleague. 4 Meetings')
  expect(markup).toMatch(/<button[^>]*>You may bring/)
})
