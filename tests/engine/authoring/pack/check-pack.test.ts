import { describe, expect, test } from 'vitest'
import { checkPack } from '../../../../engine/authoring/pack/check-pack.ts'
import { packSet } from '../../../../engine/authoring/pack/pack-set.ts'
import { formatProblem } from '../../../../engine/errors.ts'
import type { RuleFile } from '../../../../engine/rules/load.ts'
import { folderWith, houseSet, houseSetWith } from '../../../helpers/house-set.ts'
import { filesBesideSets, wording } from '../../../helpers/rules.ts'

const shipped = filesBesideSets()
const pack = packSet(folderWith(houseSet), 'house', shipped).text ?? ''
const check = (text: string, folder: readonly RuleFile[] = shipped) => checkPack('p.yml', text, folder)
const said = async (text: string, folder?: readonly RuleFile[]) =>
  (await check(text, folder)).problems.map(formatProblem)
/** The line of the pack, from 1, on which these words are. */
const lineOf = (text: string, words: string) => text.split('\n').findIndex(line => line.includes(words)) + 1

describe('mistakes are shown all at once, at their place in the packed file', () => {
  test('in its rules, its concepts and what it says of itself', async () => {
    const bad = pack
      .replace('verdict: style', 'verdict: horrid')
      .replace('"client*"', '"{client"')
      .replace('why: We say residents.', 'why: We say residents.\n      colour: red')
    const problems = (await check(bad)).problems
    expect(problems.map(({ line }) => line)).toEqual(
      expect.arrayContaining([lineOf(bad, 'horrid'), lineOf(bad, '{client'), lineOf(bad, 'colour: red')]),
    )
    const [verdict] = problems.filter(({ message }) => message.includes('verdict'))
    expect(bad.split('\n')[(verdict?.line ?? 0) - 1]?.slice((verdict?.column ?? 0) - 1)).toBe('horrid')
  })

  test('in an example that does not come out', async () => {
    const bad = pack.replace('"Residents can complain."', '"Service users may."')
    expect(await said(bad)).toEqual([
      `p.yml:${lineOf(bad, 'Service users may')}:17 HS-01: the example "Service users may." comes out as flag, not pass`,
    ])
  })

  test('in its head', async () => {
    const bad = pack.replace('    author: Example Charity\n', '').replace('version: 1.1.0\n', 'version: new\n')
    expect(await said(bad)).toEqual([
      `p.yml:${lineOf(bad, 'version: new')}:14 version: a version is three numbers, such as 1.2.0`,
    ])
  })
})

test('words that nearly every sentence has cannot be flagged by a packed set', async () => {
  const wide = pack.replace('find: ["<house-users>"]', 'find: ["<house-users>", "the"]')
  expect((await said(wide)).join()).toMatch(/HS-01: “the” alone meets this, so nearly every sentence would/)
})

describe('clashes with what is there', () => {
  const other = (topic: string, more = ''): RuleFile[] => [
    {
      path: 'other/set.yml',
      text: `name: other\ntitle: Other\nversion: 1.0.0\nkind: wordings\nabout: Others\n${more}`,
    },
    { path: 'other/words.yml', text: topic },
  ]

  test('an id that another set has', async () => {
    expect((await said(pack, [...shipped, ...other(wording('"foo bar"', '', 'HS-01'))]))[0]).toBe(
      `p.yml:${lineOf(pack, 'HS-01')}:11 HS-01: the id is already used in other/words.yml`,
    )
  })

  test('a concept that is there with other members', async () => {
    const concepts = { path: 'concepts/zz.yml', text: 'house-users: { about: Others., members: [tenant] }\n' }
    expect(await said(pack, [...shipped, concepts])).toContain(
      `p.yml:${lineOf(pack, 'about: What others')}:7 the concept <house-users> is already there`,
    )
  })

  test('a word list that another set has with other words', async () => {
    const own = packSet(
      folderWith(houseSetWith('house/set.yml', text => `${text}words: { team: "the {team|crew}" }\n`)),
      'house',
      shipped,
    ).text
    expect((await said(own ?? '', [...shipped, ...other(wording('x1'), 'words: { team: the staff }\n')]))[0]).toMatch(
      /the word list <team> is already there with other words$/,
    )
  })

  test('a newer version of a set that is there replaces it, and what changed is told rule by rule', async () => {
    const newer = houseSetWith('house/words.yml', text =>
      text
        .replace('We say residents.', 'Residents chose it.')
        .concat(
          `${wording('"=CYP"', '', 'HS-02').replace('examples: { flag: ["x"] }', 'examples: { flag: ["CYP"] }')}\n`,
        ),
    )
    const { checked, problems } = await check(
      packSet(folderWith(newer), 'house', shipped).text ?? '',
      folderWith(houseSet),
    )
    expect(problems).toEqual([])
    expect(checked?.replaces?.version).toBe('1.1.0')
    expect(checked?.changes.rules.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['changed', 'HS-01'],
      ['added', 'HS-02'],
    ])
  })
})

describe('a file from a stranger', () => {
  const withFile = (name: string) => pack.replace('  words.yml: |', `  ${JSON.stringify(name)}: |`)

  test.each([
    '../words.yml',
    '/etc/words.yml',
    'a/words.yml',
    'a\\\\words.yml',
    'words.ts',
    'Words.yml',
    '.yml',
    '__proto__',
  ])('cannot name a file outside its folder: %s', async name =>
    expect((await said(withFile(name))).join()).toMatch(/a file of a packed set is named in small letters/),
  )

  test.each(['con.yml', 'lpt1.yml'])('cannot name a device of Windows: %s', async name => {
    expect(await said(withFile(name))).toEqual([
      expect.stringContaining(`Windows does not allow a file called “${name}”`),
    ])
  })

  test.each([
    ['concepts', 'the folder “concepts” is kept for concepts'],
    ['aux', 'Windows does not allow a folder called “aux”'],
    ['a'.repeat(61), 'the name of a set has at most 60 characters'],
    ['../up', 'a set is named in small letters, digits and hyphens'],
  ])('cannot have a folder that is none: %s', async (name, says) => {
    expect((await said(pack.replace('name: house', `name: ${name}`))).join()).toContain(says)
  })

  test('changes no object of the program', async () => {
    const evil = pack.replace(
      '    kind: wordings',
      '    kind: wordings\n    __proto__: { polluted: yes }\n    constructor: { prototype: { polluted: yes } }',
    )
    expect((await said(evil)).length).toBeGreaterThan(0)
    expect({}).not.toHaveProperty('polluted')
    await said(pack.replace('files:', 'files:\n  __proto__: { polluted: yes }'))
    expect({}).not.toHaveProperty('polluted')
  })

  test.each([
    ['larger than it may be', 'x'.repeat(5_000_001), 'the file is larger than 5 MB'],
    [
      'with a file larger than it may be',
      pack.replace('# not our word', `# ${'x'.repeat(1_000_001)}`),
      'this file is larger than 1 MB',
    ],
    [
      'with more files than it may have',
      pack.replace('files:', `files:\n${Array.from({ length: 101 }, (_, i) => `  f${i}.yml: ""`).join('\n')}`),
      'at most 100 files',
    ],
    [
      'that grows without bound',
      `evenhand-rules: 1\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nfiles: { f: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b] }`,
      'alias',
    ],
    [
      'from a newer Evenhand',
      pack.replace('evenhand-rules: 1', 'evenhand-rules: 2'),
      'written for a newer Evenhand (format 2; this one reads 1); update Evenhand',
    ],
    [
      'whose set is for a newer Evenhand',
      pack.replace('    kind: wordings', '    format: 7\n    kind: wordings'),
      'written for a newer Evenhand (format 7',
    ],
    ['that is something else', 'name: house\n', 'this is no packed rule set'],
    ['that is no YAML', 'evenhand-rules: [', 'p.yml:1:'],
    ['that is empty', '', 'this is no packed rule set'],
    ['without a set.yml', pack.replace('  set.yml: |', '  sat.yml: |'), 'the set has no set.yml'],
    ['with keys of its own', `${pack}run: rm\n`, 'run'],
  ])('is refused: one %s', async (_, text, says) => {
    const { checked, problems } = await check(text)
    expect(checked).toBeUndefined()
    expect(problems.map(formatProblem).join('\n')).toContain(says)
  })
})
