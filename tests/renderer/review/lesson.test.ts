import { expect, test } from 'vitest'
import { lesson, progressOf, stepsIn } from '../../../renderer/review/lesson.ts'

test('the lesson says the first step that is not done, in whatever order they are done', () => {
  expect(progressOf(new Set())).toEqual({ done: 0, of: 7, next: { number: 1, say: lesson[0].say } })
  const { next } = progressOf(new Set(['gap', 'accept']))
  expect(next?.say).toContain('the other way')
  // The number is that of the step that is said, not how many are done.
  expect(next?.number).toBe(2)
})

test('and ends when all are done', () => {
  expect(progressOf(new Set(lesson.map(({ step }) => step)))).toEqual({ done: 7, of: 7 })
})

test('the lesson goes on where it was left, also where a step is no longer part of it', () => {
  expect(stepsIn(['accept', 'gap', 'an-old-step'])).toEqual(['gap', 'accept'])
})
