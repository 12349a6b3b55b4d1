import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder } from '../../helpers/folder.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { killedWhile } from '../../helpers/killed.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')

describe('a workspace whose file is taken away while it is open', () => {
  const taken: Readonly<Record<string, (path: string) => void>> = {
    removed: path => rmSync(path),
    moved: path => renameSync(path, `${path}.moved`),
    'replaced by a copy': path => {
      copyFileSync(path, `${path}.copy`)
      renameSync(`${path}.copy`, path)
    },
    'bereft of its log': path => rmSync(`${path}-wal`),
  }
  test.each(Object.keys(taken))('%s: nothing more is taken that could not be saved, and it is said', async how => {
    const { host, add, workspace } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    taken[how]?.(workspace)
    const refused = { code: 'not-writable', message: expect.stringMatching(/no longer where it was.*Restore it/) }
    await expect(host.decide({ document, finding: bame, state: 'dismissed' })).rejects.toMatchObject(refused)
    await expect(host.setSettings({ reviewer: 'Ada' })).rejects.toMatchObject(refused)
    const { job } = await host.importFiles({ files: [{ name: 'b.docx', bytes: docx('Other', 'words') }] })
    await expect
      .poll(async () => (await host.listImports({})).find(j => j.id === job)?.files[0]?.outcome)
      .toMatchObject({ kind: 'refused', message: refused.message })
    expect((await host.openDocument({ document })).decisionSummary.decisions).toMatchObject([{ state: 'accepted' }])
  })

  test('and put back is written to again', async () => {
    const { host, add, workspace } = await hostOn()
    const document = await add('a.docx', policy)
    renameSync(workspace, `${workspace}.moved`)
    await expect(host.decide({ document, finding: bame, state: 'accepted' })).rejects.toThrow()
    renameSync(`${workspace}.moved`, workspace)
    expect((await host.decide({ document, finding: bame, state: 'accepted' })).decisions).toHaveLength(1)
  })
})

describe('a workspace file without its log', () => {
  test('copied while Evenhand is open, holds everything that was answered', async () => {
    const { host, add, workspace } = await hostOn()
    const document = await add('a.docx', policy)
    for (const state of ['accepted', 'discuss', 'dismissed'] as const)
      await host.decide({ document, finding: bame, state })
    const copy = join(makeFolder(), 'copy.sqlite')
    writeFileSync(copy, readFileSync(workspace))
    const { decisionSummary } = await (await hostOn(copy)).host.openDocument({ document })
    expect(decisionSummary.decisions).toMatchObject([{ state: 'dismissed' }])
  })

  test('left by a program that was killed, loses at most the last action', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const document = await first.add('a.docx', policy)
    await first.close()
    const { told } = await killedWhile('decide', [workspace, document], { after: 8 })
    rmSync(`${workspace}-wal`, { force: true })
    rmSync(`${workspace}-shm`, { force: true })
    const { host } = await hostOn(workspace)
    const kept = (await host.trail({ document })).filter(line => line.reason !== undefined).length
    expect(kept).toBeGreaterThanOrEqual(told.length - 1)
  })
})
