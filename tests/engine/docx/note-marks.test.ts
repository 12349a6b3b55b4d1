import { expect, test } from 'vitest'
import { noteMarks } from '../../../engine/docx/note-marks.ts'

test.each(['1', '12', '3, 4', '12–14', '[2]', '(a)', 'iv', '*', '†‡'])('%s is the mark of a note', text => {
  expect(noteMarks(text, [{ start: 0, end: text.length }])).toHaveLength(1)
})

test.each(['th', 'ST', 'registered', 'see below', '  ', '1'.repeat(30)])('“%s” is not', text => {
  expect(noteMarks(text, [{ start: 0, end: text.length }])).toEqual([])
})
