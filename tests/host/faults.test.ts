import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { decidingCalls } from '../../host/calls/decide.ts'
import { nextAction } from '../../host/workspace/actions.ts'
import { decisionsOf } from '../../host/workspace/decisions.ts'
import { openWorkspace } from '../../host/workspace/open.ts'
import { readTrail } from '../../host/workspace/trail.ts'
import { contextOn } from '../helpers/context.ts'
import { docx, freshWorkspace, hostOn } from '../helpers/hosts.ts'

const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')
const bame = 'T01:bame'

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
      message: expect.stringMatching(/workspace\.sqlite.*backup/),
    })
    expect(readFileSync(workspace).equals(bytes)).toBe(true)
  })

  test('because it is damaged somewhere in the middle, before anything is written to it', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    await first.add('a.docx', policy)
    await first.close()
    const bytes = readFileSync(workspace)
    bytes.fill(0x7f, bytes.length - 30_000, bytes.length - 10_000)
    writeFileSync(workspace, bytes)
    await expect(hostOn(workspace)).rejects.toMatchObject({ code: 'damaged' })
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

describe('while it is open', () => {
  test('a full disk refuses a decision whole, and what was decided before stands', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const document = await first.add('a.docx', policy)
    await first.host.decide({ document, finding: bame, state: 'accepted' })
    await first.close()
    const db = openWorkspace(workspace)
    onTestFinished(() => db.close())
    const { note } = decidingCalls(await contextOn(db))
    const kept = () => [readTrail(db, {}).length, decisionsOf(db, document), nextAction(db, document, 'undo')]
    const before = kept()
    db.exec(`PRAGMA max_page_count = ${Number(db.prepare('PRAGMA page_count').get()?.page_count)}`)
    const long = { document, finding: bame, text: 'Much to say. '.repeat(10_000) }
    await expect(note(long)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/disk is full.*Free some space/),
    })
    expect(kept()).toEqual(before)
    db.exec('PRAGMA max_page_count = 100000')
    expect((await note(long)).decisions).toMatchObject([{ state: 'accepted', note: long.text }])
  })

  test('another program that writes without end has a decision refused in a sentence', {
    timeout: 10_000,
  }, async () => {
    const { host, add, workspace } = await hostOn()
    const document = await add('a.docx', policy)
    const other = new DatabaseSync(workspace)
    onTestFinished(() => other.close())
    other.exec('BEGIN IMMEDIATE')
    await expect(host.decide({ document, finding: bame, state: 'accepted' })).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/Another Evenhand window/),
    })
    other.exec('ROLLBACK')
    expect((await host.decide({ document, finding: bame, state: 'accepted' })).decisions).toHaveLength(1)
  })
})

describe('a worker that does not come back', () => {
  test('is given up after its time, the file refused, and the others go on', async () => {
    const { bring, host } = await hostOn(freshWorkspace(), { taskTimeoutMs: 1 })
    const job = await bring({ 'a.docx': policy })
    expect(job.files[0]?.outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('too long') })
    expect(await host.listDocuments({})).toEqual([])
  })

  test('is stopped with its import: what was read stays, the rest is marked as not read', async () => {
    const { host, imported, add } = await hostOn()
    const files = Array.from({ length: 90 }, (_, i) => ({ name: `${i}.docx`, bytes: docx('Policy', `Number ${i}`) }))
    const { job } = await host.importFiles({ files })
    await expect.poll(async () => (await host.listDocuments({})).length, { interval: 2 }).toBeGreaterThan(0)
    await host.cancelImport({ job })
    const ended = await imported(job)
    expect(ended.state).toBe('cancelled')
    const kinds = ended.files.map(f => f.outcome?.kind)
    expect(kinds).toContain('cancelled')
    // The one worker has finished what it had begun when it has read another document.
    await add('last.docx', docx('Policy', 'The last'))
    const there = (await host.listDocuments({})).length
    expect(there).toBe(kinds.filter(kind => kind === 'added').length + 1)
  })
})

test('two windows on one workspace see each other’s decisions and lose none', async () => {
  const workspace = freshWorkspace()
  const one = await hostOn(workspace)
  const document = await one.add('a.docx', policy)
  const two = await hostOn(workspace)
  await one.host.decide({ document, finding: bame, state: 'accepted' })
  await two.host.decide({ document, finding: 'T-01', state: 'discuss' })
  const seen = (await one.host.openDocument({ document })).decisionSummary.decisions
  expect(seen.map(d => d.state).sort()).toEqual(['accepted', 'discuss'])
})
