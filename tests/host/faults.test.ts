import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { inTransaction, openWorkspace } from '../../host/workspace/open.ts'
import { run } from '../../host/workspace/rows.ts'
import { docx, freshWorkspace, hostOn } from '../helpers/hosts.ts'

const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')
const bame = 'T01:bame'

test('a program killed at any moment loses at most the decision in flight', async () => {
  const workspace = freshWorkspace()
  const first = await hostOn(workspace)
  const document = await first.add('a.docx', policy)
  await first.close()
  const told: number[] = []
  for (let round = 0; round < 4; round++) {
    const child = fork(fileURLToPath(new URL('../helpers/deciding.ts', import.meta.url)), [workspace, document], {
      execArgv: [],
    })
    await new Promise<void>((resolve, reject) => {
      child.on('message', (n: number) => {
        told[round] = n
        // Somewhere in the middle of a later decision.
        if (n === 3 + round * 5) setTimeout(() => child.kill('SIGKILL'), round * 3)
      })
      child.on('exit', () => resolve())
      child.on('error', reject)
    })
    const db = new DatabaseSync(workspace)
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const trail = Number(db.prepare('SELECT count(*) AS n FROM trail WHERE reason IS NOT NULL').get()?.n)
    const standing = db.prepare('SELECT reason FROM decisions WHERE lost IS NULL').get()
    const last = db.prepare('SELECT reason FROM trail WHERE reason IS NOT NULL ORDER BY id DESC').get()
    db.close()
    const known = told.reduce((sum, n) => sum + n, 0)
    expect(trail, 'everything that was answered is kept').toBeGreaterThanOrEqual(known)
    expect(trail - known, 'no more than one beyond what was answered, each time').toBeLessThanOrEqual(round + 1)
    expect(standing?.reason, 'what stands is what the trail says').toBe(last?.reason)
  }
  expect(told).toHaveLength(4)
})

describe('a workspace that cannot be used is refused in a sentence and left as it is', () => {
  test('because it is damaged', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    await first.add('a.docx', policy)
    await first.close()
    const bytes = readFileSync(workspace)
    bytes.fill(0x7f, 0, 200)
    writeFileSync(workspace, bytes)
    await expect(hostOn(workspace)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('backup'),
    })
    expect(readFileSync(workspace).equals(bytes)).toBe(true)
  })

  test('because it belongs to another program', async () => {
    const workspace = freshWorkspace()
    const other = new DatabaseSync(workspace)
    other.exec('CREATE TABLE theirs (x)')
    other.close()
    await expect(hostOn(workspace)).rejects.toMatchObject({ message: expect.stringContaining('another program') })
  })

  test('because a newer Evenhand has used it', async () => {
    const workspace = freshWorkspace()
    await (await hostOn(workspace)).close()
    const db = new DatabaseSync(workspace)
    db.exec('PRAGMA user_version = 99')
    db.close()
    await expect(hostOn(workspace)).rejects.toMatchObject({ message: expect.stringContaining('newer') })
  })

  test('because there is no leave to write', async () => {
    const file = freshWorkspace()
    writeFileSync(file, 'a file where a folder would have to be')
    await expect(hostOn(join(file, 'workspace.sqlite'))).rejects.toMatchObject({ code: 'not-writable' })
  })
})

test('a full disk refuses what does not fit in a sentence, and everything before it stands', () => {
  const db = openWorkspace(freshWorkspace())
  const write = (value: string) =>
    inTransaction(db, () => run(db, 'INSERT INTO settings VALUES (?, ?)', value.slice(0, 9), value))
  write('before')
  db.exec(`PRAGMA max_page_count = ${Number(db.prepare('PRAGMA page_count').get()?.page_count)}`)
  expect(() => write('x'.repeat(100_000))).toThrow(
    expect.objectContaining({ code: 'not-writable', message: expect.stringMatching(/disk is full/) }),
  )
  expect(db.prepare('SELECT name FROM settings').all()).toEqual([{ name: 'before' }])
  db.close()
})

describe('a worker that does not come back', () => {
  test('is given up after its time, the file refused, and the others go on', async () => {
    const { bring, host } = await hostOn(freshWorkspace(), { limit: 1 })
    const job = await bring({ 'a.docx': policy })
    expect(job.files[0]?.outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('too long') })
    expect(await host.listDocuments({})).toEqual([])
  })

  test('is stopped with its import: what was read stays, the rest is marked as not read', async () => {
    const { host, imported } = await hostOn()
    const files = Array.from({ length: 30 }, (_, i) => ({ name: `${i}.docx`, bytes: docx('Policy', `Number ${i}`) }))
    const { job } = await host.importFiles({ files })
    await expect.poll(async () => (await host.listDocuments({})).length).toBeGreaterThan(0)
    await host.cancelImport({ job })
    const ended = await imported(job)
    expect(ended.state).toBe('cancelled')
    const kinds = ended.files.map(f => f.outcome?.kind)
    expect(kinds).toContain('cancelled')
    await new Promise(resolve => setTimeout(resolve, 50))
    const there = (await host.listDocuments({})).length
    expect(there).toBe(kinds.filter(kind => kind === 'added').length)
  })
})

test('two windows on one workspace see each other’s decisions and lose none', async () => {
  const workspace = freshWorkspace()
  const one = await hostOn(workspace)
  const document = await one.add('a.docx', policy)
  const two = await hostOn(workspace)
  await one.host.decide({ document, finding: bame, state: 'accepted' })
  await two.host.decide({ document, finding: 'T-01', state: 'discuss' })
  const seen = (await one.host.openDocument({ document })).standing.decisions
  expect(seen.map(d => d.state).sort()).toEqual(['accepted', 'discuss'])
})
