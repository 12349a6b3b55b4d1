import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'

const grievance = docx('Grievance policy', 'You can raise a grievance. We support BAME staff.')
const plan = docx('Equality, diversity and inclusion policy', 'Our BAME network meets on Mondays.')

async function library() {
  const opened = await hostOn()
  const first = await opened.add('grievance.docx', grievance)
  const second = await opened.add('edi.docx', plan)
  const flagged = async (document: string) =>
    (await opened.host.openDocument({ document })).findings.some(({ id }) => id === 'T01:bame')
  const notApplied = async (document: string) =>
    (await opened.host.reviewScope({ document })).notApplied.find(({ rule }) => rule === 'T01')
  const stale = async () => (await opened.host.listDocuments({})).filter(one => one.stale).map(({ id }) => id)
  return { ...opened, first, second, flagged, notApplied, stale }
}

describe('a rule is switched', () => {
  test('for a type of document: reviews of that type leave it out and say why, others go on', async () => {
    const { host, first, second, flagged, notApplied, stale } = await library()
    const { type } = (await host.openDocument({ document: first })).summary.type
    await host.switchRule({ id: 'T01', for: { type }, on: false, reason: 'The term is our network’s name' })
    expect((await stale()).length).toBe(2)
    await host.reviewAgain({})
    expect([await flagged(first), await flagged(second)]).toEqual([false, true])
    expect(await notApplied(first)).toMatchObject({
      because: 'off-for-type',
      reason: 'The term is our network’s name',
    })
    const { bytes } = await host.exportJudgedRules({})
    expect(new TextDecoder().decode(bytes)).toMatch(/T01,.*On; off for /)
  })

  test('for one document: that review alone is out of date, and the trail says who did it and why', async () => {
    const { host, first, second, flagged, notApplied, stale } = await library()
    const details = await host.switchRule({ id: 'T01', for: { document: second }, on: false, reason: 'A quotation' })
    expect(details.documents).toMatchObject([{ document: second, on: false, reason: 'A quotation' }])
    expect(await stale()).toEqual([second])
    await host.reviewAgain({})
    expect(await stale()).toEqual([])
    expect([await flagged(first), await flagged(second)]).toEqual([true, false])
    expect(await notApplied(second)).toMatchObject({ because: 'off-for-document', reason: 'A quotation' })
    const trail = await host.trail({ document: second })
    expect(trail.map(({ what, reason }) => [what, reason])).toContainEqual([
      'T01 switched off for this document',
      'A quotation',
    ])
    await host.switchRule({ id: 'T01', for: { document: second } })
    await host.reviewAgain({})
    expect(await flagged(second)).toBe(true)
  })

  test('for the organisation with a reason, which a later switch without one takes away', async () => {
    const { host, first, notApplied } = await library()
    await host.switchRule({ id: 'T01', on: false, reason: 'We use the term' })
    await host.reviewAgain({})
    expect(await notApplied(first)).toMatchObject({ because: 'switched-off', reason: 'We use the term' })
    await host.switchRules({ rules: { T01: false } })
    expect((await host.rule({ id: 'T01' })).reasonOff).toBeUndefined()
  })

  test('not for a type or a document that does not exist', async () => {
    const { host } = await library()
    await expect(host.switchRule({ id: 'T01', for: { type: 'no-such-type' }, on: false })).rejects.toMatchObject({
      code: 'bad-argument',
    })
    await expect(host.switchRule({ id: 'T01', for: { document: 'nobody' }, on: false })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a switch for a document goes with it when it is deleted for good', async () => {
    const { host, second } = await library()
    await host.switchRule({ id: 'T01', for: { document: second }, on: false })
    await host.deleteForGood({ document: second })
    expect((await host.rule({ id: 'T01' })).documents).toEqual([])
  })
})
