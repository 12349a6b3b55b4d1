import { expect, test } from 'vitest'
import { sortIncoming } from '../../../renderer/library/incoming-files.ts'
import { leftOutWords } from '../../../renderer/library/use-file-choice.ts'

const files = (...names: string[]) => names.map(name => ({ name, file: new File([], name) }))

test('every file that is chosen itself is handed over, so that each is told by name why it cannot be read', () => {
  const { files: taken, others } = sortIncoming(files('policy.docx', 'notes.pdf', 'old.doc', 'photo.png'))
  expect(taken.map(f => f.name)).toEqual(['policy.docx', 'notes.pdf', 'old.doc', 'photo.png'])
  expect(others).toEqual([])
})

test('of a folder the documents of every kind are handed over, and what is no document is named', () => {
  const { files: taken, others } = sortIncoming(files('HR/a.docx', 'HR/b.doc', 'HR/c.pdf', 'HR/photo.png'))
  expect(taken.map(f => f.name)).toEqual(['HR/a.docx', 'HR/b.doc', 'HR/c.pdf'])
  expect(leftOutWords(taken.length, others)).toContain('HR/photo.png')
})

test('of many photographs the first are named and the others counted', () => {
  const { others } = sortIncoming(files(...Array.from({ length: 9 }, (_, i) => `HR/${i}.jpg`)))
  expect(leftOutWords(0, others)).toBe(
    'Not documents, and left out: HR/0.jpg, HR/1.jpg, HR/2.jpg, HR/3.jpg, HR/4.jpg and 4 other files. Evenhand reads Word documents (.docx).',
  )
})

test('an empty folder is said to be empty', () => {
  expect(leftOutWords(0, [])).toMatch(/no files/)
})

test('Word’s lock files and hidden files are passed over without a word', () => {
  expect(sortIncoming(files('HR/~$a.docx', 'HR/.hidden.docx', 'HR/a.docx'))).toMatchObject({ others: [] })
})
