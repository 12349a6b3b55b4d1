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
    const other = await hostOn()
    expect((await other.host.readRuleSet({ name: file.name, text: said })).set).toMatchObject({
      author: 'We',
      rules: [{ rule: 'OUR-01', change: 'added' }],
    })
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

  test('leaves a set and rules that were made here alone, drafts too, and is off beside them', async () => {
    const { host } = await hostOn()
    const mine = await host.newRule({ kind: 'wording' })
    const draft = await host.newRule({ kind: 'wording' })
    const used = ourRule
      .replace('<those-we-serve>', 'service users')
      .replace('service users matter."', 'service users matter.", "Ask service users."')
      .replace('residents matter."', 'residents matter.", "Ask residents."')
    await host.keepDraft({ kind: 'rule', name: mine.name, text: used })
    await host.useDraft({ kind: 'rule', name: mine.name })
    const theirRules = `${ourRule}${ourRule.replaceAll('OUR-01', 'OUR-02').replace('title: We say residents', 'title: Another title')}`
    const other = ourSetAsFile('1.1.0', theirRules)
    const file = { ...other, text: other.text.replace('name: ours', 'name: our-wordings') }
    const { problems, set: offered } = await host.readRuleSet(file)
    expect(problems).toEqual([])
    expect(offered).not.toHaveProperty('replaces')
    expect(offered).toMatchObject({
      name: 'our-wordings-2',
      rules: [{ rule: 'OUR-03' }, { rule: 'OUR-04' }],
      renamed: [
        'You have a set called our-wordings, so this one is kept beside it as our-wordings-2.',
        'You have a rule OUR-01, so theirs is OUR-03 here.',
        'You have a rule OUR-02, so theirs is OUR-04 here.',
      ],
    })
    await host.addRuleSet(file)
    expect((await host.pieceTexts(mine)).used).toBe(used)
    expect((await host.pieceTexts(draft)).draft).toBe(draft.draft)
    const { sets } = await host.listRules({})
    expect(sets.find(one => one.name === 'our-wordings')).toMatchObject({ on: true, rules: [{}] })
    expect(sets.find(one => one.name === 'our-wordings-2')).toMatchObject({ on: false, rules: [{}, {}] })
    const came = (await host.ownRules({})).find(one => one.name === 'OUR-03')
    expect(came).toMatchObject({ from: 'Example Charity', off: true })
    expect(await host.newRule({ kind: 'wording' })).toMatchObject({ name: 'OUR-05', set: 'our-wordings' })

    const newer = { ...file, text: file.text.replaceAll('1.1.0', '1.2.0').replace('Another title', 'A newer title') }
    expect((await host.readRuleSet(newer)).set).toMatchObject({
      name: 'our-wordings-2',
      replaces: '1.1.0',
      rules: [{ rule: 'OUR-04', change: 'changed' }],
    })
    await host.addRuleSet(newer)
    expect((await host.pieceTexts(mine)).used).toBe(used)
    expect((await host.pieceTexts({ kind: 'rule', name: 'OUR-04' })).used).toContain('A newer title')
    expect((await host.listRules({})).sets.find(one => one.name === 'our-wordings-2')).toMatchObject({ on: false })
  })

  test('is another set where another author made it, and leaves the one from before alone', async () => {
    const { host } = await hostOn()
    await host.addRuleSet(ourSetAsFile())
    const other = ourSetAsFile('2.0.0', ourRule.replace('People live here.', 'They chose it.'))
    const stranger = { ...other, text: other.text.replace('Example Charity', 'Somebody else') }
    await host.addRuleSet(stranger)
    expect((await host.pieceTexts({ kind: 'rule', name: 'OUR-01' })).used).toBe(ourRule)
    expect(await host.pieceTexts({ kind: 'rule', name: 'OUR-02' })).toMatchObject({ from: 'Somebody else', off: true })
  })

  test('does not replace a concept made here that says something else', async () => {
    const { host } = await hostOn()
    const concept = { kind: 'concept', name: 'those-we-serve' } as const
    const mine = 'those-we-serve:\n  about: Ours.\n  members: [clients]\n'
    await host.keepDraft({ ...concept, text: mine })
    await expect(host.addRuleSet(ourSetAsFile())).rejects.toMatchObject({ code: 'bad-rules' })
    expect((await host.pieceTexts(concept)).draft).toBe(mine)
    await host.useDraft(concept)
    await expect(host.addRuleSet(ourSetAsFile())).rejects.toMatchObject({ code: 'bad-rules' })
    expect((await host.pieceTexts(concept)).used).toBe(mine)
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
