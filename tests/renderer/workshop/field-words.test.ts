import { expect, test } from 'vitest'
import type { Fields } from '../../../engine/authoring/edit/piece-value.ts'
import { onForm } from '../../../renderer/workshop/field-words.ts'

const told = (message: string, fields: Fields) => {
  const found = onForm(message, fields)
  return found && `${found.label}: ${found.says}`
}

test('a mistake is told in the labels of the form, and any other is left as it is', () => {
  const wording = { find: [], instead: { wording: [] } }
  const requirement = { elements: { 'part-1': { name: '', says: [] } } }
  expect(told('instead.wording: at least one entry is wanted here', wording)).toBe(
    'The words: at least one entry is wanted here',
  )
  expect(told('examples.flag.0: text is wanted here', wording)).toBe(
    'Texts in which it is flagged, 1: text is wanted here',
  )
  expect(told('elements.part-1.says: at least one entry is wanted here', requirement)).toBe(
    'Part 1, Ways to say it: at least one entry is wanted here',
  )
  expect(told('“why” is missing', wording)).toBe('Why it matters: it is missing')
  expect(told('there is no field “colour” here', wording)).toBeUndefined()
  expect(onForm('asked.where: text is wanted here', requirement)?.field).toBe('asked.where')
})
