import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { killedWhile } from '../../helpers/killed.ts'
import { broughtInto, everything, reviewerOn, sentTo, sharedBy } from '../../helpers/shared.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We may offer counselling.')

/** A workspace with everything that one can have: decisions, versions, a removed document, a round, an action plan, settings. */
async function full() {
  const open = await reviewerOn(hostOn(), 'Ada')
  const { host, add } = open
  const document = await add('grievance.docx', policy)
  await host.decide({ document, finding: bame, state: 'accepted', reason: 'House style' })
  await add('grievance.docx', docx('Grievance policy', 'A new beginning.', 'We support BAME staff.'))
  const removed = await add('old.docx', docx('Old policy', 'We support BAME staff.'))
  await host.deleteDocument({ document: removed })
  await host.setProfile({ ...(await host.profile({})), organisation: ['Kingfisher Trust'] })
  await host.reviewAgain({})
  await host.keepRound({ name: 'Spring 2027' })
  await host.actionPlan({})
  return { open, document }
}

const shown = async (open: Awaited<ReturnType<typeof hostOn>>) => ({
  documents: await everything(open),
  removed: await open.host.listRemoved({}),
  profile: await open.host.profile({}),
  settings: await open.host.settings({}),
  rounds: await open.host.listRounds({}),
  plan: await open.host.actionPlan({}),
})

test('a backup restored on an empty computer is the whole workspace, with rounds, plan, settings and what was removed', async () => {
  const { open, document } = await full()
  const before = await shown(open)
  const backup = await sharedBy(open, undefined, 'four plain words here')
  const other = await hostOn()
  const upload = await sentTo(other, backup)
  const contents = await other.host.lookInto({ upload, passphrase: 'four plain words here' })
  expect(contents).toMatchObject({ whole: true, by: 'Ada' })
  expect(contents.losing).toBeUndefined()
  await other.host.restoreWorkspace({ upload })
  expect(await shown(other)).toEqual(before)
  expect((await other.host.undo({ document })).document).toBe(document)
  expect((await other.host.readingView({ document })).html).toContain('A new beginning.')
  expect(
    (await other.host.trail({})).map(({ what }) => what).some(what => what.startsWith('Restored the backup of')),
  ).toBe(true)
  expect(other.events.map(({ kind }) => kind)).toContain('resync')
  // It is an ordinary workspace, also after it was closed.
  await other.close()
  const again = await hostOn(other.workspace)
  expect((await again.host.listDocuments({})).map(({ name }) => name)).toEqual(['grievance'])
  await again.add('another.docx', docx('Another', 'We support BAME staff.'))
  expect(again.faults).toEqual([])
}, 120_000)

test('a workspace that was used since, or is another one, is replaced only with a yes, and then nothing of it is left', async () => {
  const { open } = await full()
  const backup = await sharedBy(open)
  const before = await shown(open)
  await open.add('later.docx', docx('Later', 'We support BAME staff zebrafish.'))
  const upload = await sentTo(open, backup)
  expect((await open.host.lookInto({ upload })).losing).toMatch(
    /^This workspace was used after the backup was made, last on /,
  )
  const later = await shown(open)
  await expect(open.host.restoreWorkspace({ upload })).rejects.toMatchObject({ code: 'exists' })
  expect(await shown(open)).toEqual(later)
  await open.host.restoreWorkspace({ upload, replace: true })
  expect(await shown(open)).toEqual(before)
  for (const end of ['', '-wal']) expect(readFileSync(open.workspace + end, 'latin1')).not.toContain('zebrafish')
  const stranger = await hostOn()
  await stranger.add('own.docx', docx('Own', 'We support BAME staff.'))
  const sent = await sentTo(stranger, backup)
  await expect(stranger.host.restoreWorkspace({ upload: sent })).rejects.toThrow('another workspace')
  expect((await stranger.host.listDocuments({})).map(({ name }) => name)).toEqual(['own'])
}, 120_000)

test('a file of some reviews is not restored, and a backup can be brought in without replacing anything', async () => {
  const { open, document } = await full()
  const other = await hostOn()
  const upload = await sentTo(other, await sharedBy(open, [document]))
  await expect(other.host.restoreWorkspace({ upload })).rejects.toMatchObject({ code: 'bad-argument' })
  await other.add('own.docx', docx('Own', 'We support BAME staff.'))
  await broughtInto(other, await sharedBy(open))
  expect((await other.host.listDocuments({})).map(({ name }) => name)).toEqual(['grievance', 'own'])
  expect(await other.host.profile({})).toMatchObject({ organisation: [] })
}, 120_000)

test('a program killed while it restores leaves the one workspace or the other whole, and no copy of either beside it', async () => {
  const open = await hostOn()
  const paths: string[] = []
  const names = [
    ['zebrafish', 'nightingale'],
    ['kingfisher', 'salamander', 'goldcrest'],
  ]
  for (const list of names) {
    for (const { id } of await open.host.listDocuments({})) await open.host.deleteForGood({ document: id })
    for (const name of list)
      await open.add(`${name}.docx`, docx(name, ...Array(200).fill(`We support BAME staff ${name}.`)))
    const path = `${open.workspace}-${paths.length}.evenhand`
    writeFileSync(path, await sharedBy(open))
    paths.push(path)
  }
  await open.close()
  for (let round = 0; round < 4; round++) {
    await killedWhile('restore', [open.workspace, ...paths], { after: 2, within: 150 })
    const again = await hostOn(open.workspace)
    const there = (await again.host.listDocuments({})).map(({ name }) => name)
    expect(names.map(list => [...list].sort())).toContainEqual(there)
    for (const { id } of await again.host.listDocuments({})) {
      expect((await again.host.openDocument({ document: id })).findings.length).toBeGreaterThan(0)
    }
    expect(readdirSync(dirname(open.workspace)).filter(name => name.includes('.sharing-'))).toEqual([])
    await again.close()
  }
}, 240_000)
