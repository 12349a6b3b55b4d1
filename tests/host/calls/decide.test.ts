import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const gone = { code: 'not-found' }

/** A host with a policy that says BAME twice and offers no counselling. */
async function reviewing() {
  const { host, add, events } = await hostOn()
  const document = await add('a.docx', docx('Grievance policy', 'We support BAME staff.', 'BAME people lead teams.'))
  const standing = async () => (await host.openDocument({ document })).decisionSummary
  return { host, add, events, document, standing }
}

describe('a decision on a finding', () => {
  test('and others on its places stand side by side; taking one back leaves the others', async () => {
    const { host, document } = await reviewing()
    const [first, second] = [
      { block: 1, start: 11 },
      { block: 2, start: 0 },
    ]
    await host.decide({ document, finding: bame, state: 'accepted' })
    await host.decide({ document, finding: bame, occurrence: first, state: 'dismissed', reason: 'A name' })
    const all = await host.decide({ document, finding: bame, occurrence: second, state: 'discuss' })
    expect(all.decisions).toHaveLength(3)
    const { decisions } = await host.decide({ document, finding: bame, occurrence: first, state: 'open' })
    expect(decisions.map(({ state, occurrence }) => [state, occurrence])).toEqual([
      ['accepted', undefined],
      ['discuss', second],
    ])
  })

  test('replaces the one before, and its reason goes with it', async () => {
    const { host, document } = await reviewing()
    await host.decide({ document, finding: bame, state: 'dismissed', reason: 'A quotation' })
    const { decisions } = await host.decide({ document, finding: bame, state: 'accepted' })
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toMatchObject({ finding: bame, state: 'accepted' })
    expect(decisions[0]?.reason).toBeUndefined()
  })

  test('that is taken back before there was one changes nothing', async () => {
    const { host, document } = await reviewing()
    expect((await host.decide({ document, finding: bame, state: 'open' })).decisions).toEqual([])
  })

  test('that the document does not have is refused, and leaves nothing to undo', async () => {
    const { host, document, standing } = await reviewing()
    const refused = [
      host.decide({ document, finding: 'T99', state: 'accepted' }),
      host.decide({ document, finding: 'T-01', occurrence: { block: 1, start: 11 }, state: 'accepted' }),
      host.note({ document, finding: 'T99', text: 'x' }),
      host.removeFinding({ document, finding: 'OWN-1' }),
      host.settleLost({ document, lost: 1 }),
    ]
    for (const call of refused) await expect(call).rejects.toMatchObject(gone)
    const { decisions, undo } = await standing()
    expect([decisions, undo]).toEqual([[], undefined])
  })

  test('is told to every window as it then stands', async () => {
    const { host, events, document, standing } = await reviewing()
    await host.decide({ document, finding: bame, state: 'accepted' })
    const told = events.flatMap(event => (event.kind === 'decisions-changed' ? [event.summary] : []))
    expect(told).toEqual([await standing()])
  })
})

describe('a finding of the reviewer’s own', () => {
  test('stands on the words that were selected, and can be decided like any other', async () => {
    const { host, document } = await reviewing()
    const { reviewerFindings } = await host.addFinding({
      document,
      at: { block: 1, start: 3, end: 10 },
      title: 'How?',
      why: '',
    })
    expect(reviewerFindings).toMatchObject([
      { occurrences: [{ block: 1, start: 3, end: 10, quote: 'support' }], title: 'How?', lost: false },
    ])
    const finding = reviewerFindings[0]?.id ?? ''
    const { decisions } = await host.decide({ document, finding, state: 'discuss' })
    expect(decisions).toMatchObject([{ finding, state: 'discuss' }])
  })

  test('needs words to stand on', async () => {
    const { host, document, standing } = await reviewing()
    const blank = host.addFinding({ document, at: { block: 1, start: 2, end: 3 }, title: 'How?', why: '' })
    await expect(blank).rejects.toMatchObject({ code: 'bad-argument' })
    expect((await standing()).reviewerFindings).toEqual([])
  })

  test('takes its decisions along when it is removed, and undoing brings back both', async () => {
    const { host, document } = await reviewing()
    const added = await host.addFinding({ document, at: { block: 1, start: 3, end: 10 }, title: 'How?', why: '' })
    const finding = added.reviewerFindings[0]?.id ?? ''
    await host.decide({ document, finding, state: 'accepted' })
    const removed = await host.removeFinding({ document, finding })
    expect([removed.reviewerFindings, removed.decisions]).toEqual([[], []])
    const back = await host.undo({ document })
    expect(back.reviewerFindings).toMatchObject([{ id: finding, title: 'How?' }])
    expect(back.decisions).toMatchObject([{ finding, state: 'accepted' }])
  })
})

describe('a decision that lost its place', () => {
  const passage = 'We support BAME staff in every grievance that they raise.'

  /** A policy whose decision and note on BAME lost their place: its passage was rewritten, and the word is in another. */
  async function withLost(...now: string[]) {
    const { host, add } = await hostOn()
    await host.setSettings({ reviewer: 'Ada Obi' })
    const document = await add('a.docx', docx('Grievance policy', passage, 'Nothing else is said here.'))
    await host.note({ document, finding: bame, text: 'Ask HR' })
    await host.decide({ document, finding: bame, state: 'dismissed', reason: 'A name' })
    await add('a.docx', docx('Grievance policy', 'Nothing else is said here.', ...now))
    await host.setSettings({ reviewer: 'Sam Officer' })
    const summary = async () => (await host.openDocument({ document })).decisionSummary
    return { host, document, summary, lost: (await summary()).lost[0] }
  }

  test('shows its words, its note, who made it, and the likeliest place with the reason', async () => {
    const { lost } = await withLost('In grievances that they raise we support all BAME staff.')
    expect(lost).toMatchObject({
      rule: 'T01',
      quote: 'BAME',
      context: passage,
      decision: { state: 'dismissed', reason: 'A name', note: 'Ask HR', who: 'Ada Obi' },
      likeliest: { finding: bame, quote: 'BAME', because: expect.stringMatching(/only place that this rule flags/) },
    })
  })

  test('is attached to a finding of its own rule in one step, and stays the decision of who made it', async () => {
    const { host, document, lost } = await withLost('In grievances that they raise we support all BAME staff.')
    const settled = await host.settleLost({ document, lost: lost?.id ?? 0, finding: bame })
    expect(settled.lost).toEqual([])
    expect(settled.decisions).toMatchObject([
      { finding: bame, state: 'dismissed', reason: 'A name', note: 'Ask HR', who: 'Ada Obi' },
    ])
    const back = await host.undo({ document })
    expect(back.decisions).toEqual([])
    expect(back.lost).toMatchObject([{ decision: { state: 'dismissed', reason: 'A name', note: 'Ask HR' } }])
  })

  test('is never attached to a finding of another rule, and nothing changes when that is tried', async () => {
    const { host, document, lost, summary } = await withLost()
    const before = await summary()
    await expect(host.settleLost({ document, lost: lost?.id ?? 0, finding: 'T-01' })).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringMatching(/made about “.*”\. It can only be attached to a finding of the same rule/),
    })
    expect(await summary()).toEqual(before)
    expect(before.lost[0]?.likeliest).toBeUndefined()
  })

  test('takes its note along to a finding that has one already, and a note alone decides nothing', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', docx('Grievance policy', passage))
    await host.note({ document, finding: bame, text: 'Ask HR' })
    await add('a.docx', docx('Grievance policy', 'In grievances that they raise we support all BAME staff.'))
    await host.note({ document, finding: bame, text: 'Ask the network' })
    await host.decide({ document, finding: bame, state: 'accepted' })
    const [lost] = (await host.openDocument({ document })).decisionSummary.lost
    const settled = await host.settleLost({ document, lost: lost?.id ?? 0, finding: bame })
    expect(settled.decisions).toMatchObject([{ state: 'accepted', note: 'Ask the network\nAsk HR' }])
  })
})
