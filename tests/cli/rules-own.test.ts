import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runMain } from '../helpers/command.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { folderWith, houseSet } from '../helpers/house-set.ts'
import { smallRules } from '../helpers/small-rules.ts'

/** A rules folder with the house set in it, or as it is without. */
const rulesFolder = (files = houseSet) => makeFolder(Object.fromEntries(folderWith(files).map(f => [f.path, f.text])))
const run = (rules: string, ...args: string[]) => runMain(['rules', ...args], { rules })
const document = () =>
  makeFolder({ 'policy.docx': makeDocx({ body: p('Service users can appeal.') + p('We write to clients.') }) })

describe('rules new', () => {
  test('makes a set and rules of which only what is to be written is missing', async () => {
    const folder = rulesFolder([])
    expect((await run(folder, 'new', 'our-words', 'OW-01', '--wordings')).code).toBe(0)
    expect((await run(folder, 'new', 'our-words', 'OW-02', '--topic', 'more')).code).toBe(0)
    expect((await run(folder, 'new', 'our-duties', 'OD-01', '--requirements')).code).toBe(0)
    expect([...filesBelow(folder).keys()].filter(path => path.startsWith('our-'))).toEqual([
      ...[
        'our-duties/rules.yml',
        'our-duties/set.yml',
        'our-words/more.yml',
        'our-words/rules.yml',
        'our-words/set.yml',
      ],
    ])
    const { code, out } = await run(folder, 'check')
    expect(code).toBe(1)
    const problems = out.split('\n').filter(line => line.startsWith('rules/'))
    expect(problems.length).toBeGreaterThan(20)
    expect(problems.filter(line => !/ {2}Still to write: /.test(line))).toEqual([])
  })

  test.each([
    [['Own', 'OW-01', '--wordings'], 'a set is named in small letters, digits and hyphens'],
    [['concepts', 'OW-01', '--wordings'], 'the folder “concepts” is kept for concepts'],
    [['own', 'one', '--wordings'], 'an id is capital letters and digits'],
    [['own', 'T-01', '--wordings'], 'There is a rule T-01 already, in support.'],
    [['own', 'OW-01'], 'There is no set “own” yet. Add --wordings or --requirements to make it.'],
    [['terms', 'OW-01', '--topic', '../x'], '“../x” is no name for a file'],
    [['own'], 'takes the name of a set and the id of a rule'],
  ])('says what is wrong with %j, and writes nothing', async (args, says) => {
    const before = filesBelow(smallRules)
    const { code, err } = await run(smallRules, 'new', ...args)
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
    expect(filesBelow(smallRules)).toEqual(before)
  })
})

describe('rules try', () => {
  test('shows what the rules of a set meet in each statement, how it is read, and what comes of it', async () => {
    const own = makeFolder(Object.fromEntries(houseSet.map(f => [f.path, f.text])))
    const { code, out } = await run(smallRules, 'try', join(document(), 'policy.docx'), '--rules', join(own, 'house'))
    expect(code).toBe(0)
    expect(out).toContain('“Service users can appeal.”\n   a paragraph\n')
    expect(out).toContain('   → HS-01: “Service users” is flagged\n')
    expect(out).toContain('These rules meet something in 2 of 2 statements.')
    expect(out).toMatch(/HS-01 {2}Style: “Service users”, “clients”, 2 places {2}\(Service users\)/)
    expect(out).not.toContain('T-01')
  })

  test('shows parts of requirements and their verdict', async () => {
    const folder = makeFolder({ 'plan.docx': makeDocx({ body: p('We offer counselling to everybody.') }) })
    const { out } = await run(smallRules, 'try', join(folder, 'plan.docx'), '--set', 'support', '--type', 'policy')
    expect(out).toContain('→ T-01: the part “whole”')
    expect(out).toContain('Read as --type says: policy.')
    expect(out).toMatch(/T-01 {2}Covered: A test/)
  })

  test.each([
    [['--set', 'nothing'], 'There is no rule set “nothing”. The rule sets are support, terms.'],
    [['--rules', '/nowhere'], 'There is nothing at /nowhere. Give a rules folder, a set or a packed set.'],
    [['--type', 'poem'], 'poem'],
  ])('says what is wrong with %j', async (args, says) => {
    const { code, err } = await run(smallRules, 'try', join(document(), 'policy.docx'), ...args)
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
  })
})

describe('rules diff', () => {
  const edited = (change: (text: string) => string) => {
    const folder = makeFolder()
    cpSync(smallRules, folder, { recursive: true })
    const path = join(folder, 'terms', 'topic.yml')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return folder
  }

  test('shows what differs in the rules, and what that changes over the documents of a folder', async () => {
    const next = edited(text => text.replace('"=BAME"', '"=BAME", "clients"').replace('depends', 'avoid'))
    const folder = document()
    writeFileSync(join(folder, 'more.docx'), makeDocx({ body: p('BAME people and clients. BAME is written twice.') }))
    const { code, out, err } = await run(smallRules, 'diff', smallRules, next, folder)
    expect([code, err]).toEqual([1, ''])
    expect(out).toBe(`terms  1.2.0 → 1.2.0; 0 rules as before
   T01  changed: A test
      The words it looks for: added “clients”.
      Its verdict: was “depends”, is “avoid”.

T01  A test: 2 findings more, 1 verdict changed
   + more.docx: avoid
       “clients”
   ± more.docx: depends → avoid
       “BAME”
       “BAME”
   + policy.docx: avoid
       “clients”

3 changes in 2 of 2 documents.
`)
  })

  test('says so where nothing changes, and of a set that is new what it would find', async () => {
    const folder = document()
    expect(await run(smallRules, 'diff', smallRules, smallRules, folder)).toMatchObject({
      code: 0,
      out: 'No rule judges otherwise.\n',
    })
    const own = makeFolder(Object.fromEntries(houseSet.map(f => [f.path, f.text])))
    const { out } = await run(smallRules, 'diff', smallRules, join(own, 'house'), folder)
    expect(out).toContain('house  new, 1.1.0; 0 rules as before\n   HS-01  new: Service users\n')
    expect(out).toContain('   + policy.docx: style\n       “Service users”\n')
  })

  test('goes on where a document cannot be read, and shows how far it is', async () => {
    const folder = document()
    writeFileSync(join(folder, 'broken.docx'), 'nothing')
    const next = edited(text => text.replace('"=BAME"', '"=BAME", "clients"'))
    const { code, out, err } = await runMain(['rules', 'diff', smallRules, next, folder], {
      rules: smallRules,
      isTTY: true,
    })
    expect(code).toBe(1)
    expect(err).toContain('1 of 2  broken.docx')
    expect(err).toMatch(/broken\.docx.*: .+/)
    expect(out).toContain('1 change in 1 of 1 document.')
  })
})

describe('rules pack and add', () => {
  test('hand a set on as one file, and bring it into other rules', async () => {
    const to = makeFolder()
    const packed = await run(rulesFolder(), 'pack', 'house', '--out', to)
    const path = join(to, 'house-1.1.0.evenhand-rules.yml')
    expect(packed).toMatchObject({ code: 0, out: `${path}: House style 1.1.0, 1 rule.\n` })
    const fresh = rulesFolder([])
    const added = await run(fresh, 'add', path)
    expect(added.out).toBe(
      `House style 1.1.0, 1 rule. Example Charity, CC BY 4.0\n3 files written to ${join(fresh, 'house/')}.\n`,
    )
    for (const file of houseSet) expect(readFileSync(join(fresh, file.path), 'utf8')).toBe(file.text)
    expect((await run(fresh, 'check')).code).toBe(0)
  })

  test('replace a set that is there only if they are told to, and show what differs first', async () => {
    const from = rulesFolder(
      houseSet.map(f => ({
        ...f,
        text: f.text
          .replace('1.1.0', '1.2.0')
          .replace('version: 1.1.0', 'version: 1.2.0')
          .replace('We say residents.', 'Residents chose it.'),
      })),
    )
    const { out: line } = await run(from, 'pack', 'house', '--out', from)
    const path = line.slice(0, line.indexOf(': '))
    const there = rulesFolder()
    mkdirSync(join(there, 'house'), { recursive: true })
    writeFileSync(join(there, 'house', 'old.yml'), '[]\n')
    const asked = await run(there, 'add', path)
    expect(asked.code).toBe(1)
    expect(asked.out).toContain(
      'house  1.1.0 → 1.2.0; 0 rules as before\n   HS-01  changed: Service users\n      Why it matters: was “We say residents.”, is “Residents chose it.”.\n',
    )
    expect(asked.out).toContain('Version 1.1.0 is there. Add --replace to put version 1.2.0 in its place.')
    expect(readFileSync(join(there, 'house/words.yml'), 'utf8')).toContain('We say residents.')
    expect((await run(there, 'add', path, '--replace')).code).toBe(0)
    expect(readFileSync(join(there, 'house/words.yml'), 'utf8')).toContain('Residents chose it.')
    expect(existsSync(join(there, 'house/old.yml'))).toBe(false)
  })

  test('write nothing where something is wrong, and say where', async () => {
    const folder = makeFolder({ 'bad.yml': 'evenhand-rules: 1\nfiles:\n  ../x.yml: a\n  set.yml: |\n    name: x\n' })
    const there = rulesFolder([])
    const before = filesBelow(there)
    const { code, out } = await run(there, 'add', join(folder, 'bad.yml'))
    expect(code).toBe(1)
    expect(out).toMatch(/^bad\.yml:3:\d+ {2}A file of a packed set is named in small letters/)
    expect(out).toMatch(/\nbad\.yml:5:5 {2}/)
    expect(filesBelow(there)).toEqual(before)
  })

  test('refuse to pack a set without an author, a licence or what is new', async () => {
    const { code, out } = await run(smallRules, 'pack', 'terms', '--out', makeFolder())
    expect(code).toBe(1)
    expect(out).toContain('terms/set.yml:1:1  Say who made the set: `author`.')
  })
})
