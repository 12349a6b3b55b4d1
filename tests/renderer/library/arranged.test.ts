import { expect, test } from 'vitest'
import type { DocumentSummary } from '../../../host/bridge/contract/documents.ts'
import { type Arrangement, arranged, everything } from '../../../renderer/library/arranged.ts'
import { listedName } from '../../../renderer/ui/listed-name.ts'
import { opened } from '../../helpers/opened.ts'

const { summary } = opened([], [], [])
const one = (name: string, missing: number, more: Partial<DocumentSummary> = {}): DocumentSummary => ({
  ...summary,
  id: name,
  name,
  title: name,
  counts: { ...summary.counts, requirements: { covered: 0, weak: 0, missing, ask: 0 } },
  ...more,
})
const plan = { how: 'detected', type: 'programme-plan', confidence: 1, because: '' } as const
const documents = [
  one('Policy 10', 3, { importedAt: '2026-01-01T00:00:00Z' }),
  one('Policy 2', 9, { state: 'done', importedAt: '2026-03-01T00:00:00Z' }),
  one('Plan', 1, { type: plan, typeName: 'programme plan', stale: true, importedAt: '2026-02-01T00:00:00Z' }),
]
const names = (some: Partial<Arrangement>) => arranged(documents, { ...everything, ...some }).map(({ name }) => name)

test('documents are listed by name, with numbers in their order', () => {
  expect(names({})).toEqual(['Plan', 'Policy 2', 'Policy 10'])
})

test('which has the most gaps, and which was added last, is one click', () => {
  expect(names({ by: 'gaps', down: true })).toEqual(['Policy 2', 'Policy 10', 'Plan'])
  expect(names({ by: 'added', down: true })).toEqual(['Policy 2', 'Plan', 'Policy 10'])
})

test('the library is narrowed by type, by how far a review has come, and by words', () => {
  expect(names({ type: 'Programme plan' })).toEqual(['Plan'])
  expect(names({ state: 'done' })).toEqual(['Policy 2'])
  expect(names({ state: 'stale' })).toEqual(['Plan'])
  expect(names({ query: 'policy', state: 'not-started' })).toEqual(['Policy 10'])
})

test('a document is listed by its title rather than by the path of its file, unless that is a whole sentence', () => {
  expect(listedName({ title: 'Grievance Policy', name: 'corpus/hr/grievance-v3' })).toBe('Grievance Policy')
  expect(listedName({ title: '', name: 'hr/grievance-v3' })).toBe('hr/grievance-v3')
  expect(listedName({ title: 'Everyone '.repeat(12), name: 'Old' })).toBe('Old')
})
