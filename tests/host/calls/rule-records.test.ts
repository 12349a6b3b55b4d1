import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'

const first = docx('Grievance policy', 'You can raise a grievance. We support BAME staff.', 'BAME staff are welcome.')
const second = docx('Our network policy', 'Our BAME network meets on Mondays.')

describe('what became of rules in the library', () => {
  test('a rule is counted by document and by place, from the reviews that are kept', async () => {
    const { host, bring } = await hostOn()
    await bring({ 'one.docx': first, 'two.docx': second })
    const { documents, records } = await host.ruleRecords({})
    expect(documents).toBe(2)
    expect(records.find(({ rule }) => rule === 'T01')).toMatchObject({ documents: 2, fires: 2, places: 3 })
  })

  test('decisions are counted with their reasons, and those of removed documents are not', async () => {
    const { host, add } = await hostOn()
    const one = await add('one.docx', first)
    const two = await add('two.docx', second)
    await host.decide({ document: one, finding: 'T01:bame', state: 'accepted' })
    await host.decide({ document: two, finding: 'T01:bame', state: 'dismissed', reason: 'The name of our network' })
    const { record, decisions, found } = await host.ruleHistory({ id: 'T01' })
    expect(record.decided).toEqual({ accepted: 1, dismissed: 1, covered: 0, 'not-applicable': 0, discuss: 0 })
    expect(record.reasons).toEqual([{ reason: 'The name of our network', count: 1 }])
    expect(decisions.map(({ state, title, passages }) => [state, title, passages.map(({ quote }) => quote)])).toEqual([
      ['dismissed', expect.any(String), ['BAME']],
      ['accepted', expect.any(String), ['BAME', 'BAME']],
    ])
    expect(found.map(({ state, places }) => [state, places])).toEqual([
      ['accepted', 2],
      ['dismissed', 1],
    ])
    await host.deleteDocument({ document: two })
    expect((await host.ruleHistory({ id: 'T01' })).record.decided.dismissed).toBe(0)
  })

  test('the table for a spreadsheet names the rule that was dismissed first, with the reasons', async () => {
    const { host, add } = await hostOn()
    const two = await add('two.docx', second)
    await host.decide({ document: two, finding: 'T01:bame', state: 'dismissed', reason: 'A name' })
    const { bytes } = await host.exportJudgedRules({})
    const [head, row] = new TextDecoder().decode(bytes).split('\r\n')
    expect(head).toContain('Disagreed, per cent')
    expect(row).toMatch(/^T01,.*,100,A name \(1\),/)
  })

  test('the table is saved by path on the desktop alone', async () => {
    const { host } = await hostOn()
    await expect(host.saveJudgedRules({ folder: '/nowhere' })).rejects.toMatchObject({ code: 'not-writable' })
  })
})
