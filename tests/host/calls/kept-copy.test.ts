import { existsSync, statSync, utimesSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { reviewerOn, sentTo, sharedBy } from '../../helpers/shared.ts'

type Open = Awaited<ReturnType<typeof hostOn>>

const names = async ({ host }: Open) => (await host.listDocuments({})).map(({ name }) => name)
const copyOf = ({ workspace }: Open) => `${workspace}.before-restoring.evenhand`

/** A workspace with a document of its own, over which the backup of another was restored. */
async function restoredOver() {
  const theirs = await reviewerOn(hostOn(), 'Bola')
  await theirs.add('theirs.docx', docx('Theirs', 'We support BAME staff.'))
  const ours = await reviewerOn(hostOn(), 'Ada')
  const document = await ours.add('ours.docx', docx('Ours', 'We support BAME staff.'))
  await ours.host.decide({ document, finding: 'T01:bame', state: 'accepted', reason: 'House style' })
  const upload = await sentTo(ours, await sharedBy(theirs))
  await ours.host.restoreWorkspace({ upload, replace: true })
  return { ours, document }
}

test('what a backup was restored over is kept, can be gone back to with every decision, and back again', async () => {
  const { ours, document } = await restoredOver()
  const { host } = ours
  expect(await names(ours)).toEqual(['theirs'])
  const kept = await host.keptCopy({})
  expect(Date.parse(kept?.keptUntil ?? '') - Date.parse(kept?.madeAt ?? '')).toBeGreaterThanOrEqual(29.9 * 86_400_000)
  if (process.platform !== 'win32') expect(statSync(copyOf(ours)).mode & 0o777).toBe(0o600)
  await host.goBack({})
  expect(await names(ours)).toEqual(['ours'])
  expect((await host.settings({})).reviewer).toBe('Ada')
  expect((await host.openDocument({ document })).decisionSummary.decisions).toMatchObject([
    { finding: 'T01:bame', state: 'accepted', reason: 'House style', who: 'Ada' },
  ])
  await host.goBack({})
  expect(await names(ours)).toEqual(['theirs'])
  expect(ours.faults).toEqual([])
}, 60_000)

test('it is deleted when asked, and by itself after thirty days', async () => {
  const { ours } = await restoredOver()
  await ours.host.deleteCopy({})
  expect(await ours.host.keptCopy({})).toBeNull()
  expect(existsSync(copyOf(ours))).toBe(false)
  await expect(ours.host.goBack({})).rejects.toMatchObject({ code: 'not-found' })
  const { ours: other } = await restoredOver()
  await other.close()
  for (const [days, there] of [
    [29, true],
    [31, false],
  ] as const) {
    const then = new Date(Date.now() - days * 86_400_000)
    utimesSync(copyOf(other), then, then)
    const again = await hostOn(other.workspace)
    expect((await again.host.keptCopy({})) !== null).toBe(there)
    await again.close()
  }
}, 60_000)

test('restoring where nothing would be lost keeps no copy, and a file that cannot be restored leaves the earlier one', async () => {
  const theirs = await hostOn()
  await theirs.add('theirs.docx', docx('Theirs', 'We support BAME staff.'))
  const empty = await hostOn()
  await empty.host.restoreWorkspace({ upload: await sentTo(empty, await sharedBy(theirs)) })
  expect(await empty.host.keptCopy({})).toBeNull()
  const { ours } = await restoredOver()
  const before = await ours.host.keptCopy({})
  const broken = await sharedBy(theirs)
  broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
  const upload = await sentTo(ours, broken)
  await expect(ours.host.restoreWorkspace({ upload, replace: true })).rejects.toMatchObject({ code: 'damaged' })
  expect(await ours.host.keptCopy({})).toEqual(before)
  await ours.host.goBack({})
  expect(await names(ours)).toEqual(['ours'])
}, 60_000)
