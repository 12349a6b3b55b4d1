import { expect, test } from 'vitest'
import { lesson, progressOf } from '../../../renderer/review/lesson.ts'

test('the lesson says the first step that is not done, in whatever order they are done', () => {
  expect(progressOf(new Set())).toEqual({ at: 0, of: 7, next: lesson[0].say })
  expect(progressOf(new Set(['gap', 'accept'])).next).toContain('the other way')
})

test('and ends when all are done', () => {
  expect(progressOf(new Set(lesson.map(({ step }) => step)))).toEqual({ at: 7, of: 7 })
})
