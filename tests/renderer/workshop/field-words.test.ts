import { expect, test } from 'vitest'
import { onForm } from '../../../renderer/workshop/field-words.ts'

test('a mistake is told in the labels of the form, and any other is left as it is', () => {
  const wording = { find: [], instead: { wording: [] } }
  const requirement = { elements: { 'part-1': { name: '', says: [] } } }
  expect(onForm('instead.wording: at least one entry is wanted here', wording)).toBe(
    'The words: at least one entry is wanted here',
  )
  expect(onForm('examples.flag.0: text is wanted here', wording)).toBe(
    'Texts in which it is flagged, 1: text is wanted here',
  )
  expect(onForm('elements.part-1.says: at least one entry is wanted here', requirement)).toBe(
    'Part 1, Ways to say it: at least one entry is wanted here',
  )
  expect(onForm('“why” is missing', wording)).toBe('Why it matters: it is missing')
  expect(onForm('there is no field “colour” here', wording)).toBeUndefined()
})
