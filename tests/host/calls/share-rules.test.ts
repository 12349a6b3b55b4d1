import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Host } from '../../../host/bridge/contract.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { ourConcept, ourRule, ourSetAsFile } from '../../helpers/our-set.ts'

const release = { set: 'ours', author: 'Example Charity', licence: 'CC BY 4.0' }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const policy = docx('Care policy', 'We listen to BAME service users.')
const found = async (host: Host, document: string) =>
  (await host.openDocument({ document })).findings.flatMap(f => (f.kind === 'wording' ? [f.rule] : []))

describe('a rule set that is handed on', () => {
  test('is one file that says its author, licence, version and what is new, with its rules and concepts', async () => {
    const { host } = await hostOn()
    await host.addRuleSet(ourSetAsFile())
    const file = await host.packRuleSet({ ...release, author: 'We', version: '1.1.0', what: 'More.' })
    expect(file.name).toBe('ours-1.1.0.evenhand-rules.yml')
    const said = text(file.bytes)
    for (const part of ['# Ours.', 'author: We', 'licence: CC BY 4.0', '# We say residents.', 'those-we-serve:'])
      expect(said).toContain(part)
    expect(said).toMatch(/version: 1\.1\.0[\s\S]*what: More\.[\s\S]*what: The first rules\./)
    expect((await host.pieceTexts({ kind: 'set', name: 'ours' })).used).toMatch(/version: 1\.1\.0[\s\S]*what: More\./)
    expect((await host.readRuleSet({ name: file.name, text: said })).set).toMatchObject({ rules: [], alike: 1 })
  })

  test('is saved in a folder by the desktop app alone', async () => {
    const { host } = await hostOn()
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-sets-'))
    const wanted = { ...release, version: '1.1.0', what: 'More.', folder }
    await expect(host.savePackedRuleSet(wanted)).rejects.toMatchObject({ code: 'not-writable' })
    const desktop = await hostOn(undefined, { desktop: true })
    await desktop.host.addRuleSet(ourSetAsFile())
    const { path } = await desktop.host.savePackedRuleSet(wanted)
    expect(readFileSync(path, 'utf8')).toContain('evenhand-rules: 1')
  })

  test('is refused where there is none of that name', async () => {
    const { host } = await hostOn()
    await expect(host.packRuleSet({ ...release, version: '1.0.0', what: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a rule set that is brought in', () => {
  test('is shown with what it would change, is off until it is switched on, and then reviews', async () => {
    const file = ourSetAsFile()
    const { host, add } = await hostOn()
    const document = await add('Care.docx', policy)
    expect(await host.readRuleSet(file)).toEqual({
      problems: [],
      set: {
        ...{ name: 'ours', title: 'Our rules', version: '1.0.0', about: 'How we write' },
        ...{ author: 'Example Charity', licence: 'CC BY 4.0' },
        changes: [{ version: '1.0.0', what: 'The first rules.' }],
        rules: [{ rule: 'OUR-01', title: 'We say residents', change: 'added', fields: [] }],
        alike: 0,
        concepts: ['The concept <those-we-serve> is new.'],
      },
    })
    expect(await host.ownRules({})).toEqual([])
    expect(await host.setWouldChange({ ...file, job: 'job' })).toMatchObject({
      documents: 1,
      changed: [{ document, changes: [{ rule: 'OUR-01', change: 'appears', passages: ['service users'] }] }],
    })
    await host.addRuleSet(file)
    expect((await host.listRules({})).sets.find(one => one.name === 'ours')).toMatchObject({ on: false })
    await host.reviewAgain({})
    expect(await found(host, document)).toEqual(['T01'])
    await host.switchRules({ sets: { ours: true } })
    await host.reviewAgain({})
    expect(await found(host, document)).toEqual(['T01', 'OUR-01'])
    expect((await host.pieceTexts({ kind: 'rule', name: 'OUR-01' })).used).toBe(ourRule)
  })

  test('replaces an earlier version rule by rule, and stays on', async () => {
    const newer = ourSetAsFile(
      '2.0.0',
      ourRule.replace('People live here.', 'They chose it.'),
      ourConcept.replace('"service user*"', '"service user*", "client*"'),
    )
    const { host, add } = await hostOn()
    const document = await add('Care.docx', docx('Care policy', 'We listen to clients.'))
    await host.addRuleSet(ourSetAsFile())
    await host.switchRules({ sets: { ours: true } })
    const { set: offered } = await host.readRuleSet(newer)
    expect(offered).toMatchObject({
      replaces: '1.0.0',
      alike: 0,
      concepts: ['The concept <those-we-serve> changes: added “client*”.'],
    })
    expect(offered?.rules).toEqual([
      {
        ...{ rule: 'OUR-01', title: 'We say residents', change: 'changed' },
        fields: expect.arrayContaining(['Why it matters: was “People live here.”, is “They chose it.”.']),
      },
    ])
    await host.addRuleSet(newer)
    expect((await host.listRules({})).sets.find(one => one.name === 'ours')).toMatchObject({ on: true })
    await host.reviewAgain({})
    expect(await found(host, document)).toEqual(['OUR-01'])
  })

  test('is refused with every problem at its place, and nothing is kept', async () => {
    const file = ourSetAsFile()
    const { host } = await hostOn()
    const bad = { ...file, text: file.text.replace('verdict: avoid', 'verdict: awful').replace('OUR-01', 'our 1') }
    const { problems, set: none } = await host.readRuleSet(bad)
    expect(none).toBeUndefined()
    expect(problems.length).toBeGreaterThan(1)
    for (const problem of problems) expect(problem).toMatch(/^ours-1\.0\.0\.evenhand-rules\.yml:\d+:\d+ /)
    await expect(host.addRuleSet(bad)).rejects.toMatchObject({ code: 'bad-rules' })
    const shipped = { ...file, text: file.text.replace('name: ours', 'name: terms') }
    expect((await host.readRuleSet(shipped)).problems.join()).toContain('Evenhand comes with a rule set called terms')
    expect((await host.readRuleSet({ name: 'x', text: 'hello' })).problems.join()).toContain(
      'this is no packed rule set',
    )
    expect(await host.ownRules({})).toEqual([])
  })
})
