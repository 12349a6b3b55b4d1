import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const title = 'Grievance policy'
const support = 'We support BAME staff in every grievance.'
const lead = 'BAME people lead many of our teams.'

/** A host with a policy of these paragraphs under its title, and how a further version of it then stands. */
async function policyOf(...paragraphs: string[]) {
  const { host, add } = await hostOn()
  const document = await add('a.docx', docx(title, ...paragraphs))
  const nextVersion = async (...others: string[]) => {
    expect(await add('a.docx', docx(title, ...others))).toBe(document)
    return (await host.openDocument({ document })).decisionSummary
  }
  return { host, document, nextVersion }
}

describe('in a new version a decision', () => {
  test('on a occurrence follows its words, also where other places of them come and go', async () => {
    const { host, document, nextVersion } = await policyOf(support, lead)
    await host.decide({
      document,
      finding: bame,
      occurrence: { block: 2, start: 0 },
      state: 'dismissed',
      reason: 'A name',
    })
    const without = await nextVersion('We were founded in 1990.', lead)
    expect(without.decisions).toMatchObject([{ finding: bame, occurrence: { block: 2, start: 0 }, reason: 'A name' }])
    const moved = await nextVersion(lead, 'We were founded in 1990.', support)
    expect(moved.decisions).toMatchObject([{ finding: bame, occurrence: { block: 1, start: 0 }, reason: 'A name' }])
    expect(moved.lost).toEqual([])
  })

  test('on all places of some words stays while one of them is there', async () => {
    const { host, document, nextVersion } = await policyOf(support, lead)
    await host.decide({ document, finding: bame, state: 'accepted' })
    const { decisions, lost } = await nextVersion(lead)
    expect(decisions.map(({ finding, occurrence, state }) => [finding, occurrence, state])).toEqual([
      [bame, undefined, 'accepted'],
    ])
    expect(lost).toEqual([])
  })

  test('on what is missing stays while it is missing', async () => {
    const { host, document, nextVersion } = await policyOf(support)
    await host.decide({ document, finding: 'T-01', state: 'not-applicable', reason: 'Elsewhere' })
    const { decisions } = await nextVersion(support, lead)
    expect(decisions).toMatchObject([{ finding: 'T-01', state: 'not-applicable', reason: 'Elsewhere' }])
  })

  test('whose words are gone is listed with them, and stands again when they come back', async () => {
    const { host, document, nextVersion } = await policyOf(support)
    await host.setSettings({ reviewer: 'Ada Obi' })
    const occurrence = { block: 1, start: 11 }
    const [made] = (await host.decide({ document, finding: bame, occurrence, state: 'accepted' })).decisions
    await host.setSettings({ reviewer: 'Ben Okri' })
    const without = await nextVersion('We support all staff in every grievance.')
    expect(without.decisions).toEqual([])
    expect(without.lost).toMatchObject([{ quote: 'BAME', version: 1, decision: { state: 'accepted', who: 'Ada Obi' } }])
    const back = await nextVersion('We were founded in 1990.', support)
    expect(back.lost).toEqual([])
    expect(back.decisions).toEqual([{ ...made, occurrence: { block: 2, start: 11 } }])
  })

  test('is never attached to the same words elsewhere', async () => {
    const { host, document, nextVersion } = await policyOf(support)
    await host.decide({
      document,
      finding: bame,
      occurrence: { block: 1, start: 11 },
      state: 'dismissed',
      reason: 'A name',
    })
    const { decisions, lost } = await nextVersion('Nothing is as it was.', lead)
    expect(decisions).toEqual([])
    expect(lost).toMatchObject([{ quote: 'BAME', decision: { reason: 'A name' } }])
  })
})

test('in a new version a finding of the reviewer’s own follows its words, and is listed while they are gone', async () => {
  const { host, document, nextVersion } = await policyOf(support)
  await host.addFinding({ document, at: { block: 1, start: 3, end: 10 }, title: 'How?', why: '' })
  const moved = await nextVersion(lead, support)
  expect(moved.reviewerFindings).toMatchObject([
    { occurrences: [{ block: 2, start: 3, end: 10, quote: 'support' }], lost: false },
  ])
  expect((await nextVersion(lead)).reviewerFindings).toMatchObject([{ title: 'How?', lost: true }])
  const back = await nextVersion(support, lead)
  expect(back.reviewerFindings).toMatchObject([{ occurrences: [{ block: 1, start: 3, end: 10 }], lost: false }])
})
