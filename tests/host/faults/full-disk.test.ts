import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { decidingCalls } from '../../../host/calls/decide.ts'
import { importCalls } from '../../../host/calls/imports.ts'
import { undoCalls } from '../../../host/calls/undo.ts'
import { openWorkspace } from '../../../host/workspace/open.ts'
import { runMain } from '../../helpers/command.ts'
import { contextOn } from '../../helpers/context.ts'
import { filesBelow, makeFolder } from '../../helpers/folder.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { hasSmallDisks, smallDisk } from '../../helpers/small-disk.ts'
import { smallRules } from '../../helpers/small-rules.ts'
import { expectWhole } from '../../helpers/whole-result.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')
const long = 'Much to say. '.repeat(2000)
const noRoom = { code: 'not-writable', message: expect.stringMatching(/disk is full.*Free some space/) }

/** All that a workspace holds, but for what can be made again. */
function contentsOf(db: DatabaseSync): string {
  const tables = [
    'documents',
    'versions',
    'reviews',
    'decisions',
    'findings',
    'passages',
    'facts',
    'reviewer_findings',
    'trail',
    'actions',
    'settings',
  ]
  return JSON.stringify(tables.map(table => db.prepare(`SELECT * FROM ${table}`).all()))
}

describe('a disk that is full at whichever page comes next', () => {
  /** Lets the file grow by one page more each time until the action is carried out. Gives how often it was refused. */
  async function refusals(db: DatabaseSync, action: () => Promise<unknown>): Promise<number> {
    const before = contentsOf(db)
    const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count)
    for (let more = 0; more < 500; more++) {
      db.exec(`PRAGMA max_page_count = ${pages + more}`)
      try {
        await action()
        expect(contentsOf(db)).not.toBe(before)
        return more
      } catch (error) {
        expect(error).toMatchObject(noRoom)
        expect(contentsOf(db)).toBe(before)
        expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
      }
    }
    throw new Error('it never ended')
  }

  test('refuses imports, decisions, notes and undo whole, and takes them when there is room', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const document = await first.add('a.docx', policy)
    await first.close()
    const db = openWorkspace(workspace)
    onTestFinished(() => db.close())
    const context = await contextOn(db)
    const calls = { ...decidingCalls(context), ...undoCalls(context), ...importCalls(context, false, 20_000) }
    const bring = async () => {
      await calls.importFiles({ files: [{ name: 'b.docx', bytes: docx('Other', long) }] })
      const outcome = async () => (await calls.listImports({}))[0]?.files[0]?.outcome
      await expect.poll(outcome, { interval: 2 }).toBeDefined()
      const became = await outcome()
      if (became?.kind === 'refused') throw Object.assign(new Error(became.message), { code: became.code })
    }
    expect(await refusals(db, bring)).toBeGreaterThan(3)
    const decided = () => calls.decide({ document, finding: bame, state: 'accepted', reason: long.slice(0, 9000) })
    expect(await refusals(db, decided)).toBeGreaterThan(0)
    expect(await refusals(db, () => calls.note({ document, finding: bame, text: long }))).toBeGreaterThan(0)
    const at = { block: 1, start: 0, end: 10 }
    const added = () => calls.addFinding({ document, at, title: 'Mine', why: long.slice(0, 9000) })
    expect(await refusals(db, added)).toBeGreaterThan(0)
    db.exec('PRAGMA max_page_count = 100000')
    const undone = await calls.undo({ document })
    expect(undone.reviewerFindings).toEqual([])
  })
})

describe.skipIf(!hasSmallDisks)('a small disk that is really full', () => {
  test('refuses what needs room, keeps everything before it, and goes on when there is room', async () => {
    const disk = smallDisk(16)
    // Beyond what the log has taken from the disk already, and can use again.
    const long = 'Much to say. '.repeat(100_000)
    const { host, add, bring } = await hostOn(`${disk.path}/workspace.sqlite`)
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    disk.fill()
    await expect(host.note({ document, finding: bame, text: long })).rejects.toMatchObject(noRoom)
    const job = await bring({ 'b.docx': docx('Other', long) })
    expect(job.files[0]?.outcome).toMatchObject({ kind: 'refused', message: noRoom.message })
    expect((await host.openDocument({ document })).decisionSummary.decisions).toMatchObject([{ state: 'accepted' }])
    expect((await host.readingView({ document })).html).toContain('BAME')
    disk.empty()
    await add('b.docx', docx('Other', long.slice(0, 10_000)))
    expect((await host.note({ document, finding: bame, text: long })).decisions).toHaveLength(1)
  })

  test('opens a workspace, or says why it cannot', async () => {
    const disk = smallDisk(2)
    disk.fill()
    await expect(hostOn(`${disk.path}/workspace.sqlite`)).rejects.toMatchObject(noRoom)
    disk.empty()
    const { add } = await hostOn(`${disk.path}/workspace.sqlite`)
    await add('a.docx', policy)
  })

  test('takes no half file of an export, and says how many were written', async () => {
    const disk = smallDisk(1)
    const { host, add } = await hostOn(freshWorkspace(), { desktop: true })
    const documents = [await add('a.docx', policy), await add('b.docx', docx('Other', 'We support BAME staff.'))]
    const request = { documents, formats: ['word', 'html'] as const, includeCovered: true, folder: `${disk.path}/out` }
    disk.fill()
    await expect(host.exportTo(request)).rejects.toMatchObject({ code: 'not-writable' })
    disk.empty()
    const { paths } = await host.exportTo(request)
    expect(paths).toHaveLength(4)
    const [first] = [...filesBelow(request.folder).values()]
    // Room for the first file, and for no more.
    const small = smallDisk(1)
    const left = Math.ceil((first?.length ?? 0) / 4096) * 4096 + 3 * 4096
    writeFileSync(join(small.path, '.ballast'), new Uint8Array(2 ** 20 - left))
    const refused = host.exportTo({ ...request, folder: `${small.path}/out` })
    await expect(refused).rejects.toThrow(
      /disk is too full for .*Free some space.* [1-3] of 4 files (was|were) written/,
    )
    const there = [...filesBelow(`${small.path}/out`)]
    expect(there.length).toBeGreaterThan(0)
    for (const [name, bytes] of there) expectWhole(name, bytes)
  })

  test('is said by the command line too, which leaves no half file', async () => {
    const disk = smallDisk(1)
    const files = makeFolder({ 'a.docx': policy, 'b.docx': docx('Other', 'We support BAME staff.') })
    disk.fill()
    const { code, err } = await runMain(['review', files, '--out', `${disk.path}/out`], { rules: smallRules })
    expect(code).toBe(2)
    expect(err).toMatch(/(?:disk is too full|cannot be written to)/)
    expect([...filesBelow(`${disk.path}/out`).keys()]).toEqual([])
  })

  test('that is protected against writing refuses in a sentence, open or not', async () => {
    const disk = smallDisk(4)
    const { add, close } = await hostOn(`${disk.path}/workspace.sqlite`)
    await add('a.docx', policy)
    await close()
    disk.protect()
    await expect(hostOn(`${disk.path}/workspace.sqlite`)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/cannot be written to/),
    })
    const { host, add: addAgain } = await hostOn(freshWorkspace(), { desktop: true })
    const documents = [await addAgain('a.docx', policy)]
    const request = { documents, formats: ['html'] as const, includeCovered: true, folder: disk.path }
    await expect(host.exportTo(request)).rejects.toThrow(/cannot be written to. Choose another folder/)
  })
})

if (!hasSmallDisks) {
  test.skip('SKIPPED: only root on Linux can mount a small disk, so a really full disk was not tested', () => {})
}
