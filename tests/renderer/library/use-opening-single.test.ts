import { expect, test } from 'vitest'
import type { FileOutcome, ImportJob } from '../../../host/bridge/contract/imports.ts'
import { singleDocument } from '../../../renderer/library/use-opening-single.ts'

const refused: FileOutcome = { kind: 'refused', code: 'not-word', message: 'This is a PDF.' }
const jobOf = (outcomes: readonly FileOutcome[], more: Partial<ImportJob> = {}): ImportJob => ({
  id: '1',
  state: 'done',
  expected: outcomes.length,
  files: outcomes.map((outcome, i) => ({ name: `f${i}`, outcome })),
  skippedFiles: [],
  ...more,
})
const added: FileOutcome = { kind: 'added', document: 'd1' }

test('one new document, or one new version, is opened at once', () => {
  expect(singleDocument(jobOf([added]))).toBe('d1')
  expect(singleDocument(jobOf([{ kind: 'version', document: 'd1' }]))).toBe('d1')
})

test('a good file that was dropped with a refused one is not opened: the reader would never see why the other was refused', () => {
  expect(singleDocument(jobOf([added, refused]))).toBeUndefined()
  expect(singleDocument(jobOf([added], { skippedFiles: ['/HR/notes.pdf'] }))).toBeUndefined()
})

test('a file that is there already, or was refused, leaves the reader with the list that says so', () => {
  expect(singleDocument(jobOf([{ kind: 'unchanged', document: 'd1' }]))).toBeUndefined()
  expect(singleDocument(jobOf([refused]))).toBeUndefined()
})
