import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')
const moved = docx('Grievance policy', 'A new first paragraph.', 'We support BAME staff.', 'We will offer counselling.')

describe('undo still undoes', () => {
  test('after the document was reviewed again with other rules', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.switchRules({ sets: { support: false } })
    await host.reviewAgain({})
    expect(await host.undo({ document })).toMatchObject({ decisions: [], redo: 'Accept “bame”' })
    expect((await host.redo({ document })).decisions).toMatchObject([{ finding: bame, state: 'accepted' }])
  })

  test('after a new version: a decision on a place is done again where its words stand now', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, occurrence: { block: 1, start: 11 }, state: 'dismissed' })
    await host.undo({ document })
    await add('a.docx', moved)
    expect((await host.redo({ document })).decisions).toMatchObject([{ occurrence: { block: 2, start: 11 } }])
    expect((await host.undo({ document })).decisions).toEqual([])
  })

  test('after a new version: a finding that was removed comes back on its words', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    const { reviewerFindings } = await host.addFinding({
      document,
      at: { block: 1, start: 3, end: 10 },
      title: 'Who?',
      why: '',
    })
    await host.removeFinding({ document, finding: reviewerFindings[0]?.id ?? '' })
    await add('a.docx', moved)
    const back = await host.undo({ document })
    expect(back.reviewerFindings).toMatchObject([
      { occurrences: [{ block: 2, start: 3, end: 10, quote: 'support' }], lost: false },
    ])
  })

  test('in every document that was decided with it, also one that has a new version by now, and the trail says so', async () => {
    const { host, add } = await hostOn()
    const one = await add('one.docx', policy)
    const two = await add('two.docx', docx('Two', 'We support BAME people in all that they do.'))
    await host.decide({ document: one, finding: bame, state: 'accepted', everywhere: true })
    await add('two.docx', docx('Two', 'New.', 'We support BAME people in all that they do.'))
    expect((await host.openDocument({ document: two })).decisionSummary.decisions).toHaveLength(1)
    expect((await host.undo({ document: one })).alsoIn).toEqual(['two'])
    expect((await host.openDocument({ document: two })).decisionSummary.decisions).toEqual([])
    const [last] = await host.trail({ document: two, finding: bame })
    expect(last).toMatchObject({ what: 'Undid: Accept “bame” everywhere', rule: 'T01', ruleVersion: '1.2.0' })
  })

  test('a decision that is done again on words no longer flagged is listed as lost, not attached to nothing', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.undo({ document })
    await host.switchRules({ rules: { T01: false } })
    await host.reviewAgain({})
    const redone = await host.redo({ document })
    expect(redone.decisions).toEqual([])
    expect(redone.lost).toMatchObject([{ rule: 'T01', because: 'not-flagged' }])
  })
})

test('a decision on a finding of one’s own is kept when the document is reviewed again, and in a new version', async () => {
  const { host, add } = await hostOn()
  const document = await add('a.docx', policy)
  const { reviewerFindings } = await host.addFinding({
    document,
    at: { block: 1, start: 3, end: 10 },
    title: 'Who?',
    why: '',
  })
  const finding = reviewerFindings[0]?.id ?? ''
  await host.decide({ document, finding, state: 'accepted' })
  await host.reviewAgain({ documents: [document] })
  expect((await host.openDocument({ document })).decisionSummary).toMatchObject({ decisions: [{ finding }], lost: [] })
  await add('a.docx', moved)
  expect((await host.openDocument({ document })).decisionSummary).toMatchObject({ decisions: [{ finding }], lost: [] })
})
