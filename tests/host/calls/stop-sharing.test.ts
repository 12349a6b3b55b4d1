import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { sentTo, sharedBy } from '../../helpers/shared.ts'

/** A library of so many documents with some text. */
async function libraryOf(number: number, options: Parameters<typeof hostOn>[1] = {}) {
  const open = await hostOn(undefined, options)
  const text = Array.from({ length: 50 }, () => 'We support BAME staff in every way that we can think of.')
  await open.bring(
    Object.fromEntries(Array.from({ length: number }, (_, n) => [`p${n}.docx`, docx(`Policy ${n}`, ...text)])),
  )
  return open
}

const spooled = (workspace: string) => {
  const place = dirname(workspace)
  return readdirSync(place)
    .filter(name => name.includes('.sharing-'))
    .flatMap(name => readdirSync(join(place, name)))
}

test('making a file is stopped by its name: no file is made, nothing is left, and the next is made as ever', async () => {
  const { host, workspace } = await libraryOf(4)
  const making = host.shareFile({ work: 'mine' })
  await host.stopSharing({ work: 'another' })
  await host.stopSharing({ work: 'mine' })
  await expect(making).rejects.toThrow('Stopped. No file was made.')
  expect(spooled(workspace)).toEqual([])
  expect((await host.shareFile({ work: 'mine' })).bytes.length).toBeGreaterThan(1000)
})

test('opening a file is stopped, and the same file can be opened after', async () => {
  const ours = await libraryOf(2)
  const { host } = await hostOn()
  const upload = await sentTo({ ...ours, host }, await sharedBy(ours))
  const looking = host.lookInto({ upload })
  await host.stopSharing({ work: upload })
  await expect(looking).rejects.toThrow('Stopped. Nothing was brought in.')
  expect((await host.lookInto({ upload })).documents).toHaveLength(2)
})

test('bringing in tells how far it is; stopped, it keeps what came by then, and the file again brings the rest', async () => {
  const ours = await libraryOf(6)
  const other = await hostOn()
  const upload = await sentTo(other, await sharedBy(ours))
  other.subscribe(event => {
    if (event.kind === 'bringing-in' && event.done === 2) other.host.stopSharing({ work: upload })
  })
  const { documents, refused, left } = await other.host.bringIn({ upload })
  expect([documents.length, refused, left]).toEqual([3, [], 3])
  expect(await other.host.listDocuments({})).toHaveLength(3)
  const told = other.events.flatMap(event => (event.kind === 'bringing-in' ? [[event.done, event.of]] : []))
  expect(told).toEqual([
    [0, 6],
    [1, 6],
    [2, 6],
  ])
  const again = await sentTo(other, await sharedBy(ours))
  expect(await other.host.bringIn({ upload: again })).toMatchObject({ left: 0 })
  expect(await other.host.listDocuments({})).toHaveLength(6)
  expect(other.faults).toEqual([])
})

test('in the desktop app a file is taken by its path, and stays where it is; a browser may not', async () => {
  const ours = await libraryOf(1)
  const path = `${ours.workspace}.evenhand`
  writeFileSync(path, await sharedBy(ours))
  const desktop = await hostOn(undefined, { desktop: true })
  const { upload } = await desktop.host.receivePath({ path })
  expect((await desktop.host.bringIn({ upload })).documents).toHaveLength(1)
  expect(readdirSync(dirname(path))).toContain('workspace.sqlite.evenhand')
  await expect(desktop.host.receivePath({ path: `${path}-gone` })).rejects.toMatchObject({ code: 'not-found' })
  await expect(desktop.host.receivePath({ path: dirname(path) })).rejects.toMatchObject({ code: 'not-readable' })
  await expect(ours.host.receivePath({ path })).rejects.toMatchObject({ code: 'not-readable' })
})

test('what a file holds says how many newer versions it has of a document that is here', async () => {
  const ours = await hostOn()
  await ours.add('grievance.docx', docx('Grievance policy', 'We support BAME staff.'))
  const other = await hostOn()
  await other.host.bringIn({ upload: await sentTo(other, await sharedBy(ours)) })
  await ours.add('grievance.docx', docx('Grievance policy', 'We support BAME staff.', 'More.'))
  await ours.add('grievance.docx', docx('Grievance policy', 'We support BAME staff.', 'More.', 'And more.'))
  const upload = await sentTo(other, await sharedBy(ours))
  expect((await other.host.lookInto({ upload })).documents).toMatchObject([{ here: true, newer: 2, version: 3 }])
  await other.host.bringIn({ upload })
  expect((await other.host.lookInto({ upload })).documents).toMatchObject([{ here: true, newer: 0 }])
})
