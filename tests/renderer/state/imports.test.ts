import { expect, test } from 'vitest'
import type { ImportJob } from '../../../host/bridge/contract/imports.ts'
import { importCounts, jobsAfter, linesOfJob } from '../../../renderer/state/imports.ts'

const job: ImportJob = {
  id: 'j1',
  state: 'running',
  expected: 4,
  files: [
    { name: 'a.docx', outcome: { kind: 'added', document: 'd1' } },
    { name: 'b.doc', outcome: { kind: 'refused', code: 'old-word', message: 'Save it as .docx.' } },
    { name: 'c.docx' },
  ],
  skippedFiles: [],
}

test('files that have not been handed over yet are counted among those to come', () => {
  expect(importCounts(job)).toEqual({ of: 4, read: 1, refused: 1, cancelled: 0 })
  expect(importCounts({ ...job, state: 'cancelled' }).cancelled).toBe(2)
})

test('while it runs files stand in their order; afterwards those that were refused stand first', () => {
  expect(linesOfJob(job).map(l => l.name)).toEqual(['a.docx', 'b.doc', 'c.docx'])
  expect(linesOfJob({ ...job, state: 'done' })[0]).toMatchObject({ name: 'b.doc', message: 'Save it as .docx.' })
})

test('a file that carries a review comes with what the user should know of it', () => {
  const note = 'Recognised as an annotated copy of “Grievance”.'
  const files = [{ name: 'a.docx', outcome: { kind: 'version', document: 'd1', note } }] as const
  expect(linesOfJob({ ...job, files })[0]).toMatchObject({ state: 'version', note })
})

test('a new version in which decisions lost their place says how many, rather than that all were carried over', () => {
  const files = [{ name: 'a.docx', outcome: { kind: 'version', document: 'd1', lost: 2 } }] as const
  expect(linesOfJob({ ...job, files })[0]?.message).toMatch(
    /2 decisions lost their place and are listed above the review/,
  )
})

test('news of an import replaces what was known of it, a new one comes first', () => {
  const jobs = jobsAfter([job], { ...job, state: 'done' })
  expect(jobs.map(j => j.state)).toEqual(['done'])
  expect(jobsAfter(jobs, { ...job, id: 'j2' }).map(j => j.id)).toEqual(['j2', 'j1'])
})
