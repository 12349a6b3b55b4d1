import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { broughtInto, reviewerOn, sharedBy } from '../../helpers/shared.ts'

const says = 'People who have been through a grievance can talk it over with somebody outside.'
const policy = docx('Grievance policy', 'We support BAME staff in every grievance.', says)
const evidence = { block: 2, start: 0, end: says.length }

/** A host with a policy that offers counselling in words that the rules do not know, and Ada as its reviewer. */
async function reviewing(who = 'Ada') {
  const open = await reviewerOn(hostOn(), who)
  const document = await open.add('a.docx', policy)
  const pointTo = () => open.host.decide({ document, finding: 'T-01', state: 'covered', evidence })
  const standing = async () => (await open.host.openDocument({ document })).decisionSummary
  const exported = async (format: 'html' | 'csv' | 'json' | 'report-word') => {
    const { files } = await open.host.exportReviews({ documents: [document], formats: [format], includeCovered: false })
    const [file] = files
    return file?.bytes ?? new Uint8Array()
  }
  return { ...open, document, pointTo, standing, exported }
}

describe('a passage that a reviewer points to', () => {
  test('covers the requirement, in the counts too, and leaves what the rules found as it is', async () => {
    const { host, document, pointTo } = await reviewing()
    const { counts: before } = (await host.openDocument({ document })).decisionSummary
    const { decisions, counts, undo } = await pointTo()
    expect(decisions).toMatchObject([
      { finding: 'T-01', state: 'covered', evidence: { ...evidence, quote: says }, who: 'Ada' },
    ])
    expect(before.requirements).toEqual({ covered: 0, weak: 0, missing: 1, ask: 0 })
    expect(counts.requirements).toEqual({ covered: 1, weak: 0, missing: 0, ask: 0 })
    expect([before.decided, counts.decided]).toEqual([0, 1])
    expect((await host.openDocument({ document })).findings).toMatchObject([{ id: 'T-01', verdict: 'missing' }, {}])
    expect(undo).toBe('Point to evidence for “A test”')
    const [line] = await host.trail({ document })
    expect(line).toMatchObject({ who: 'Ada', what: 'Covered by evidence', quote: says })
  })

  test('is taken back by undo, by opening the finding again and by another decision', async () => {
    const { host, document, pointTo } = await reviewing()
    await pointTo()
    const { decisions, counts } = await host.undo({ document })
    expect([decisions, counts.requirements.missing]).toEqual([[], 1])
    expect((await host.redo({ document })).counts.requirements.covered).toBe(1)
    const accepted = await host.decide({ document, finding: 'T-01', state: 'accepted' })
    expect(accepted.decisions).toMatchObject([{ state: 'accepted' }])
    expect(accepted.decisions[0]?.evidence).toBeUndefined()
    expect(accepted.counts.requirements).toMatchObject({ covered: 0, missing: 1 })
    await pointTo()
    expect((await host.decide({ document, finding: 'T-01', state: 'open' })).decisions).toEqual([])
  })

  test('keeps its decision when a note is written on it', async () => {
    const { host, document, pointTo } = await reviewing()
    await pointTo()
    const { decisions } = await host.note({ document, finding: 'T-01', text: 'Name the provider' })
    expect(decisions).toMatchObject([{ state: 'covered', evidence, note: 'Name the provider' }])
  })

  test('is refused where there is none, where it has no words, and for what is no open requirement', async () => {
    const { host, document, add } = await reviewing()
    const about = { document, finding: 'T-01', state: 'covered' } as const
    const calls = [
      host.decide(about),
      host.decide({ ...about, evidence: { block: 2, start: 4, end: 4 } }),
      host.decide({ ...about, evidence: { block: 99, start: 0, end: 4 } }),
      host.decide({ ...about, finding: 'T01:bame', evidence }),
      host.decide({ ...about, evidence, everywhere: true }),
      host.decide({ ...about, state: 'accepted', evidence }),
    ]
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'bad-argument' })
    const other = await add('b.docx', docx('Grievance policy', 'We will offer counselling to everyone.'))
    const covered = host.decide({ ...about, document: other, evidence: { block: 1, start: 0, end: 4 } })
    await expect(covered).rejects.toThrow('The rules have found this requirement covered already.')
  })
})

describe('in a new version a passage that a reviewer pointed to', () => {
  const founded = 'We were founded in 1990.'

  test('still covers the requirement where its words have moved', async () => {
    const { host, document, add, pointTo, standing } = await reviewing()
    await pointTo()
    const moved = docx('Grievance policy', founded, 'We support BAME staff in every grievance.', says)
    expect(await add('a.docx', moved)).toBe(document)
    const { decisions, lost, counts } = await standing()
    expect(decisions).toMatchObject([{ state: 'covered', evidence: { block: 3, quote: says }, who: 'Ada' }])
    expect([lost, counts.requirements.covered]).toEqual([[], 1])
    expect((await host.openDocument({ document, version: 1 })).decisionSummary.decisions).toMatchObject([
      { state: 'covered', evidence: { block: 2, quote: says } },
    ])
  })

  test.each([
    ['changed', says.replace('can talk it over', 'might write')],
    ['gone', founded],
  ])('that is %s loses it: it is listed with its words, and can only be let go', async (_, instead) => {
    const { host, document, add, pointTo, standing } = await reviewing()
    await pointTo()
    await add('a.docx', docx('Grievance policy', 'We support BAME staff in every grievance.', instead))
    const { decisions, lost, counts } = await standing()
    expect([decisions, counts.requirements.missing, counts.lost]).toEqual([[], 1, 1])
    expect(lost).toMatchObject([{ quote: says, context: says, decision: { state: 'covered', who: 'Ada' } }])
    expect(lost[0]?.likeliest).toBeUndefined()
    const attach = host.settleLost({ document, lost: lost[0]?.id ?? 0, finding: 'T-01' })
    await expect(attach).rejects.toMatchObject({ code: 'bad-argument' })
    expect((await host.settleLost({ document, lost: lost[0]?.id ?? 0 })).lost).toEqual([])
  })
})

describe('what is exported', () => {
  const told = /The rules found nothing; Ada pointed to this passage on \d+ \w+ \d{4}\./

  test('lists the requirement as covered, by whose evidence and when, with what the rules found', async () => {
    const { pointTo, exported } = await reviewing()
    await pointTo()
    const html = strFromU8(await exported('html'))
    expect(html).toMatch(told)
    expect(html).toContain('1 requirement covered')
    expect(html).toContain('1 requirement is covered by evidence that a reviewer pointed to')
    const csv = strFromU8(await exported('csv'))
    expect(csv).toMatch(told)
    expect(csv.split('\r\n').find(line => line.includes('T-01'))).toMatch(
      /Covered.*People who have.*Covered by evidence/,
    )
    const word = strFromU8(unzipSync(await exported('report-word'))['word/document.xml'] ?? new Uint8Array())
    expect(word.replace(/<[^>]+>/g, '')).toMatch(told)
  })

  test('as data has both, the passage and what the rules found', async () => {
    const { pointTo, exported } = await reviewing()
    await pointTo()
    const { reviews } = JSON.parse(strFromU8(await exported('json')))
    expect(reviews[0].findings[0]).toMatchObject({
      verdict: 'covered',
      evidence: [{ quote: says, basis: 'reviewer' }],
      pointedOut: { who: 'Ada', found: { verdict: 'missing' } },
    })
    expect(reviews[0].decisions).toMatchObject([{ state: 'covered', evidence: { quote: says } }])
  })

  test('has no comment on it in Word', async () => {
    const { host, document, pointTo } = await reviewing()
    const asked = { documents: [document], formats: ['word'], comments: 'full', includeCovered: false } as const
    const comments = async () => {
      const [file] = (await host.exportReviews(asked)).files
      return strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['word/comments.xml'] ?? new Uint8Array())
    }
    expect(await comments()).toContain('T-01')
    await pointTo()
    expect(await comments()).not.toContain('T-01')
  })
})

test('the portfolio counts it as covered with the passage, and so does a round', async () => {
  const { host, document, pointTo } = await reviewing()
  await pointTo()
  expect((await host.portfolio({})).documents[0]?.requirements).toEqual({ 'T-01': 'covered' })
  const cell = { document, requirement: 'T-01' }
  expect((await host.portfolioCell(cell)).requirements).toMatchObject([
    { state: 'covered', passages: [{ quote: says }], reason: expect.stringContaining('Ada pointed to this passage') },
  ])
  const { id } = await host.keepRound({ name: 'Spring' })
  await host.decide({ document, finding: 'T-01', state: 'open' })
  expect((await host.portfolio({})).documents[0]?.requirements).toEqual({ 'T-01': 'missing' })
  expect((await host.portfolioCell({ ...cell, round: id })).requirements).toMatchObject([{ state: 'decided' }])
  await host.undo({ document })
  expect((await host.portfolioCell({ ...cell, round: id })).requirements).toMatchObject([
    { state: 'covered', passages: [{ quote: says }] },
  ])
})

test('another reviewer who brings the review in has it, as hers', async () => {
  const ada = await reviewing()
  await ada.pointTo()
  const bola = await reviewing('Bola')
  const [brought] = await broughtInto(bola, await sharedBy(ada, [ada.document]))
  expect(brought).toMatchObject({ kind: 'merged', taken: 1 })
  const { decisions, counts } = await bola.standing()
  expect(decisions).toMatchObject([{ state: 'covered', evidence: { ...evidence, quote: says }, who: 'Ada' }])
  expect(counts.requirements.covered).toBe(1)
})

test('two reviewers who differ on it: taking hers takes the passage', async () => {
  const ada = await reviewing()
  await ada.pointTo()
  const bola = await reviewing('Bola')
  await bola.host.decide({ document: bola.document, finding: 'T-01', state: 'accepted' })
  await broughtInto(bola, await sharedBy(ada, [ada.document]))
  const [conflict] = await bola.host.conflicts({})
  expect(conflict).toMatchObject({ mine: { state: 'accepted' }, theirs: { state: 'covered' } })
  const { decisions } = await bola.host.settleConflict({ conflict: conflict?.id ?? 0, as: 'theirs' })
  expect(decisions).toMatchObject([{ state: 'covered', evidence, who: 'Ada' }])
})
