import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { broughtInto, sharedBy } from '../../helpers/shared.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff and counsellors.', 'We will offer counselling.')
const day = 86_400_000
const setDay = (n: number) => vi.setSystemTime(Date.UTC(2026, 4, 1, 12) + n * day)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  setDay(0)
})
afterEach(() => vi.useRealTimers())

/** A workspace that keeps originals for thirty days, with a document that was decided on and shown on the first day. */
async function kept(workspace = freshWorkspace()) {
  const open = await hostOn(workspace)
  const document = await open.add('grievance.docx', policy)
  await open.host.setSettings({ keepOriginals: 30 })
  await open.host.decide({ document, finding: bame, state: 'accepted', reason: 'House style' })
  await open.host.readingView({ document })
  await open.close()
  return { workspace, document }
}

async function openedOn(n: number, workspace: string) {
  setDay(n)
  return hostOn(workspace)
}

/** How many bytes of authors' files and how many reading views a workspace has. */
function stored(workspace: string) {
  const db = new DatabaseSync(workspace, { readOnly: true })
  try {
    return db.prepare('SELECT sum(length(bytes)) AS bytes, (SELECT count(*) FROM views) AS views FROM versions').get()
  } finally {
    db.close()
  }
}

test('an original that nobody used for as long as is set is removed, and its findings, decisions and quotes stay', async () => {
  const { workspace, document } = await kept()
  await (await openedOn(31, workspace)).close()
  expect(stored(workspace)).toEqual({ bytes: policy.length, views: 1 })
  const { host, faults } = await openedOn(33, workspace)
  expect(stored(workspace)).toEqual({ bytes: 0, views: 0 })
  // Nothing of the file is left, in the workspace or in its log.
  const bytes = Buffer.from(policy).subarray(0, 200)
  for (const end of ['', '-wal']) expect(readFileSync(workspace + end).includes(bytes)).toBe(false)
  const { summary, findings, decisionSummary } = await host.openDocument({ document })
  expect(summary).toMatchObject({ originalRemoved: true, stale: false })
  expect(findings.find(({ id }) => id === bame)).toMatchObject({ occurrences: [{ quote: 'BAME' }] })
  expect(decisionSummary.decisions).toMatchObject([{ finding: bame, state: 'accepted', reason: 'House style' }])
  const view = await host.readingView({ document })
  expect(view).toMatchObject({ faithful: 0 })
  expect(view.html).toContain('We will offer counselling.')
  await host.reviewAgain({ documents: [document] })
  const exported = await host.exportReviews({ documents: [document], formats: ['word', 'html'], includeCovered: false })
  expect(exported.files.map(({ name }) => name)).toEqual(['grievance.html'])
  expect(exported.refused).toMatchObject([
    { document, message: expect.stringContaining('Add the same Word file again') },
  ])
  expect((await host.trail({ document })).map(({ what }) => what)).toContain('Removed the original file')
  expect(faults).toEqual([])
})

test('the same file brings the original back, from the author or from another reviewer', async () => {
  const { workspace, document } = await kept()
  const other = await hostOn()
  const shared = await sharedBy(other, [await other.add('grievance.docx', policy)])
  await (await openedOn(31, workspace)).close()
  const open = await openedOn(33, workspace)
  const { files } = await open.bring({ 'grievance.docx': policy })
  expect(files).toMatchObject([
    { outcome: { kind: 'unchanged', document, note: expect.stringContaining('is there again') } },
  ])
  const exported = () => open.host.exportReviews({ documents: [document], formats: ['word'], includeCovered: false })
  expect((await exported()).files).toHaveLength(1)
  await open.close()
  await (await openedOn(70, workspace)).close()
  const again = await openedOn(72, workspace)
  expect(stored(workspace)).toEqual({ bytes: 0, views: 0 })
  await broughtInto(again, shared)
  expect((await again.host.listDocuments({}))[0]?.originalRemoved).toBeUndefined()
  expect(stored(workspace)).toMatchObject({ bytes: policy.length })
})

test('opening or exporting a document keeps its original, and so does a clock that is wrong for a day', async () => {
  const { workspace, document } = await kept()
  const first = await openedOn(25, workspace)
  await first.host.openDocument({ document })
  await first.close()
  await (await openedOn(50, workspace)).close()
  const second = await openedOn(52, workspace)
  await second.host.exportReviews({ documents: [document], formats: ['csv'], includeCovered: false })
  await second.close()
  await (await openedOn(4000, workspace)).close()
  await (await openedOn(60, workspace)).close()
  await (await openedOn(62, workspace)).close()
  expect(stored(workspace)).toMatchObject({ bytes: policy.length })
})

test('unless the setting says so, originals are kept as long as their documents', async () => {
  const { workspace } = await kept()
  const open = await openedOn(1, workspace)
  await open.host.setSettings({ keepOriginals: 0 })
  await open.close()
  for (const n of [400, 402, 404]) await (await openedOn(n, workspace)).close()
  expect(stored(workspace)).toMatchObject({ bytes: policy.length })
})
