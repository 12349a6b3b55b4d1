import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { problemsOfRules } from '../../../engine/authoring/lint/problems-of-rules.ts'
import { compileRules } from '../../../engine/compile-rules.ts'
import { formatProblem } from '../../../engine/errors.ts'
import { loadRules } from '../../../engine/load-rules.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { folderWith, houseSet } from '../../helpers/house-set.ts'
import { wording } from '../../helpers/rules.ts'

const set = (name: string, more = '') =>
  `name: ${name}\ntitle: Test\nversion: 1.0.0\nkind: wordings\nabout: A test\n${more}`

/** Rules with everything wrong that people get wrong, beside the house set, which is good. */
const bad = [
  { path: 'a/set.yml', text: set('a') },
  { path: 'a/1-broken.yml', text: '- id: "A-01\n' },
  { path: 'a/2-keys.yml', text: wording('alpha', '  colour: red\n  flavour: sweet', 'A-02') },
  { path: 'a/3-clash.yml', text: wording('alpha', '', 'HS-01') },
  { path: 'a/4-everything.yml', text: wording('"the"', '', 'A-04') },
  { path: 'a/5-empty.yml', text: wording('"[all] [optional]"', '', 'A-05') },
  { path: 'a/6-circle.yml', text: wording('"<moon>"', '', 'A-06') },
  { path: 'b/set.yml', text: set('b', 'format: 9\n') },
  { path: 'b/rules.yml', text: wording('beta', '', 'B-01') },
  {
    path: 'concepts/zz.yml',
    text: 'moon: { about: Round., members: ["<sun>"] }\nsun: { about: Round., members: ["<moon>"] }\n',
  },
]

test('every mistake is shown at once, with file, line and column, in words, and the good rules go on', () => {
  const loaded = loadRules(folderWith([...houseSet, ...bad].toSorted((x, y) => (x.path < y.path ? -1 : 1))))
  const problems = loaded.problems.map(formatProblem)
  const about = (file: string) => problems.filter(problem => problem.startsWith(file)).join('\n')
  expect(about('a/1-broken')).toMatch(/^a\/1-broken\.yml:\d+:\d+ .*quotation mark/)
  expect(about('a/2-keys')).toMatch(
    /^a\/2-keys\.yml:8:3 A-02: there is no field “colour” here\na\/2-keys\.yml:9:3 A-02: there is no field “flavour” here$/,
  )
  expect(about('a/5-empty')).toMatch(/every word of the phrase is optional/)
  expect(about('a/6-circle')).toMatch(/moon/)
  expect(about('b/set')).toMatch(
    /^b\/set\.yml:6:9 these rules are written for a newer Evenhand \(format 9; this one reads 1\); update/,
  )
  expect(about('b/rules')).toBe('')
  expect(problems.join('\n')).toMatch(/concepts\/zz\.yml:\d+:\d+ .*<(?:sun|moon)>.*contains itself/)
  expect(problems.join('\n')).toMatch(/HS-01: the id is already used in /)
  const wide = problemsOfRules(loaded).filter(({ rule }) => rule === 'A-04')
  expect(wide.map(formatProblem).join('\n')).toMatch(/4-everything\.yml:3:1\d A-04: “the” alone meets this/)
  for (const problem of problems) expect(problem).not.toMatch(/undefined|\[object|Unrecognized|Invalid|expected/)
  const { findings } = reviewDocument(exampleDocument('We write to clients.'), compileRules(loaded), {
    type: 'policy',
    asAt: '2026-11-01',
  })
  expect(findings.length).toBeLessThan(2)
})

test('rules that suggest what another one flags are found, each at its suggestion', () => {
  const suggesting = (find: string, instead: string, id: string) =>
    wording(find, `  instead: { wording: [${instead}] }`, id)
  const topic = `${suggesting('alpha', 'beta', 'C-01')}\n${suggesting('beta', 'alpha', 'C-02')}`
  const loaded = loadRules(
    folderWith([
      { path: 'c/set.yml', text: set('c') },
      { path: 'c/words.yml', text: topic },
    ]),
  )
  const circular = problemsOfRules(loaded).filter(({ message }) => /suggest/.test(message))
  expect(circular.map(({ file, line, rule }) => [file, line, rule])).toEqual([
    ['c/words.yml', 8, 'C-01'],
    ['c/words.yml', 16, 'C-02'],
  ])
})

test('names that every object has are names like others, or refused, and change no object', () => {
  const evil = [
    { path: 'd/set.yml', text: set('d', 'words: { constructor: "the {crew|team}", __proto__: "x y" }\n') },
    {
      path: 'd/words.yml',
      text: [
        wording('"<constructor>"', '', 'D-01').replace('["x"]', '["the crew"]'),
        wording('gamma', '  instead: { wording: [delta] }\n  replace: { __proto__: delta, toString: delta }', 'D-02'),
        wording('epsilon', '  __proto__: { polluted: yes }\n  constructor: { prototype: { polluted: yes } }', 'D-03'),
      ].join('\n'),
    },
    {
      path: 'concepts/zz.yml',
      text: '__proto__: { about: No., members: [polluted] }\nprototype: { about: A word., members: [x1] }\n',
    },
  ]
  const loaded = loadRules(folderWith(evil))
  expect({}).not.toHaveProperty('polluted')
  expect({}).not.toHaveProperty('about')
  const ids = loaded.sets.flatMap(one => one.rules).map(({ id }) => id)
  expect(ids).toContain('D-01')
  expect(ids).not.toContain('D-03')
  const { findings } = reviewDocument(exampleDocument('We told the crew about gamma.'), compileRules(loaded), {
    type: 'policy',
    asAt: '2026-11-01',
  })
  expect(findings.map(({ rule }) => rule)).toContain('D-01')
})
