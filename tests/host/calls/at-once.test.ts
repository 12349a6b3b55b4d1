import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')
const moved = docx('Grievance policy', 'A new first paragraph.', 'We support BAME staff.', 'We will offer counselling.')

describe('what happens at the same time', () => {
  test('a new version that comes while the old one is reviewed again keeps the decisions', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, occurrence: { block: 1, start: 11 }, state: 'accepted' })
    const adding = add('a.docx', moved)
    await Promise.resolve()
    await Promise.all([
      adding,
      new Promise(resolve => setImmediate(resolve)).then(() => host.reviewAgain({ documents: [document] })),
    ])
    const { decisionSummary, summary } = await host.openDocument({ document })
    expect(summary.version).toBe(2)
    expect(decisionSummary.decisions).toMatchObject([{ finding: bame, occurrence: { block: 2, start: 11 } }])
  })

  test('stopping one import leaves another alone', async () => {
    const { host, imported } = await hostOn()
    const files = (name: string) =>
      Array.from({ length: 6 }, (_, i) => ({ name: `${name} ${i}.docx`, bytes: docx(name, `Number ${i}`) }))
    const one = await host.importFiles({ files: files('one') })
    await expect.poll(async () => (await host.listDocuments({})).length).toBeGreaterThan(0)
    const two = await host.importFiles({ files: files('two') })
    await host.cancelImport({ job: two.job })
    expect((await imported(one.job)).files.map(f => f.outcome?.kind)).toEqual(Array(6).fill('added'))
  })

  test('closing in the middle of an import ends it, and what was read is there next time', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const files = Array.from({ length: 30 }, (_, i) => ({ name: `${i}.docx`, bytes: docx('Policy', `Number ${i}`) }))
    const { job } = await first.host.importFiles({ files })
    await expect.poll(async () => (await first.host.listDocuments({})).length).toBeGreaterThan(0)
    await first.close()
    expect((await first.imported(job)).files.every(f => f.outcome)).toBe(true)
    expect(first.faults).toEqual([])
    const { host } = await hostOn(workspace)
    expect((await host.listDocuments({})).length).toBeGreaterThan(0)
  })
})

test('an import whose page goes away is over with what was handed over, and goes on when more comes after all', async () => {
  const host = await hostOn(undefined, { importIdleMs: 50 })
  const { job } = await host.host.importFiles({ files: [{ name: 'A.docx', bytes: docx('A') }], expected: 3 })
  const state = async () => (await host.host.listImports({})).find(j => j.id === job)?.state
  await expect.poll(state).toBe('cancelled')
  await host.host.importFiles({ files: [{ name: 'B.docx', bytes: docx('B') }], job })
  await host.host.importFiles({ files: [{ name: 'C.docx', bytes: docx('C') }], job })
  await expect.poll(state).toBe('done')
  expect(await host.host.listDocuments({})).toHaveLength(3)
})

test('an import of nothing is done at once', async () => {
  const { host } = await hostOn()
  const { job } = await host.importFiles({ files: [] })
  expect((await host.listImports({})).find(j => j.id === job)?.state).toBe('done')
})

describe('choosing a type that cannot be reviewed', () => {
  test('leaves the document and its type as they were', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const document = await first.add('a.docx', policy)
    await first.close()
    const { host } = await hostOn(workspace, { taskTimeoutMs: 1 })
    await expect(host.setType({ document, type: 'edi' })).rejects.toMatchObject({ code: 'not-readable' })
    const opened = await host.openDocument({ document })
    expect(opened.chosenType).toBeUndefined()
    expect(opened.decisionSummary.undo).toBeUndefined()
  })

  test('and undoing it changes nothing when that cannot be reviewed', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const document = await first.add('a.docx', policy)
    await first.host.setType({ document, type: 'edi' })
    await first.close()
    const { host } = await hostOn(workspace, { taskTimeoutMs: 1 })
    await expect(host.undo({ document })).rejects.toMatchObject({ code: 'not-readable' })
    const opened = await host.openDocument({ document })
    expect([opened.chosenType, opened.summary.type.type]).toEqual(['edi', 'edi'])
    expect(opened.decisionSummary.undo).toBe('Change the type')
  })
})

test('a document that cannot be reviewed again keeps its review, is named, and the others go on', async () => {
  const { host, add, workspace, faults } = await hostOn()
  await add('a.docx', policy)
  await add('b.docx', moved)
  const db = new DatabaseSync(workspace)
  db.exec("UPDATE versions SET content = 'not JSON' WHERE file = 'a.docx'")
  db.close()
  await host.switchRules({ sets: { support: false } })
  await expect(host.reviewAgain({})).rejects.toMatchObject({ message: expect.stringMatching(/^“a” could not/) })
  expect(faults).toHaveLength(1)
  const reread = new DatabaseSync(workspace)
  reread.exec(`UPDATE versions SET content = '{"title":"","blocks":[]}' WHERE file = 'a.docx'`)
  reread.close()
  expect((await host.listDocuments({})).map(d => [d.name, d.stale])).toEqual([
    ['a', true],
    ['b', false],
  ])
})
