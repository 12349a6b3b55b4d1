import { expect, test } from 'vitest'
import { sortIncoming } from '../../../renderer/library/incoming-files.ts'

const files = (...names: string[]) => names.map(name => ({ name, file: new File([], name) }))

test('of many files the documents are taken and the others counted', () => {
  const { files: taken, others } = sortIncoming(files('HR/a.docx', 'HR/b.doc', 'HR/photo.png'))
  expect(taken.map(f => f.name)).toEqual(['HR/a.docx', 'HR/b.doc'])
  expect(others).toBe(1)
})

test('Word’s lock files and hidden files are passed over without a word', () => {
  expect(sortIncoming(files('HR/~$a.docx', 'HR/.hidden.docx', 'HR/a.docx'))).toMatchObject({ others: 0 })
})

test('a single file is always handed over, so that it is told why it cannot be read', () => {
  expect(sortIncoming(files('notes.pdf')).files).toHaveLength(1)
})
