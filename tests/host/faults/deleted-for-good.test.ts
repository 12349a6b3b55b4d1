import { chmodSync, readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { killedWhile } from '../../helpers/killed.ts'
import { hasSmallDisks, smallDisk } from '../../helpers/small-disk.ts'

/** A word that is in each of the paragraphs of a document, which are long enough to fill many pages, and in what is decided on it. */
const marked = (marker: string) =>
  docx(
    `Grievance policy ${marker}`,
    ...Array.from({ length: 120 }, (_, i) => `We support BAME staff ${marker} ${i}. ${'Much to say. '.repeat(9)}`),
  )

/** The words that are anywhere in the files of a workspace, read as bytes. */
function left(workspace: string, words: readonly string[]): string[] {
  const files = ['', '-wal', '-shm', '-journal'].map(end => `${workspace}${end}`)
  const bytes = files
    .filter(file => statSync(file, { throwIfNoEntry: false }))
    .map(file => readFileSync(file, 'latin1'))
  return words.filter(word => bytes.some(all => all.includes(word)))
}

/** Brings a document with a marker in and does everything with it that leaves words. */
async function withMarked({ host, add }: Awaited<ReturnType<typeof hostOn>>, marker: string): Promise<string> {
  const document = await add(`${marker}.docx`, marked(marker))
  await host.readingView({ document })
  await host.decide({ document, finding: 'T01:bame', state: 'accepted', reason: `because ${marker}` })
  await host.note({ document, finding: 'T01:bame', text: `note ${marker}` })
  const at = { block: 1, start: 0, end: 30 }
  await host.addFinding({ document, at, title: `Who? ${marker}`, why: marker })
  await host.undo({ document })
  return document
}

test('nothing of a document that is deleted for good is in any file of the workspace, while it is open and after', async () => {
  const open = await hostOn()
  const { host, workspace, add, close } = open
  const document = await withMarked(open, 'zebrafish')
  await add('other.docx', docx('Policy', 'We support BAME staff, kingfisher.'))
  await withMarked(open, 'nightingale')
  expect(left(workspace, ['zebrafish', 'nightingale'])).toEqual(['zebrafish', 'nightingale'])
  await host.deleteForGood({ document })
  expect(left(workspace, ['zebrafish', 'nightingale'])).toEqual(['nightingale'])
  const trail = await host.trail({ document })
  expect(trail.map(line => line.what)).toContain('Deleted for good')
  expect(trail.length).toBeGreaterThan(3)
  expect(trail.filter(line => line.name !== '' || line.quote || line.reason || line.finding)).toEqual([])
  expect((await host.listDocuments({})).map(d => d.name).sort()).toEqual(['nightingale', 'other'])
  await expect(host.deleteForGood({ document })).rejects.toMatchObject({ code: 'not-found' })
  await close()
  expect(left(workspace, ['zebrafish'])).toEqual([])
})

test('removed documents are listed with the day until which they are kept, restored, or deleted for good', async () => {
  const open = await hostOn()
  const { host, workspace } = open
  const document = await withMarked(open, 'zebrafish')
  await host.deleteDocument({ document })
  const [removed] = await host.listRemoved({})
  expect(removed).toMatchObject({ id: document, name: 'zebrafish' })
  expect(Date.parse(removed?.keptUntil ?? '') - Date.parse(removed?.removedAt ?? '')).toBe(30 * 86_400_000)
  await host.deleteForGood({ document })
  expect(await host.listRemoved({})).toEqual([])
  expect(left(workspace, ['zebrafish'])).toEqual([])
})

test('the trail still cannot be changed or cut, but for the words of a document that was deleted for good', async () => {
  const open = await hostOn()
  await withMarked(open, 'zebrafish')
  await open.close()
  const db = new DatabaseSync(open.workspace)
  try {
    for (const sql of [
      "UPDATE trail SET who = 'Nobody'",
      "UPDATE trail SET reason = 'Another'",
      "UPDATE trail SET what = 'Accepted', name = '', finding = NULL, quote = NULL, reason = NULL",
      "UPDATE trail SET what = '', name = '', finding = NULL, quote = NULL, reason = NULL",
      'DELETE FROM trail',
    ])
      expect(() => db.exec(sql), sql).toThrow('only added to')
  } finally {
    db.close()
  }
})

test('a program killed while it deletes for good leaves each document whole or nothing of it', async () => {
  const rounds = Number(process.env.ROUNDS ?? 2)
  for (let round = 0; round < rounds; round++) {
    const open = await hostOn()
    const markers = ['zebrafish', 'nightingale', 'kingfisher', 'salamander', 'goldcrest']
    const byMarker = new Map<string, string>()
    for (const marker of markers) byMarker.set(marker, await withMarked(open, marker))
    await open.close()
    const { told } = await killedWhile('delete', [open.workspace], { after: 2, within: 30 })
    const again = await hostOn(open.workspace)
    const there = (await again.host.listDocuments({})).map(({ id }) => id)
    expect(there.filter(id => told.includes(id))).toEqual([])
    const gone = markers.filter(marker => !there.includes(byMarker.get(marker) ?? ''))
    expect(gone.length).toBeGreaterThanOrEqual(2)
    expect(left(open.workspace, gone)).toEqual([])
    for (const id of there) expect((await again.host.openDocument({ document: id })).findings.length).toBeGreaterThan(0)
    await again.close()
  }
}, 120_000)

test('the workspace file and those beside it are for their owner only, also where they were open to others', async context => {
  if (process.platform === 'win32') context.skip('Windows keeps rights with the folder')
  const { workspace, close } = await hostOn()
  const modes = () =>
    ['', '-wal', '-shm'].flatMap(end => {
      const found = statSync(`${workspace}${end}`, { throwIfNoEntry: false })
      return found ? [(found.mode & 0o777).toString(8)] : []
    })
  expect(new Set(modes())).toEqual(new Set(['600']))
  await close()
  chmodSync(workspace, 0o644)
  await hostOn(workspace)
  expect(new Set(modes())).toEqual(new Set(['600']))
})

test.runIf(hasSmallDisks)('on a full disk nothing is deleted, in a sentence, and later all of it', async () => {
  const disk = smallDisk(4)
  const open = await hostOn(`${disk.path}/workspace.sqlite`)
  const document = await withMarked(open, 'zebrafish')
  disk.fill()
  await expect(open.host.deleteForGood({ document })).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringContaining('disk is full'),
  })
  expect((await open.host.openDocument({ document })).decisionSummary.decisions).not.toEqual([])
  disk.empty()
  await open.host.deleteForGood({ document })
  expect(left(open.workspace, ['zebrafish'])).toEqual([])
})

test.runIf(hasSmallDisks)(
  'on a disk that fills meanwhile a document is whole or gone, and at the next start nothing is left of it',
  {
    timeout: 120_000,
  },
  async () => {
    const outcomes = new Set<string>()
    const others = ['nightingale', 'kingfisher', 'goldcrest']
    for (const leaving of [50_000, 400_000, 3_000_000]) {
      const disk = smallDisk(12)
      const open = await hostOn(`${disk.path}/workspace.sqlite`)
      const document = await withMarked(open, 'zebrafish')
      for (const other of others) await withMarked(open, other)
      disk.fill(leaving)
      const deleted = await open.host.deleteForGood({ document }).then(
        () => true,
        () => false,
      )
      const documents = (await open.host.listDocuments({})).map(({ id }) => id)
      expect(documents.includes(document)).toBe(!deleted)
      if (!deleted) expect((await open.host.openDocument({ document })).decisionSummary.decisions).not.toEqual([])
      outcomes.add(deleted ? 'deleted' : 'refused')
      await open.close()
      disk.empty()
      const again = await hostOn(open.workspace)
      expect(left(open.workspace, ['zebrafish', ...others])).toEqual(deleted ? others : ['zebrafish', ...others])
      await again.close()
    }
    expect([...outcomes].sort()).toEqual(['deleted', 'refused'])
  },
)

test('while another program reads the workspace a document is deleted, and the file is cleaned at the next start', async () => {
  const open = await hostOn()
  const document = await withMarked(open, 'zebrafish')
  const other = new DatabaseSync(open.workspace)
  other.exec('BEGIN')
  other.prepare('SELECT count(*) FROM versions').all()
  await open.host.deleteForGood({ document })
  expect(await open.host.listDocuments({})).toEqual([])
  other.exec('COMMIT')
  other.close()
  await open.close()
  await hostOn(open.workspace)
  expect(left(open.workspace, ['zebrafish'])).toEqual([])
})
