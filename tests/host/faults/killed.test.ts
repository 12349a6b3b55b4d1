import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../../host/workspace/open.ts'
import { filesBelow, makeFolder } from '../../helpers/folder.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { killedWhile } from '../../helpers/killed.ts'
import { expectWhole } from '../../helpers/whole-result.ts'

/** How often each program is killed: a few times in every run, hundreds of times with `ROUNDS=300 npx vitest run …`. */
const rounds = Number(process.env.ROUNDS ?? 2)
const timeout = { timeout: 30_000 + rounds * 10_000 }
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')

/** Looks at every row of a workspace that no program has open: nothing in it may be half of something. */
function inspect(workspace: string) {
  const db = new DatabaseSync(workspace)
  try {
    const all = (sql: string) => db.prepare(sql).all()
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(all('PRAGMA foreign_key_check')).toEqual([])
    expect(all('SELECT id FROM documents WHERE id NOT IN (SELECT document FROM versions)')).toEqual([])
    expect(all('SELECT id FROM versions WHERE id NOT IN (SELECT version FROM reviews)')).toEqual([])
    for (const { bytes, sha256, content } of all('SELECT bytes, sha256, content FROM versions')) {
      expect(
        createHash('sha256')
          .update(bytes as Uint8Array)
          .digest('hex'),
      ).toBe(sha256)
      JSON.parse(String(content))
    }
    return all('SELECT what, name, reason FROM trail ORDER BY id') as { what: string; name: string; reason: string }[]
  } finally {
    db.close()
  }
}

/** A workspace with one document, closed. */
async function closedWorkspace() {
  const workspace = freshWorkspace()
  const { add, close } = await hostOn(workspace)
  const document = await add('a.docx', policy)
  await close()
  return { workspace, document }
}

test('a program killed while it decides loses at most the decision in flight', timeout, async () => {
  const { workspace, document } = await closedWorkspace()
  const told: string[] = []
  for (let round = 1; round <= rounds; round++) {
    told.push(...(await killedWhile('decide', [workspace, document], { after: 3, within: 20 })).told)
    const reasons = inspect(workspace).flatMap(({ reason }) => reason ?? [])
    expect(reasons, 'everything that was answered is kept').toEqual(expect.arrayContaining(told))
    expect(reasons.length - told.length, 'and at most one more, each time').toBeLessThanOrEqual(round)
    const { host, close } = await hostOn(workspace)
    const { decisionSummary } = await host.openDocument({ document })
    expect(decisionSummary.decisions[0]?.reason, 'what stands is what the trail says').toBe(reasons.at(-1))
    await close()
  }
})

test(
  'killed while it imports, it keeps every file whole that it said it had, and the next import goes on',
  timeout,
  async () => {
    const workspace = freshWorkspace()
    const told: string[] = []
    for (let round = 1; round <= rounds; round++) {
      told.push(...(await killedWhile('import', [workspace], { after: 3, within: 60 })).told)
      inspect(workspace)
      const { host, add, close } = await hostOn(workspace)
      const names = (await host.listDocuments({})).map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(told))
      expect(names.length).toBeLessThanOrEqual(new Set(told).size + round + round - 1)
      await add(`after ${round}.docx`, docx('Policy', `Round ${round}`))
      await close()
    }
  },
)

test('killed while it exports, it leaves no file that looks whole and is not', timeout, async () => {
  const { workspace } = await closedWorkspace()
  const folder = makeFolder()
  for (let round = 0; round < rounds; round++) {
    await killedWhile('export', [workspace, folder], { after: 1, within: 60 })
    for (const [path, bytes] of filesBelow(folder)) {
      if (/^\.[\w-]+\.part$/.test(basename(path))) continue
      expectWhole(path, bytes)
    }
  }
  expect([...filesBelow(folder).keys()].filter(path => !path.endsWith('.part'))).toHaveLength(4)
})

test('killed while it makes a workspace, or brings one up to date, the next start does it', timeout, async () => {
  const workspace = freshWorkspace()
  for (let round = 0; round < rounds; round++) await killedWhile('make', [workspace], { after: 2, within: 30 })
  const made = readdirSync(dirname(workspace)).filter(name => !/-(?:wal|shm|journal)$/.test(name))
  expect(made.length).toBeGreaterThanOrEqual(2 * rounds)
  for (const name of made) {
    openWorkspace(join(dirname(workspace), name)).close()
    inspect(join(dirname(workspace), name))
  }
})

test(
  'two programs that decide at once on one workspace are both killed, and everything that they told is there',
  timeout,
  async () => {
    const { workspace, document } = await closedWorkspace()
    const both = [0, 1].map(() => killedWhile('decide', [workspace, document], { after: 10, within: 60 }))
    const told = (await Promise.all(both)).flatMap(one => one.told)
    const reasons = inspect(workspace).flatMap(({ reason }) => reason ?? [])
    expect(reasons).toEqual(expect.arrayContaining(told))
    expect(reasons.length - told.length).toBeLessThanOrEqual(2)
  },
)
