import { expect, test } from 'vitest'
import { exampleBlocks } from '../../../engine/authoring/example-blocks.ts'
import { linesOf } from '../../../renderer/rules/example-text.tsx'

test('an example is shown without the marks that it is written with', () => {
  const lines = linesOf(
    exampleBlocks('# Support\nWe offer:\n- a helpline\n| Who | What |\n| Board | Accountable |\n> Quoted.'),
  )
  expect(lines).toEqual([
    { kind: 'heading', words: 'Support' },
    { kind: 'text', words: 'We offer:' },
    { kind: 'item', words: 'a helpline' },
    { kind: 'row', words: 'Who · What' },
    { kind: 'row', words: 'Board · Accountable' },
    { kind: 'quotation', words: 'Quoted.' },
  ])
})
