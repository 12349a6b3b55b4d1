import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Host } from '../../../host/bridge/contract.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { requirement } from '../../helpers/rules.ts'
import { smallRules } from '../../helpers/small-rules.ts'

const set = 'name: ours\ntitle: Our rules\nversion: 1.0.0\nkind: wordings\nabout: How we write\n'
const residents = `# We say residents.
- id: OUR-01
  title: We say residents
  find: ["service user*"]
  verdict: avoid
  source: Our style guide
  why: People live here.
  instead: { wording: [residents] }
  examples: { flag: ["Our service users matter.", "We ask service users."], pass: ["Our residents matter.", "We ask our residents."] }
`

async function withOurRule(host: Host) {
  await host.keepDraft({ kind: 'set', name: 'ours', text: set })
  await host.useDraft({ kind: 'set', name: 'ours' })
  await host.keepDraft({ kind: 'rule', name: 'OUR-01', set: 'ours', text: residents })
}

const policy = docx('Care policy', 'We listen to BAME service users.')
const found = async (host: Host, document: string) =>
  (await host.openDocument({ document })).findings.flatMap(f => (f.kind === 'wording' ? [f.rule] : []))

// All rules are loaded anew whenever one of them is used or taken out.
describe('a rule of the organisation’s own', { timeout: 60_000 }, () => {
  test('is kept as a draft and not used, and then used in reviews', async () => {
    const { host, add } = await hostOn()
    const document = await add('Care.docx', policy)
    await withOurRule(host)
    const [care] = await host.listDocuments({})
    expect(care?.stale).toBe(true)
    await host.reviewAgain({})
    expect(await found(host, document)).toEqual(['T01'])
    expect((await host.listDocuments({}))[0]?.stale).toBe(false)

    await host.useDraft({ kind: 'rule', name: 'OUR-01' })
    expect((await host.listDocuments({}))[0]?.stale).toBe(true)
    expect((await host.listRules({})).sets.map(one => [one.name, one.rules.length])).toContainEqual(['ours', 1])
    await host.reviewAgain({})
    expect(await found(host, document)).toEqual(['T01', 'OUR-01'])
    expect((await host.openDocument({ document })).rules['OUR-01']).toMatchObject({ title: 'We say residents' })
    const another = await add('Home.docx', docx('Home', 'A service user may call.'))
    expect(await found(host, another)).toEqual(['OUR-01'])
  })

  test('is used after a restart as well, and taken out again', async () => {
    const { host, add, workspace, close } = await hostOn()
    await withOurRule(host)
    await host.useDraft({ kind: 'rule', name: 'OUR-01' })
    const document = await add('Care.docx', policy)
    await close()

    const later = await hostOn(workspace)
    expect((await later.host.listDocuments({}))[0]?.stale).toBe(false)
    expect(await later.host.pieceTexts({ kind: 'rule', name: 'OUR-01' })).toEqual({
      kind: 'rule',
      name: 'OUR-01',
      set: 'ours',
      standing: 'own',
      used: residents,
    })
    await later.host.takeOut({ kind: 'rule', name: 'OUR-01' })
    await later.host.reviewAgain({})
    expect(await found(later.host, document)).toEqual(['T01'])
  })

  test('is refused with line and column while it has a mistake, and the rule in use goes on', async () => {
    const { host, add } = await hostOn()
    const document = await add('Care.docx', policy)
    await withOurRule(host)
    await host.useDraft({ kind: 'rule', name: 'OUR-01' })
    const broken = residents.replace('verdict: avoid', 'verdict: ban').replace('"service user*"', '"<nobody>"')
    const { draft, used } = await host.keepDraft({ kind: 'rule', name: 'OUR-01', text: broken })
    expect([draft, used]).toEqual([broken, residents])
    await expect(host.useDraft({ kind: 'rule', name: 'OUR-01' })).rejects.toMatchObject({
      code: 'bad-rules',
      message: expect.stringMatching(/own\/ours\/OUR-01\.yml:5:12 OUR-01: verdict/),
    })
    await host.reviewAgain({})
    expect(await found(host, document)).toEqual(['T01', 'OUR-01'])
    expect(await host.ownRules({})).toMatchObject([
      { kind: 'set', name: 'ours', used: true, draft: false },
      { kind: 'rule', name: 'OUR-01', standing: 'own', used: true, draft: true },
    ])
  })

  test('begins under an id that is free, in a set of its own', async () => {
    const { host } = await hostOn()
    const first = await host.newRule({ kind: 'wording' })
    expect([first.name, first.set, first.standing]).toEqual(['OUR-01', 'our-wordings', 'own'])
    expect((await host.newRule({ kind: 'wording' })).name).toBe('OUR-02')
    expect((await host.ownRules({})).map(({ kind, name }) => [kind, name])).toEqual([
      ['set', 'our-wordings'],
      ['rule', 'OUR-01'],
      ['rule', 'OUR-02'],
    ])
    await host.dropDraft({ kind: 'rule', name: 'OUR-01' })
    await host.dropDraft({ kind: 'rule', name: 'OUR-02' })
    const lost = host.keepDraft({ kind: 'rule', name: 'OUR-01', set: 'terms', text: residents })
    await expect(lost).rejects.toMatchObject({ code: 'not-found' })
    const taken = host.keepDraft({ kind: 'set', name: 'terms', text: set })
    await expect(taken).rejects.toMatchObject({ code: 'exists' })
    await withOurRule(host)
    await expect(host.takeOut({ kind: 'set', name: 'ours' })).rejects.toMatchObject({ code: 'exists' })
  })
})

describe('a rule that is being written', { timeout: 60_000 }, () => {
  test('is tried with its examples and in a document, and nothing is kept', async () => {
    const { host, add } = await hostOn()
    const document = await add('Care.docx', policy)
    await withOurRule(host)
    const text = residents.replace('"We ask service users."]', '"Our clients matter."]')
    const tried = await host.tryText({ kind: 'rule', name: 'OUR-01', text, document })
    expect([tried.sound, tried.problems]).toEqual([false, []])
    expect(tried.examples.map(({ wanted, got }) => [wanted, got])).toEqual([
      ['flag', 'flag'],
      ['flag', 'pass'],
      ['pass', 'pass'],
      ['pass', 'pass'],
    ])
    expect(tried.document?.places).toMatchObject([{ span: { quote: 'service users' }, flagged: true }])
    expect(tried.suggested).toContain('clients matter')
    expect((await host.pieceTexts({ kind: 'rule', name: 'OUR-01' })).draft).toBe(residents)
    const circle = 'home:\n  about: Where people live\n  members: ["<home>"]\n'
    const concept = await host.tryText({ kind: 'concept', name: 'home', text: circle })
    expect(concept.problems).toMatchObject([{ file: 'concepts/own/home.yml', line: 3 }])
  })

  test('is not used while it has fewer than two examples of a kind, and says which are lacking', async () => {
    const { host } = await hostOn()
    await withOurRule(host)
    const text = residents.replace(', "We ask our residents."', '')
    const { sound, wanting } = await host.tryText({ kind: 'rule', name: 'OUR-01', text })
    expect([sound, wanting]).toEqual([false, [{ verdict: 'pass', more: 1 }]])
    await host.keepDraft({ kind: 'rule', name: 'OUR-01', text })
    await expect(host.useDraft({ kind: 'rule', name: 'OUR-01' })).rejects.toMatchObject({
      code: 'bad-rules',
      message: expect.stringMatching(/Texts in which it is not flagged: 1 more/),
    })
    const bare = text.replace(/examples: .*/, 'examples: {}')
    expect(await host.tryText({ kind: 'rule', name: 'OUR-01', text: bare })).toMatchObject({
      sound: false,
      problems: expect.any(Array),
    })
  })

  test('does not depend on an answer that no profile asks for', async () => {
    const { host } = await hostOn()
    await withOurRule(host)
    const text = residents.replace('  verdict:', '  when: [employs staff]\n  verdict:')
    const { problems } = await host.tryText({ kind: 'rule', name: 'OUR-01', text })
    expect(problems).toMatchObject([
      { line: 5, message: expect.stringMatching(/no question “employs staff”; its questions are .*person-first/) },
    ])
    await host.keepDraft({ kind: 'rule', name: 'OUR-01', text })
    await expect(host.useDraft({ kind: 'rule', name: 'OUR-01' })).rejects.toMatchObject({ code: 'bad-rules' })
    const known = text.replace('employs staff', 'person-first')
    expect(await host.tryText({ kind: 'rule', name: 'OUR-01', text: known })).toMatchObject({ sound: true })
  })

  test('is not used while one of its examples fails', async () => {
    const { host } = await hostOn()
    await withOurRule(host)
    const text = residents.replace('Our service users matter.', 'Our clients matter.')
    await host.keepDraft({ kind: 'rule', name: 'OUR-01', text })
    await expect(host.useDraft({ kind: 'rule', name: 'OUR-01' })).rejects.toMatchObject({
      code: 'bad-rules',
      message: expect.stringMatching(/OUR-01: the example “Our clients matter\.” comes out as pass, not flag/),
    })
  })

  test('shows what would change in every document before it is used, and on which findings reviewers decided', async () => {
    const { host, add, events } = await hostOn()
    const care = await add('Care.docx', policy)
    await add('Other.docx', docx('Other', 'We listen.'))
    await host.decide({ document: care, finding: 'T01:bame', state: 'accepted' })
    await withOurRule(host)
    const rule = { kind: 'rule', name: 'OUR-01' } as const
    expect(await host.wouldChange({ ...rule, text: residents, job: 'a' })).toEqual({
      documents: 2,
      changed: [
        {
          document: care,
          name: 'Care',
          changes: [
            {
              rule: 'OUR-01',
              name: 'We say residents',
              change: 'appears',
              after: 'avoid',
              passages: ['service users'],
              places: 1,
            },
          ],
        },
      ],
    })
    expect(events).toContainEqual({ kind: 'trying-rules', job: 'a', done: 2, of: 2 })
    const { shipped = '' } = await host.pieceTexts({ kind: 'rule', name: 'T01' })
    const text = shipped.replace('=BAME', '=BME')
    const { changed } = await host.wouldChange({ kind: 'rule', name: 'T01', text, job: 'b' })
    expect(changed.flatMap(one => one.changes)).toMatchObject([
      { rule: 'T01', change: 'vanishes', before: 'depends', passages: ['BAME'], decided: 'accepted' },
    ])
    const stopped = host.wouldChange({ ...rule, text: residents, job: 'd' })
    await host.stopTrying({ job: 'd' })
    await expect(stopped).rejects.toMatchObject({ message: 'Stopped. Nothing was changed.' })
    const wrong = residents.replace('verdict', 'verdikt')
    await expect(host.wouldChange({ ...rule, text: wrong, job: 'c' })).rejects.toMatchObject({ code: 'bad-rules' })
    expect((await host.listDocuments({})).map(({ stale }) => stale)).toEqual([true, true])
  })
})

describe('a change to a shipped rule', { timeout: 60_000 }, () => {
  const changed = async (host: Host) => {
    const { shipped = '' } = await host.pieceTexts({ kind: 'rule', name: 'T01' })
    const ours = shipped.replace('=BAME', '{=BAME|=BME}').replace('flag: ["x"]', 'flag: ["BME staff"]')
    await host.keepDraft({ kind: 'rule', name: 'T01', text: ours })
    await host.useDraft({ kind: 'rule', name: 'T01' })
    return { shipped, ours }
  }

  test('is reviewed by, and the review says that its set has own changes', async () => {
    const { host, add } = await hostOn()
    const { shipped, ours } = await changed(host)
    const document = await add('Care.docx', docx('Care policy', 'We listen to BME tenants.'))
    expect(await found(host, document)).toEqual(['T01'])
    const { sets } = await host.reviewScope({ document })
    expect(sets).toContainEqual(expect.objectContaining({ name: 'terms', version: '1.2.0 with own changes' }))
    expect(await host.pieceTexts({ kind: 'rule', name: 'T01' })).toMatchObject({
      standing: 'changed',
      shipped,
      base: shipped,
      used: ours,
    })
    await host.takeOut({ kind: 'rule', name: 'T01' })
    expect(await host.ownRules({})).toEqual([])
  })

  test('that was changed in the product as well is shown from both sides, and one is chosen', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    const { shipped, ours } = await changed(first.host)
    await first.close()

    const updated = mkdtempSync(join(tmpdir(), 'evenhand-rules-'))
    cpSync(smallRules, updated, { recursive: true })
    const topic = join(updated, 'terms/topic.yml')
    writeFileSync(topic, readFileSync(topic, 'utf8').replace('=BAME', '=BAMER'))
    const later = await hostOn(workspace, { rulesFolder: updated })
    const now = shipped.replace('=BAME', '=BAMER')
    expect(await later.host.pieceTexts({ kind: 'rule', name: 'T01' })).toMatchObject({
      standing: 'both',
      base: shipped,
      shipped: now,
      used: ours,
    })
    const document = await later.add('Care.docx', docx('Care policy', 'We listen to BME tenants.'))
    expect(await found(later.host, document)).toEqual(['T01'])

    await later.host.settleChanged({ kind: 'rule', name: 'T01', keep: 'ours' })
    expect(await later.host.ownRules({})).toMatchObject([{ name: 'T01', standing: 'changed', used: true }])
    await later.host.settleChanged({ kind: 'rule', name: 'T01', keep: 'shipped' })
    expect(await later.host.ownRules({})).toEqual([])
    await later.host.reviewAgain({})
    expect(await found(later.host, document)).toEqual([])
  })

  test('that is no longer shipped is kept and not used', async () => {
    const workspace = freshWorkspace()
    const first = await hostOn(workspace)
    await changed(first.host)
    await first.close()
    const updated = mkdtempSync(join(tmpdir(), 'evenhand-rules-'))
    cpSync(smallRules, updated, { recursive: true })
    writeFileSync(join(updated, 'terms/topic.yml'), '[]\n')
    const later = await hostOn(workspace, { rulesFolder: updated })
    expect(await later.host.ownRules({})).toMatchObject([{ name: 'T01', standing: 'gone', used: true }])
    expect((await later.host.listRules({})).problems).toEqual([])
    const ours = later.host.settleChanged({ kind: 'rule', name: 'T01', keep: 'ours' })
    await expect(ours).rejects.toMatchObject({ code: 'bad-argument' })
  })
})

describe('a concept of the organisation’s own', { timeout: 60_000 }, () => {
  const home = 'home:\n  about: Where people live\n  members: [care home*, supported living]\n'
  const rule = requirement('{ covered: ["<home>"] }')
    .replace('T-01', 'OUR-02')
    .replace('covered: []', 'covered: ["We visit each care home.", "We will visit each care home."]')
    .replace('missing: []', 'missing: ["We visit each office.", "We visit each shop."]')

  test('is there for its rules, and stays while one of them names it', async () => {
    const { host, add } = await hostOn()
    await host.keepDraft({ kind: 'set', name: 'ours', text: set.replace('wordings', 'requirements') })
    await host.useDraft({ kind: 'set', name: 'ours' })
    await host.keepDraft({ kind: 'concept', name: 'home', text: home })
    await host.keepDraft({ kind: 'rule', name: 'OUR-02', set: 'ours', text: rule })
    await expect(host.useDraft({ kind: 'rule', name: 'OUR-02' })).rejects.toMatchObject({ code: 'bad-rules' })
    await host.useDraft({ kind: 'concept', name: 'home' })
    await host.useDraft({ kind: 'rule', name: 'OUR-02' })
    const document = await add('Care.docx', docx('Care policy', 'We will visit each care home.'))
    const { findings } = await host.openDocument({ document })
    expect(findings.find(f => f.rule === 'OUR-02')).toMatchObject({ verdict: 'covered' })
    await expect(host.takeOut({ kind: 'concept', name: 'home' })).rejects.toMatchObject({ code: 'bad-rules' })
    const circle = home.replace('supported living', '"<home>"')
    await host.keepDraft({ kind: 'concept', name: 'home', text: circle })
    await expect(host.useDraft({ kind: 'concept', name: 'home' })).rejects.toMatchObject({
      message: expect.stringMatching(/concepts\/own\/home\.yml:3:/),
    })
  })
})

test('rules that are changed while documents are read never pass for those of a review', async () => {
  const { host, bring } = await hostOn()
  await withOurRule(host)
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`${i}.docx`, docx(`Care ${i}`, 'We listen to service users.')] as const),
  )
  const imports = bring(files)
  await host.useDraft({ kind: 'rule', name: 'OUR-01' })
  await imports
  for (const { id, stale } of await host.listDocuments({}))
    expect((await found(host, id)).includes('OUR-01')).toBe(!stale)
})
