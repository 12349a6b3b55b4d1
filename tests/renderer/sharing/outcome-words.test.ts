import { expect, test } from 'vitest'
import type { BroughtDocument } from '../../../host/bridge/contract/sharing.ts'
import { outcomeOf, prospectOf, summaryOf } from '../../../renderer/sharing/outcome-words.ts'

const merged: BroughtDocument = {
  document: 'a',
  name: 'Grievance',
  kind: 'merged',
  taken: 0,
  same: 0,
  conflicts: 0,
  lost: 0,
}

test('before it is brought in, each document says what would become of it', () => {
  const one = { name: 'Grievance', version: 2, decisions: 3, here: false, newer: 0 }
  expect(prospectOf(one)).toBe('New here')
  expect(prospectOf({ ...one, here: true })).toBe('Here already: decisions are put beside yours')
  expect(prospectOf({ ...one, here: true, newer: 2 })).toBe(
    'Here already: 2 newer versions are added, decisions are put beside yours',
  )
  expect(prospectOf({ ...one, here: true, decisions: 0 })).toBe('Here already')
})

test('afterwards it says what did', () => {
  expect(outcomeOf({ ...merged, kind: 'added', taken: 12 })).toBe('Added, with 12 decisions')
  expect(outcomeOf({ ...merged, kind: 'added' })).toBe('Added')
  expect(outcomeOf({ ...merged, taken: 3, same: 2, conflicts: 1, lost: 1 })).toBe(
    'Merged: 3 decisions taken, 2 the same, 1 differs from yours, 1 has no place here',
  )
  expect(outcomeOf({ ...merged, kind: 'version' })).toBe('Newer version added')
  expect(outcomeOf({ ...merged, kind: 'unchanged', same: 4, note: 'A note.' })).toBe('Nothing new. A note.')
})

test('the whole file is summed up in a sentence, with what was refused and what was stopped', () => {
  const documents = [merged, { ...merged, kind: 'added' as const }, { ...merged, kind: 'added' as const }]
  expect(summaryOf({ documents, refused: [], left: 0 })).toBe('2 documents added and 1 merged.')
  expect(summaryOf({ documents: [], refused: [{ name: 'a', message: 'b' }], left: 4 })).toBe(
    '1 document refused and 4 not brought in, since you stopped it.',
  )
  expect(summaryOf({ documents: [], refused: [], left: 0 })).toBe('There is no document in the file.')
})
