import { expect, test } from 'vitest'
import { isShown, shareShown } from './passage-shown.ts'
import type { Scored } from './scored.ts'

test('a passage shows a quote that it has most words of, or that it is a part of', () => {
  expect(isShown('in writing within ten days', ['You hear in writing within ten days.'])).toBe(true)
  expect(isShown('You hear in writing. The letter gives reasons', ['The letter gives reasons.'])).toBe(true)
  expect(isShown('in writing within ten days', ['Reports go to the board.', 'Ten people came.'])).toBe(false)
  expect(isShown('the letter', ['The.'])).toBe(false)
})

test('the share is of what both found and the reader quoted', () => {
  const one = (wanted: string, given: string, text: string): Scored => {
    return { part: 'labels', id: '', rule: '', groups: [], wanted, given, text, evidence: ['We keep notes.'] }
  }
  const scored = [one('weak', 'covered', 'keep notes'), one('covered', 'weak', 'a copy of them')]
  const left = [one('missing', 'weak', 'keep notes'), one('weak', 'missing', 'keep notes'), one('weak', 'weak', '')]
  expect(shareShown([...scored, ...left])).toBe(0.5)
  expect(shareShown(left)).toBeNaN()
})
