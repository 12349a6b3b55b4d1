import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { seeFile } from '../../helpers/annotated.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { settleChanges } from '../../helpers/settle-changes.ts'
import { suggestingRules } from '../../helpers/small-rules.ts'

const bame = 'T01:bame'
const counselling = 'T-01'
const policy = docx('Grievance policy', 'We support our BAME staff.', 'A BAME person leads.', 'The end.')
const rulesFolder = suggestingRules()

/** A host with a policy that says BAME twice and offers no counselling, signed by Ada Obi. */
async function reviewing(workspace = freshWorkspace()) {
  const { host, add, bring } = await hostOn(workspace, { rulesFolder })
  await host.setSettings({ reviewer: 'Ada Obi' })
  const document = await add('a.docx', policy)
  const suggested = async () =>
    (await host.openDocument({ document })).decisionSummary.decisions.filter(d => d.suggested).map(d => d.finding)
  const exported = async () => {
    const { files, notMade } = await host.exportReviews({
      documents: [document],
      formats: ['word'],
      includeCovered: false,
    })
    const bytes = files[0]?.bytes ?? new Uint8Array()
    const accepted = readDocument(openPackage(settleChanges(bytes, 'accept', 'Ada Obi'))).document.blocks
    return { bytes, notMade, accepted: accepted.map(({ text }) => text) }
  }
  return { host, add, bring, document, suggested, exported }
}

describe('a suggestion that came back', () => {
  const states = async (settle: (bytes: Uint8Array) => Uint8Array) => {
    const { host, bring, document, exported } = await reviewing()
    for (const finding of [bame, counselling]) await host.suggest({ document, finding, on: true })
    await bring({ 'a.reviewed.docx': settle((await exported()).bytes) })
    const { cameBack } = await host.versionHistory({ document })
    return Object.fromEntries((cameBack?.findings ?? []).map(({ change, state }) => [change.finding, state]))
  }

  test('and nobody has decided on is proposed, be it words or a paragraph', async () => {
    expect(await states(bytes => bytes)).toEqual({ [bame]: 'proposed', [counselling]: 'proposed' })
  })

  test('and was accepted is fixed, and was rejected is still there', async () => {
    const settled = (how: 'accept' | 'reject') => states(bytes => settleChanges(bytes, how, 'Ada Obi'))
    expect(await settled('accept')).toEqual({ [bame]: 'fixed', [counselling]: 'fixed' })
    expect(await settled('reject')).toEqual({ [bame]: 'still-there', [counselling]: 'still-there' })
  })
})

describe('a suggestion that the reviewer sends to Word', () => {
  test('is a tracked change in the reviewer’s name, one for each place, and the comment is there too', async () => {
    const { host, document, exported } = await reviewing()
    await host.suggest({ document, finding: bame, on: true })
    await host.suggest({ document, finding: counselling, on: true })
    const { bytes, accepted, notMade } = await exported()
    expect(accepted).toEqual([
      'Grievance policy',
      'We support our minority ethnic staff.',
      'A minority ethnic person leads.',
      'We offer counselling by [provider].',
      'The end.',
    ])
    expect(notMade).toEqual([])
    expect(seeFile(settleChanges(bytes, 'reject', 'Ada Obi')).text).toBe(seeFile(policy).text)
    expect(seeFile(bytes).comments).toHaveLength(2)
  })

  test('is the only one that is made; the others stay comments', async () => {
    const { host, document, exported } = await reviewing()
    await host.suggest({ document, finding: counselling, on: true })
    expect((await exported()).accepted).toContain('We support our BAME staff.')
  })

  test('can be taken back, undone and done again, and the trail says so', async () => {
    const { host, document, suggested } = await reviewing()
    await host.suggest({ document, finding: bame, on: true })
    await host.suggest({ document, finding: bame, on: false })
    expect(await suggested()).toEqual([])
    await host.undo({ document })
    expect(await suggested()).toEqual([bame])
    await host.undo({ document })
    expect(await suggested()).toEqual([])
    await host.redo({ document })
    expect(await suggested()).toEqual([bame])
    const trail = await host.trail({ document })
    expect(trail.map(({ what, who }) => [what, who])).toContainEqual(['Chose a tracked change', 'Ada Obi'])
  })

  test('stays beside a decision and a note, and counts as neither', async () => {
    const { host, document, suggested } = await reviewing()
    const { counts } = await host.suggest({ document, finding: bame, on: true })
    expect([counts.decided, counts.suggested]).toEqual([0, 1])
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.note({ document, finding: bame, text: 'Agreed' })
    await host.decide({ document, finding: bame, state: 'open' })
    expect(await suggested()).toEqual([bame])
  })

  test('is not made where the finding, or the place, was set aside', async () => {
    const { host, document, exported } = await reviewing()
    await host.suggest({ document, finding: bame, on: true })
    await host.decide({
      document,
      finding: bame,
      occurrence: { block: 1, start: 15 },
      state: 'dismissed',
      reason: 'A name',
    })
    expect((await exported()).accepted).toContain('We support our BAME staff.')
    expect((await exported()).accepted).toContain('A minority ethnic person leads.')
    await host.decide({ document, finding: bame, state: 'not-applicable' })
    expect((await exported()).accepted).toContain('A BAME person leads.')
  })

  test('is kept when the program is opened again, and for the next version while the finding is there', async () => {
    const workspace = freshWorkspace()
    const { host, document } = await reviewing(workspace)
    await host.suggest({ document, finding: bame, on: true })
    const again = await reviewing(workspace)
    expect(await again.suggested()).toEqual([bame])
    await again.add('a.docx', docx('Grievance policy', 'A BAME person leads.'))
    expect(await again.suggested()).toEqual([bame])
  })

  test('that was accepted in Word is not listed as lost when the file comes back', async () => {
    const { host, document, exported, add } = await reviewing()
    await host.suggest({ document, finding: bame, on: true })
    const { bytes } = await exported()
    expect(await add('a.docx', settleChanges(bytes, 'accept', 'Ada Obi'))).toBe(document)
    const { lost, decisions } = (await host.openDocument({ document })).decisionSummary
    expect([lost, decisions]).toEqual([[], []])
  })
})

test('what has no suggestion cannot be sent to Word, and the reason is given', async () => {
  const { host, add } = await hostOn()
  const document = await add('a.docx', policy)
  await expect(host.suggest({ document, finding: bame, on: true })).rejects.toMatchObject({
    code: 'bad-argument',
    message: expect.stringContaining('has no wording that could be a tracked change'),
  })
  await expect(host.suggest({ document, finding: 'T99', on: true })).rejects.toMatchObject({ code: 'not-found' })
})
