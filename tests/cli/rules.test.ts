import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rulesHelp } from '../../cli/rules.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import { runMain } from '../helpers/command.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { filesBesideSets, requirement, wording } from '../helpers/rules.ts'

const good = requirement('{ covered: [{ all: [right, "accompan*"], commitment: any }] }', '  traces: [R02]').replace(
  'covered: [], weak: [], missing: []',
  'covered: ["a right to be accompanied", "accompanied by right"], missing: ["no", "none"]',
)
const blacklist = wording('"blacklist*"', '  instead: { wording: [blocklist] }')
  .replace('A test', 'Blacklist')
  .replace('["x"]', '["a blacklist", "blacklists"], pass: ["a list", "black"]')

/** A folder with `rules/`, in which these files stand beside the shipped English. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const set = (name: string, kind: string) =>
    `name: ${name}\ntitle: Test\nversion: 1.0.0\nkind: ${kind}\nabout: A test.\n`
  const shipped = filesBesideSets()
  const all = {
    ...Object.fromEntries(shipped.map(f => [f.path, f.text])),
    'must/set.yml': set('must', 'requirements'),
    'must/topic.yml': good,
    'words/set.yml': set('words', 'wordings'),
    'words/topic.yml': blacklist,
    ...files,
  }
  return makeFolder(Object.fromEntries(Object.entries(all).map(([path, text]) => [`rules/${path}`, text])))
}

const run = (folder: string, ...args: string[]) => runMain(['rules', ...args], { rules: join(folder, 'rules') })

describe('rules check', () => {
  test('counts the rules of each set, and is content where nothing is wrong', async () => {
    expect(await run(folderWith({}), 'check')).toEqual({
      code: 0,
      err: '',
      out: `          requirements   wordings   problems
  must               1          0          0
  words              0          1          0

1 requirement, 1 wording in 2 sets. No problems.
`,
    })
  })

  test('shows every problem at its place, of rules that load and of rules that do not', async () => {
    const folder = folderWith({
      'must/odd.yml': '- id: [',
      'must/topic.yml': good.replace('[R02]', '[R99]'),
      'words/topic.yml': blacklist.replace(', "blacklists"', ''),
    })
    const { code, out } = await run(folder, 'check')
    expect(code).toBe(1)
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^rules\/must\/odd\.yml:1:\d+ {2}.+\.$/)
    expect(lines[1]).toBe('rules/must/topic.yml:13:12  T-01  There is no recommendation R99.')
    expect(lines[2]).toBe('rules/words/topic.yml:7:21  T01  It has only one example of flag; give at least two.')
    expect(out).toMatch(/ must +1 +0 +2\n +words +0 +1 +1\n/)
    expect(out).toContain('3 problems, listed above.')
  })

  test('says so where the rules cannot be used at all', async () => {
    const { code, err } = await runMain(['rules', 'check'], { rules: makeFolder() })
    expect(code).toBe(2)
    expect(err).toContain('english.yml')
  })
})

describe('rules trace', () => {
  test('names the rules and documents of each recommendation, and is loud about those without', async () => {
    const { code, out } = await run(folderWith({}), 'trace')
    expect(code).toBe(1)
    expect(out).toContain(`R02  ${recommendations[1]?.title}\n     served by  T-01\n     asked of   every document\n`)
    expect(out.match(/NO RULE SERVES THIS/g)).toHaveLength(32)
    expect(out).toMatch(/\n1 of 33 recommendations are served by rules\. No rule serves R01, R03, .* and N11\.\n/)
    expect(out).toContain('R02 rests on one rule alone.')
    expect(out).toContain('That a rule asks is no evidence that documents answer')
  })

  test('is content where all are served', async () => {
    const all = recommendations.map(r => r.id).join(', ')
    const folder = folderWith({ 'must/topic.yml': good.replace('[R02]', `[${all}]`) })
    expect(await run(folder, 'trace')).toMatchObject({ code: 0, out: expect.stringContaining('33 of 33') })
  })

  test('tells where documents say what a recommendation asks for', async () => {
    const folder = folderWith({})
    const says = join(folder, 'says.docx')
    const silent = join(folder, 'silent.docx')
    writeFileSync(says, makeDocx({ body: p('You have a right to be accompanied.') }))
    writeFileSync(silent, makeDocx({ body: p('We are kind to one another.') }))
    const { out } = await run(folder, 'trace', says, silent)
    expect(out).toContain('     evidenced  covered in says.docx (T-01)\n')
    expect(out).toContain('1 of 33 are evidenced by a covered requirement in 2 documents.')
    expect((await run(folder, 'trace', silent)).out).toContain('     evidenced  in none of these documents\n')
  })

  test('gives data for other programs', async () => {
    const { code, out } = await run(folderWith({}), 'trace', '--json')
    expect(code).toBe(1)
    const traces = JSON.parse(out)
    expect(traces).toHaveLength(33)
    expect(traces[1]).toMatchObject({ id: 'R02', types: ['every'], rules: [{ id: 'T-01', set: 'must' }] })
  })

  test('refuses rules of which some cannot be read', async () => {
    const { code, out, err } = await run(folderWith({ 'must/odd.yml': '- id: [' }), 'trace')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/Fix them first, then try again\.\nrules\/must\/odd\.yml:1:\d+ /)
  })
})

describe('rules catalogue', () => {
  test('writes a page for each set and the schema, once', async () => {
    const folder = folderWith({})
    const said = 'in docs/rules and rules/rule.schema.json:'
    expect(await run(folder, 'catalogue')).toEqual({ code: 0, err: '', out: `3 pages ${said} 5 written.\n` })
    const pages = filesBelow(join(folder, 'docs'))
    expect([...pages.keys()].sort()).toEqual(['rules/README.md', 'rules/must.md', 'rules/words.md'])
    expect(String(pages.get('rules/words.md'))).toContain('### T01 · Blacklist')
    expect(JSON.parse(readFileSync(join(folder, 'rules/rule.schema.json'), 'utf8'))).toHaveProperty('$defs')
    expect((await run(folder, 'catalogue')).out).toBe(`3 pages ${said} 0 written.\n`)
  })

  test('removes the pages of sets that are gone', async () => {
    const folder = folderWith({})
    await run(folder, 'catalogue')
    writeFileSync(join(folder, 'docs/rules/gone.md'), 'old')
    expect((await run(folder, 'catalogue')).out).toContain('0 written, 1 removed.')
    expect([...filesBelow(join(folder, 'docs')).keys()]).not.toContain('rules/gone.md')
  })
})

describe('rules explain', () => {
  const folder = () => folderWith({ 'must/topic.yml': good.replace('commitment: any', 'commitment: committed') })
  const explain = (text: string, ...args: string[]) => {
    const place = folder()
    const body = text
      .split('\n')
      .map(line => p(line))
      .join('')
    const file = join(
      makeFolder({ 'grievance.docx': makeDocx({ body: p('Grievance policy', 'Title') + body }) }),
      'grievance.docx',
    )
    return run(place, 'explain', args[0] ?? 'T-01', file, ...args.slice(1))
  }

  test('tells a policy officer why a requirement came out as it did, sentence by sentence', async () => {
    const { code, out, err } = await explain('You should be accompanied by right.\nYou are right.')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`grievance.docx
Read as a grievance policy: its title says so.

T-01  A test
Required by law. For: every document.
The rule applies to this document.

◐ Left open: whole
   “You should be accompanied by right.”
   It is an aspiration (should, aims to).

Part “whole” is there if one statement has:
   1  right
   2  accompan…
   worded as a commitment: must, will, a right or a plain statement
   → “You should be accompanied by right.”
       Has 1 “right” and 2 “accompanied”.
       It is an aspiration (should, aims to): left open.
   → “You are right.”
       Has 1 “right”. Lacks 2.
       Some terms are missing: does not count.

Verdict: WEAK. It is said as a hope (should, aims to), not as a commitment.
Based on:
   “You should be accompanied by right.”
Write it.
`)
  })

  test('tells of each place why a wording is flagged there or spared', async () => {
    const { out } = await explain('She was blacklisted.\nThey said “blacklist”.', 't01')
    expect(out).toContain(`“blacklisted” is flagged
   “She was blacklisted.”

“blacklist” is not flagged
   “They said “blacklist”.”
   No rule flags words here: in quotation marks.

Verdict: flagged in 1 place, not flagged in 1 place.
Instead: blocklist.
`)
  })

  test('explains it for a few sentences, with what each of them hangs on', async () => {
    const text = '# Meetings\\nAt a meeting you are:\\n- accompanied by right'
    const { code, out } = await run(folder(), 'explain', 'T-01', '--text', text)
    expect(code).toBe(0)
    expect(out).toContain(`“accompanied by right”
   a list item, under “Meetings”, introduced by “At a meeting you are:”
   It is a commitment (must, will, a right or a plain statement).

Read as the rule says: policy.
`)
    expect(out).toContain('Verdict: COVERED.')
  })

  test('a cell is shown with the headings of its row and column', async () => {
    const { out } = await run(folder(), 'explain', 'T-01', '--text', '| Stage | Time |\n| Appeal | 10 days |')
    expect(out).toContain('“10 days”\n   a table cell, beside “Appeal”, under the column heading “Stage” and “Time”\n')
  })

  test('says of each part whether it is there, with the passage and how it is said, and of what is missing what comes nearest', async () => {
    const rule = (core: string) =>
      good.replace(
        / {2}elements: .*\n {2}core: .*\n {2}covered: .*/,
        `  elements:
    companion: { name: a companion, says: ["accompan*"] }
    union: { name: a union representative, says: ["union"] }
    appeal: { name: the appeal, says: ["appeal*"] }
  core: [${core}]`,
      )
    const text = 'You must be accompanied by right.\\nWhere possible a union will come.\\nThere is no appeal.'
    const { out } = await run(folderWith({ 'must/topic.yml': rule('companion') }), 'explain', 'T-01', '--text', text)
    expect(out).toContain(`
✓ There: a companion
   “You must be accompanied by right.”
   It is a commitment (must, will, a right or a plain statement).
◐ Left open: a union representative
   “Where possible a union will come.”
   It is hedged (may, where possible).
✕ Ruled out: the appeal
   “There is no appeal.”
   It is negated (not, no, never).
`)
    const short = await run(folderWith({ 'must/topic.yml': rule('appeal') }), 'explain', 'T-01', '--text', text)
    expect(short.out).toContain(
      'Verdict: MISSING. Ruled out: the appeal. Lacking: a companion; a union representative.',
    )
    expect(short.out).toContain('Nearest passages, for you to judge:\n   “You must be accompanied by right.”\n')
  })

  test('says of each sentence what is not the policy speaking, and what it goes on from', async () => {
    const text = 'A companion may come. They are accompanied by right.\\nExample: Sam was accompanied by right.'
    const { out } = await run(folder(), 'explain', 'T-01', '--text', text)
    expect(out).toContain('a paragraph, going on from “A companion may come.”')
  })

  test('reads the document as --type says', async () => {
    expect((await explain('Text.', 'T-01', '--type', 'edi')).out).toContain('Read as --type says: edi.')
  })

  test.each([
    [['T-09'], 'There is no rule “T-09”.'],
    [['T-01', '--type', 'poem'], 'There is no document type “poem”.'],
    [['T-01', '--typo', 'edi'], '“rules explain” has no option “--typo”.'],
    [['T-01', '--type'], '--type needs a value after it.'],
  ])('%j is refused in a sentence', async (args, says) => {
    expect(await explain('Text.', ...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) })
  })

  test('a rule that cannot be read is said to be so, and a file that is none', async () => {
    const broken = folderWith({ 'must/more.yml': '- id: T-02\n  title: Half a rule\n' })
    expect((await run(broken, 'explain', 'T-02', 'x.docx')).err).toContain('The rule T-02 cannot be read.')
    expect((await run(broken, 'explain', 'T-01', join(broken, 'x.docx'))).err).toContain(
      'This file or folder does not exist',
    )
    expect((await run(broken, 'explain', 'T-01')).err).toContain('takes a rule’s id and a file.')
  })
})

test('help tells of every verb, and anything else is refused', async () => {
  const folder = folderWith({})
  expect(await run(folder, '--help')).toEqual({ code: 0, err: '', out: rulesHelp })
  expect(await run(folder, 'trace', '--help')).toMatchObject({ code: 0, out: rulesHelp })
  for (const verb of ['', 'judge', 'constructor']) {
    expect(await run(folder, verb)).toMatchObject({
      code: 2,
      err: expect.stringContaining('check, trace, catalogue, explain'),
    })
  }
  expect((await run(folder, 'check', 'grievance')).err).toContain(
    '“rules check” takes no arguments other than options.',
  )
})
