import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { seal } from '../../../host/sharing/seal.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { broughtInto, everything, reviewerOn, sentTo, sharedBy } from '../../helpers/shared.ts'

const bame = 'T01:bame'
const policy = docx(
  'Grievance policy',
  'We support BAME staff.',
  'BAME colleagues can ask for counselling.',
  'We may offer counselling.',
)

/** Two reviewers, each with a computer of their own; the first has a document with decisions of every kind. */
async function two() {
  const ada = await reviewerOn(hostOn(), 'Ada')
  const bola = await reviewerOn(hostOn(), 'Bola')
  const document = await ada.add('grievance.docx', policy)
  await ada.host.decide({ document, finding: bame, state: 'accepted', reason: 'House style' })
  await ada.host.note({ document, finding: 'T-01', text: 'Ask the provider' })
  const at = { block: 1, start: 3, end: 10 }
  await ada.host.addFinding({ document, at, title: 'How is support given?', why: 'Nobody can tell.' })
  return { ada, bola, document }
}

test('a review that was brought in is there with everything, for another reviewer on another computer', async () => {
  const { ada, bola, document } = await two()
  const other = await ada.add('private.docx', docx('Payroll zebrafish', 'We pay BAME staff.'))
  const bytes = await sharedBy(ada, [document])
  const [brought] = await broughtInto(bola, bytes)
  expect(brought).toMatchObject({ name: 'grievance', kind: 'added', taken: 2, conflicts: 0, lost: 0 })
  const there = await ada.host.openDocument({ document })
  const here = await bola.host.openDocument({ document: brought?.document ?? '' })
  expect(here.findings).toEqual(there.findings)
  expect(here.blocks).toEqual(there.blocks)
  expect(here.rules).toEqual(there.rules)
  expect(here.summary).toMatchObject({ stale: false, counts: there.summary.counts, name: 'grievance' })
  expect(here.decisionSummary.decisions).toEqual(there.decisionSummary.decisions)
  expect(here.decisionSummary.reviewerFindings).toEqual(there.decisionSummary.reviewerFindings)
  const trail = await bola.host.trail({ document: brought?.document ?? '' })
  expect(trail.map(({ who, what }) => [who, what])).toEqual([
    ['Bola', 'Brought in from Ada'],
    ['Ada', 'Added a finding'],
    ['Ada', 'Wrote a note'],
    ['Ada', 'Accepted'],
    ['Ada', 'Imported'],
  ])
  const { files } = await bola.host.exportReviews({
    documents: [brought?.document ?? ''],
    formats: ['word'],
    includeCovered: false,
  })
  expect(files).toHaveLength(1)
  expect((await bola.host.readingView({ document: brought?.document ?? '' })).html).toContain('counselling')
  expect((await bola.host.listDocuments({})).map(({ name }) => name)).toEqual(['grievance'])
  expect(other).not.toBe('')
  expect([...ada.faults, ...bola.faults]).toEqual([])
})

test('decisions that nobody here made are taken, equal ones are the same, and others wait for a person', async () => {
  const { ada, bola, document } = await two()
  const id = await bola.add('grievance.docx', policy)
  await bola.host.decide({ document: id, finding: bame, state: 'dismissed', reason: 'A name' })
  const [merged] = await broughtInto(bola, await sharedBy(ada, [document]))
  expect(merged).toMatchObject({ document: id, kind: 'merged', taken: 1, same: 0, conflicts: 1, lost: 0 })
  const { decisions, reviewerFindings } = (await bola.host.openDocument({ document: id })).decisionSummary
  expect(decisions.map(({ finding, state, note, reason, who }) => [finding, state, reason ?? note, who])).toEqual([
    [bame, 'dismissed', 'A name', 'Bola'],
    ['T-01', 'open', 'Ask the provider', 'Ada'],
  ])
  expect(reviewerFindings).toMatchObject([{ title: 'How is support given?', who: 'Ada' }])
  const [conflict, ...others] = await bola.host.conflicts({})
  expect(others).toEqual([])
  expect(conflict).toMatchObject({
    document: id,
    documentName: 'grievance',
    finding: bame,
    rule: 'T01',
    quote: 'BAME',
    context: 'We support BAME staff.',
    mine: { state: 'dismissed', reason: 'A name', who: 'Bola' },
    theirs: { state: 'accepted', reason: 'House style', who: 'Ada' },
    differs: ['state', 'reason'],
  })
  const trail = await bola.host.trail({ document: id })
  expect(trail.map(({ what }) => what)).toContain('Merged a file of Ada: 1 decision taken, 1 to settle')
})

test.each([
  ['mine', 'dismissed', 'Bola', undefined],
  ['theirs', 'accepted', 'Ada', undefined],
  ['discuss', 'discuss', 'Bola', 'Bola: Dismissed. A name.\nAda: Accepted. House style.'],
] as const)('a conflict is settled as %s, and undo takes that back', async (as, state, who, note) => {
  const { ada, bola, document } = await two()
  const id = await bola.add('grievance.docx', policy)
  await bola.host.decide({ document: id, finding: bame, state: 'dismissed', reason: 'A name' })
  const bytes = await sharedBy(ada, [document])
  await broughtInto(bola, bytes)
  const [conflict] = await bola.host.conflicts({ document: id })
  const settled = await bola.host.settleConflict({ conflict: conflict?.id ?? 0, as })
  const on = (summary: typeof settled) => summary.decisions.find(({ finding }) => finding === bame)
  expect(on(settled)).toMatchObject({ state, who })
  expect(on(settled)?.note).toBe(note)
  expect(await bola.host.conflicts({})).toEqual([])
  await expect(bola.host.settleConflict({ conflict: conflict?.id ?? 0, as })).rejects.toMatchObject({
    code: 'not-found',
  })
  // The same file again asks nothing that was settled, and changes nothing.
  const before = await everything(bola)
  expect(await broughtInto(bola, bytes)).toMatchObject([{ kind: 'unchanged', taken: 0, conflicts: 0, lost: 0 }])
  expect(await everything(bola)).toEqual(before)
  const undone = await bola.host.undo({ document: id })
  expect(on(undone)).toMatchObject({ state: 'dismissed', reason: 'A name', who: 'Bola' })
  expect(await bola.host.conflicts({})).toEqual([conflict])
})

test('the same file twice changes nothing more, also where its decisions were taken back since', async () => {
  const { ada, bola, document } = await two()
  const bytes = await sharedBy(ada, [document])
  const [brought] = await broughtInto(bola, bytes)
  const id = brought?.document ?? ''
  const before = await everything(bola)
  expect(await broughtInto(bola, bytes)).toMatchObject([
    { document: id, kind: 'unchanged', taken: 0, same: 0, conflicts: 0 },
  ])
  expect(await everything(bola)).toEqual(before)
  await bola.host.decide({ document: id, finding: bame, state: 'open' })
  expect(await broughtInto(bola, bytes)).toMatchObject([{ kind: 'unchanged', taken: 0 }])
  const { decisions } = (await bola.host.openDocument({ document: id })).decisionSummary
  expect(decisions.map(({ finding }) => finding)).not.toContain(bame)
})

test('a file goes back and forth: what the other decided is merged, and our own decisions are no conflict', async () => {
  const { ada, bola, document } = await two()
  const [brought] = await broughtInto(bola, await sharedBy(ada, [document]))
  const id = brought?.document ?? ''
  await bola.host.decide({ document: id, finding: 'T-01', state: 'dismissed', reason: 'In the handbook' })
  expect(await broughtInto(ada, await sharedBy(bola, [id]))).toMatchObject([{ document, taken: 1, conflicts: 0 }])
  const { decisions } = (await ada.host.openDocument({ document })).decisionSummary
  expect(decisions.map(({ finding, state, note, who }) => [finding, state, note, who])).toEqual([
    [bame, 'accepted', undefined, 'Ada'],
    ['T-01', 'dismissed', 'Ask the provider', 'Bola'],
  ])
  // Ada changes her mind; her earlier decision in an earlier file is no news.
  const earlier = await sharedBy(bola, [id])
  await ada.host.decide({ document, finding: bame, state: 'not-applicable' })
  expect(await broughtInto(ada, earlier)).toMatchObject([{ conflicts: 0, taken: 0 }])
})

test('a newer version in the file is added, with what was decided here carried over to it', async () => {
  const { ada, bola, document } = await two()
  await broughtInto(bola, await sharedBy(ada, [document]))
  const newer = docx('Grievance policy', 'A new beginning.', 'We support BAME staff.', 'We offer counselling.')
  await ada.add('grievance.docx', newer)
  const [version] = await broughtInto(bola, await sharedBy(ada, [document]))
  expect(version).toMatchObject({ kind: 'version', conflicts: 0 })
  const opened = await bola.host.openDocument({ document: version?.document ?? '' })
  expect(opened.summary.version).toBe(2)
  expect(opened.decisionSummary.decisions).toMatchObject([{ finding: bame, state: 'accepted', who: 'Ada' }])
  expect((await bola.host.versionHistory({ document: opened.summary.id })).versions).toHaveLength(2)
  const first = await bola.host.openDocument({ document: opened.summary.id, version: 1 })
  expect(first.earlier).toEqual({ latest: 2, decided: true })
})

test('where the document went on differently here, its text stays, and their decisions find their words in it', async () => {
  const { ada, bola, document } = await two()
  await broughtInto(bola, await sharedBy(ada, [document]))
  await bola.add('grievance.docx', docx('Grievance policy', 'We support BAME staff.', 'Ours alone.'))
  await ada.add('grievance.docx', docx('Grievance policy', 'We support BAME staff.', 'Theirs alone.'))
  await ada.host.decide({ document, finding: bame, state: 'discuss' })
  const [merged] = await broughtInto(bola, await sharedBy(ada, [document]))
  expect(merged).toMatchObject({ kind: 'merged', conflicts: 1 })
  expect(merged?.note).toContain('Version 2 in the file was not added')
  const { blocks, summary } = await bola.host.openDocument({ document: merged?.document ?? '' })
  expect(summary.version).toBe(2)
  expect(blocks.at(-1)?.text).toBe('Ours alone.')
})

test('one document of the same name with other words is added beside the one that is here', async () => {
  const { ada, bola, document } = await two()
  await bola.add('grievance.docx', docx('Another policy', 'Nothing alike.'))
  await broughtInto(bola, await sharedBy(ada, [document]))
  expect((await bola.host.listDocuments({})).map(({ name }) => name)).toEqual(['grievance', 'grievance (2)'])
})

test('how far two reviewers agree is told, with where they differ, from before they saw the other’s', async () => {
  const { ada, bola, document } = await two()
  const id = await bola.add('grievance.docx', policy)
  await ada.host.decide({ document, finding: 'T-01', state: 'accepted' })
  await bola.host.decide({ document: id, finding: 'T-01', state: 'accepted' })
  await bola.host.decide({ document: id, finding: bame, state: 'dismissed', reason: 'A name' })
  await broughtInto(bola, await sharedBy(ada, [document]))
  const [conflict] = await bola.host.conflicts({})
  const [agreement, ...others] = await bola.host.agreement({})
  expect(others).toEqual([])
  expect(agreement).toMatchObject({ mine: 'Bola', theirs: 'Ada', both: 2, same: 1, percent: 50, kappa: 0 })
  expect(agreement?.states).toEqual(['accepted', 'dismissed'])
  expect(agreement?.table).toEqual([
    [1, 0],
    [1, 0],
  ])
  expect(agreement?.differ).toMatchObject([
    { finding: bame, mine: { state: 'dismissed' }, theirs: { state: 'accepted' } },
  ])
  await bola.host.settleConflict({ conflict: conflict?.id ?? 0, as: 'theirs' })
  expect(await bola.host.agreement({ document: id })).toEqual([agreement])
})

test('a file says what it holds before anything is brought in, in pieces and with a passphrase', async () => {
  const { ada, bola, document } = await two()
  const bytes = await sharedBy(ada, [document], 'four plain words here')
  const upload = await sentTo(bola, bytes, 1000)
  for (const passphrase of [undefined, 'four plain word here', '']) {
    await expect(
      bola.host.lookInto({ upload, ...(passphrase === undefined ? {} : { passphrase }) }),
    ).rejects.toMatchObject({ code: 'encrypted' })
  }
  const contents = await bola.host.lookInto({ upload, passphrase: 'four plain words here' })
  expect(contents).toMatchObject({
    whole: false,
    by: 'Ada',
    documents: [{ name: 'grievance', version: 1, decisions: 2, here: false }],
  })
  expect(await bola.host.listDocuments({})).toEqual([])
  await bola.host.bringIn({ upload, passphrase: 'four plain words here' })
  expect(await bola.host.lookInto({ upload })).toMatchObject({ documents: [{ here: true }] })
  await expect(ada.host.shareFile({ documents: [document], passphrase: 'short' })).rejects.toMatchObject({
    code: 'bad-argument',
  })
})

test('an encrypted file holds no word of a document, and one for some documents none of the others', async () => {
  const { ada, bola, document } = await two()
  await ada.add('private.docx', docx('Payroll zebrafish', 'We pay BAME staff nightingale.'))
  await ada.host.setProfile({ ...(await ada.host.profile({})), organisation: ['Kingfisher Trust'] })
  const locked = Buffer.from(await sharedBy(ada, undefined, 'four plain words here')).toString('latin1')
  for (const word of ['Grievance', 'zebrafish', 'Ada', 'private', 'SQLite']) expect(locked).not.toContain(word)
  const upload = await sentTo(bola, await sharedBy(ada, [document]))
  await bola.host.lookInto({ upload })
  const place = dirname(bola.workspace)
  const spool = readdirSync(place).find(name => name.includes('.sharing-')) ?? ''
  const plain = readdirSync(join(place, spool)).find(name => name.endsWith('.sqlite')) ?? ''
  const content = readFileSync(join(place, spool, plain)).toString('latin1')
  expect(content).toContain('We support BAME staff')
  for (const word of ['zebrafish', 'nightingale', 'private']) expect(content).not.toContain(word)
  await bola.close()
  expect(readdirSync(place).filter(name => name.includes('.sharing-'))).toEqual([])
})

test.each([1, 5, 7])(
  'what an Evenhand of version %i kept is shared and brought in, also in a file of that version',
  async version => {
    const fixture = fileURLToPath(new URL(`../../fixtures/workspace-${version}.sqlite`, import.meta.url))
    const old = freshWorkspace()
    copyFileSync(fixture, old)
    const [ada, bola, cy] = [await hostOn(old), await hostOn(), await hostOn()]
    const withoutIds = async ({ host }: typeof ada) =>
      (await host.listDocuments({})).map(({ name, counts, version }) => ({ name, counts, version }))
    await broughtInto(bola, await sharedBy(ada))
    expect(await withoutIds(bola)).toEqual(await withoutIds(ada))
    // A copy that was never opened by the present version.
    const plain = freshWorkspace()
    copyFileSync(fixture, plain)
    const db = new DatabaseSync(plain)
    db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(
      'shared-file',
      JSON.stringify({ whole: true, madeAt: '2026-05-01T10:00:00.000Z' }),
    )
    db.close()
    await seal(plain, `${plain}.evenhand`, undefined)
    await broughtInto(cy, readFileSync(`${plain}.evenhand`))
    expect(await withoutIds(cy)).toEqual(await withoutIds(ada))
  },
  120_000,
)
