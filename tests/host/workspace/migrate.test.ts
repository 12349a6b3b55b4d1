import { chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../../host/workspace/open.ts'
import { freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { killedWhile } from '../../helpers/killed.ts'
import { hasSmallDisks, smallDisk } from '../../helpers/small-disk.ts'

/**
 * A workspace that the last Evenhand of version 1 made: a grievance policy with a decision on a wording, another on one of its
 * occurrences, a note, a reviewer's finding with a decision, and an acceptance that was undone; a leave policy in two versions whose
 * decision was lost; a document whose type was chosen; one that was removed; and a rule that was switched off afterwards.
 */
const old = fileURLToPath(new URL('../../fixtures/workspace-1.sqlite', import.meta.url))
const bame = 'T01:bame'

function copyOfOld(to = freshWorkspace()): string {
  copyFileSync(old, to)
  return to
}

async function opened() {
  const open = await hostOn(copyOfOld())
  const documents = await open.host.listDocuments({})
  const named = (name: string) => documents.find(d => d.name === name)?.id ?? ''
  return { ...open, documents, grievance: named('Grievance policy'), leave: named('Leave'), terms: named('Terms') }
}

test('a workspace of the earlier version opens with its documents, types and counts', async () => {
  const { documents } = await opened()
  expect(documents.map(d => [d.name, d.version, d.type.how, d.type.type, d.stale])).toEqual([
    ['Grievance policy', 1, 'detected', 'grievance', true],
    ['Leave', 2, 'detected', 'policy', true],
    ['Terms', 1, 'chosen', 'edi', true],
  ])
  expect(documents.map(({ counts }) => [counts.occurrences, counts.decided, counts.lost])).toEqual([
    [2, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ])
})

test('its decisions, notes and added findings are on the same words, and can be undone and redone', async () => {
  const { host, grievance } = await opened()
  const { decisions, reviewerFindings, redo } = (await host.openDocument({ document: grievance })).decisionSummary
  const added = reviewerFindings[0]?.id ?? ''
  expect(reviewerFindings).toMatchObject([
    { kind: 'reviewer', title: 'How is support given?', instead: 'offer support', occurrences: [{ quote: 'support' }] },
  ])
  expect(decisions.map(d => [d.finding, d.occurrence?.block, d.state, d.reason ?? d.note])).toEqual(
    expect.arrayContaining([
      [bame, undefined, 'accepted', 'Agreed with HR'],
      [bame, 2, 'dismissed', 'A quotation'],
      ['T-01', undefined, 'open', 'Ask about the provider'],
      [added, undefined, 'discuss', undefined],
    ]),
  )
  expect(redo).toBeDefined()
  const redone = await host.redo({ document: grievance })
  expect(redone.decisions).toContainEqual(expect.objectContaining({ finding: 'T-01', state: 'accepted' }))
  for (let step = 0; step < 3; step++) await host.undo({ document: grievance })
  expect((await host.openDocument({ document: grievance })).decisionSummary.reviewerFindings).toEqual([])
})

test('none of its decisions sends a suggestion to Word, until the reviewer says so', async () => {
  const { host, workspace, grievance } = await opened()
  const { decisions, counts } = (await host.openDocument({ document: grievance })).decisionSummary
  expect([decisions.some(d => d.suggested), counts.suggested]).toEqual([false, 0])
  const db = new DatabaseSync(workspace)
  expect(db.prepare('SELECT DISTINCT suggested FROM decisions').all()).toEqual([{ suggested: 0 }])
  expect(() => db.exec('UPDATE decisions SET suggested = 2')).toThrow(/CHECK/)
  db.exec(`UPDATE decisions SET suggested = 1 WHERE finding = '${bame}' AND occurrence = ''`)
  db.close()
  const again = (await host.openDocument({ document: grievance })).decisionSummary
  expect(again.decisions.filter(d => d.suggested).map(d => [d.finding, d.state])).toEqual([[bame, 'accepted']])
  expect(again.counts.suggested).toBe(1)
})

test('reviewing again keeps every decision, and the earlier review stays beside the new one', async () => {
  const { host, workspace, grievance, leave } = await opened()
  await host.switchRules({ rules: { T01: true } })
  const before = (await host.openDocument({ document: grievance })).decisionSummary
  await host.reviewAgain({})
  const after = (await host.openDocument({ document: grievance })).decisionSummary
  expect(after.decisions).toEqual(before.decisions)
  expect(after.lost).toEqual([])
  expect((await host.openDocument({ document: leave })).decisionSummary.lost).toMatchObject([
    { rule: 'T01', quote: 'BAME', because: 'vanished' },
  ])
  const db = new DatabaseSync(workspace, { readOnly: true })
  const reviews = db.prepare('SELECT version, count(*) AS n FROM reviews GROUP BY version').all()
  db.close()
  expect(reviews.map(row => row.n)).toEqual(expect.arrayContaining([2]))
})

test('what was checked says that the earlier review did not keep it, and its report still names its rules', async () => {
  const { host, grievance } = await opened()
  expect(await host.reviewScope({ document: grievance })).toMatchObject({ recorded: false, notApplied: [] })
  const { files } = await host.exportReviews({ documents: [grievance], formats: ['html'], includeCovered: false })
  const page = new TextDecoder().decode(files[0]?.bytes)
  expect(page).toContain('T01')
  // What `fix` was meant as was not kept either, so it is not offered as wording.
  expect(page).not.toContain('Suggested wording: ')
  await host.reviewAgain({ documents: [grievance] })
  expect(await host.reviewScope({ document: grievance })).toMatchObject({ recorded: true })
})

/**
 * A workspace that the last Evenhand of version 5 made: a grievance policy in two versions. On the first were decided both places of
 * a wording, one with a note, a missing requirement and a reviewer's finding; in the second one place is gone. It was exported.
 */
const five = fileURLToPath(new URL('../../fixtures/workspace-5.sqlite', import.meta.url))

test('a workspace of version 5 opens with its two versions, which can be compared, and its lost note can be read', async () => {
  const path = freshWorkspace()
  copyFileSync(five, path)
  const { host } = await hostOn(path)
  const [summary] = await host.listDocuments({})
  const document = summary?.id ?? ''
  const { decisionSummary } = await host.openDocument({ document })
  expect(decisionSummary.decisions.map(({ finding, state }) => [finding, state])).toEqual(
    expect.arrayContaining([
      [bame, 'dismissed'],
      ['T-01', 'discuss'],
    ]),
  )
  expect(decisionSummary.lost).toMatchObject([
    { quote: 'BAME', decision: { state: 'accepted', note: 'Ask the network.' } },
  ])
  const history = await host.versionHistory({ document })
  expect(history.versions.map(({ number }) => number)).toEqual([2, 1])
  expect(history.since).toMatchObject({ version: 1, counts: { opened: 0 } })
  const first = await host.openDocument({ document, version: 1 })
  expect(first.earlier).toEqual({ latest: 2, decided: false })
  expect(first.blocks.map(({ text }) => text)).toContain('We support BAME staff in every grievance.')
})

/**
 * A workspace that the last Evenhand of version 7 made: a grievance policy whose missing requirement was decided not applicable, and a
 * leave policy in two versions that covers it.
 */
const seven = fileURLToPath(new URL('../../fixtures/workspace-7.sqlite', import.meta.url))

test('the reviews and decisions of a workspace of version 7 make a portfolio, which can be kept as a round', async () => {
  const path = freshWorkspace()
  copyFileSync(seven, path)
  const { host } = await hostOn(path)
  expect(await host.listRounds({})).toEqual([])
  const { organisation, documents } = await host.portfolio({})
  expect(organisation).toBe('Northfield Trust')
  expect(documents.map(d => [d.title, d.version, d.requirements])).toEqual([
    ['Grievance policy', 1, { 'T-01': 'decided' }],
    ['Leave policy', 2, { 'T-01': 'covered' }],
  ])
  const round = await host.keepRound({ name: 'Spring 2027' })
  expect((await host.portfolio({ round: round.id })).documents.map(d => d.requirements['T-01'])).toEqual([
    'decided',
    'covered',
  ])
})

test('a program killed in the middle of it leaves the workspace as it was, or wholly brought up to date', async () => {
  const target = freshWorkspace()
  for (let round = 0; round < 3; round++) await killedWhile('migrate', [target, old], { after: 2, within: 60 })
  const copies = readdirSync(dirname(target)).filter(
    name => name.startsWith(`${basename(target)}-`) && /-\d+$/.test(name),
  )
  expect(copies.length).toBeGreaterThan(3)
  for (const name of copies) {
    const db = openWorkspace(join(dirname(target), name))
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    expect(db.prepare('SELECT count(*) AS n FROM reviews').get()).toEqual({ n: 5 })
    db.close()
  }
})

test('a file that may not be written to is refused in a sentence and left as it was', () => {
  const path = copyOfOld()
  const before = readFileSync(path)
  const db = new DatabaseSync(path)
  db.exec('BEGIN IMMEDIATE')
  try {
    expect(() => openWorkspace(path)).toThrow(/Another Evenhand window is writing to the workspace/)
  } finally {
    db.exec('ROLLBACK')
    db.close()
  }
  expect(readFileSync(path).equals(before)).toBe(true)
  chmodSync(path, 0o600)
  openWorkspace(path).close()
})

test.skipIf(!hasSmallDisks)(
  'a full disk or a protected one refuses it in a sentence, and it opens once there is room',
  () => {
    const disk = smallDisk(2)
    const path = copyOfOld(join(disk.path, 'workspace.sqlite'))
    disk.fill()
    expect(() => openWorkspace(path)).toThrow(/disk is full.*Free some space/)
    disk.empty()
    const db = openWorkspace(path)
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 12 })
    db.close()
  },
)
