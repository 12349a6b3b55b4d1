import { describe, expect, test } from 'vitest'
import { failingExamples } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { formatProblem } from '../../engine/errors.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { filesBesideSets, requirement, rulesOf, shippedFiles, wording } from '../helpers/rules.ts'

const problems = (topics: Parameters<typeof rulesOf>[0]) => rulesOf(topics).problems.map(formatProblem)

test('a good rule loads without a problem and is known by its id', () => {
  const loaded = rulesOf({ wordings: wording('"hard to reach"') })
  expect(loaded.problems).toEqual([])
  expect(compileRules(loaded).byId.get('T01')?.title).toBe('A test')
})

test('a mistake in a phrase is shown at its line and column, and the other rules still run', () => {
  const loaded = rulesOf({ wordings: `${wording('"{a|b"')}\n${wording('good', '', 'T02')}` })
  expect(loaded.problems.map(formatProblem)).toEqual(['wordings/topic.yml:3:11 T01: "{" is not closed'])
  expect(loaded.sets.flatMap(s => s.rules).map(r => r.id)).toEqual(['T02'])
})

test('a missing field, an unknown one and a wrong value are all reported at once', () => {
  const bad = `${wording('a').replace('  why: It matters.\n', '').replace('depends', 'bad')}\n  colour: red`
  const found = problems({ wordings: bad })
  expect(found).toHaveLength(3)
  expect(found.join('\n')).toMatch(/topic\.yml:4:12 T01: verdict/)
  expect(found.join('\n')).toMatch(/T01: “why” is missing/)
  expect(found.join('\n')).toMatch(/colour/)
})

test.each(['Write it.', '{ wording: Yes., instruction: Do it. }', '{ }', '{ wording: [a, b] }'])(
  'a fix is either one wording or an instruction, and not %s',
  fix => {
    const rule = requirement('{ covered: [x] }').replace('{ instruction: Write it. }', fix)
    expect(problems({ requirements: rule })).toEqual([
      'requirements/topic.yml:11:8 T-01: fix: give either `wording` or `instruction`',
    ])
  },
)

test('what is said instead is a list of wordings, an instruction or nothing', () => {
  const offering = (instead: string) => problems({ wordings: wording('x', `  instead: ${instead}`) })
  expect([...offering('{ wording: [a, b] }'), ...offering('{ instruction: Name it. }')]).toEqual([])
  expect(offering('[a, b]')).toEqual(['wordings/topic.yml:8:12 T01: instead: give either `wording` or `instruction`'])
})

test('broken YAML is one problem at its place', () => {
  expect(problems({ wordings: '- id: [' })[0]).toMatch(/^wordings\/topic\.yml:1:\d+ /)
})

test('a file that is not a list of rules is said to be none', () => {
  expect(problems({ wordings: 'id: T01' })).toEqual(['wordings/topic.yml:1:1 a topic file is a list of rules'])
})

test.each([
  ['placeholders', []],
  ['{ name: time-limits, with: { of: the meeting } }', []],
  ['horoscope', ['requirements/topic.yml:13:10 T-01: no check for a requirement is called “horoscope”']],
  ['white-first', ['requirements/topic.yml:13:10 T-01: no check for a requirement is called “white-first”']],
  [
    '{ name: time-limits, with: { of: lunch } }',
    [expect.stringMatching(/^requirements\/topic\.yml:13:43 T-01: time-limits: of: one of these is wanted here: /)],
  ],
  [
    '{ name: placeholders, with: { of: lunch } }',
    ['requirements/topic.yml:13:38 T-01: placeholders: there is no field “of” here'],
  ],
])('a check is one that there is, with options that it has: %s', (check, expected) => {
  const loaded = rulesOf({ requirements: requirement('{ covered: [x] }', `  check: ${check}`) })
  expect(loaded.problems.map(formatProblem)).toEqual(expected)
  expect(loaded.sets.flatMap(set => set.rules)).toHaveLength(expected.length === 0 ? 1 : 0)
})

test('an id that is used twice is a problem and the first rule stands', () => {
  const loaded = rulesOf({ wordings: `${wording('a')}\n${wording('b')}` })
  expect(loaded.problems.map(formatProblem)[0]).toContain('T01: the id is already used in wordings/topic.yml')
  expect(loaded.sets.flatMap(s => s.rules)).toHaveLength(1)
})

test('a word list with a mistake is shown in the set it stands in', () => {
  expect(problems({ wordings: wording('a'), words: 'words: { group: "{a" }' })).toEqual([
    'wordings/set.yml:6:18 "{" is not closed',
  ])
})

test('an example that comes out differently is a problem at the example', () => {
  const loaded = rulesOf({
    requirements: requirement('{ covered: ["appeal"] }').replace(
      'covered: [], weak',
      'covered: ["No such thing."], weak',
    ),
  })
  expect(failingExamples(compileRules(loaded), loaded.problemAt).map(formatProblem)).toEqual([
    'requirements/topic.yml:12:26 T-01: the example "No such thing." comes out as missing, not covered',
  ])
})

test('a YAML file that grows without bound is refused', () => {
  const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`)
  expect(problems({ wordings: ['a0: &a0 x', ...levels].join('\n') })[0]).toMatch(/alias/i)
})

test.each([
  ['english.yml', '"right to"', '"{right to"', /^rules\/english\.yml:\d+:8 "\{" is not closed$/m],
  ['document-types.yml', 'quorum|', 'quorum||', /^rules\/document-types\.yml:\d+:\d+ an empty choice between/m],
])('a mistake in the phrases of %s is shown at its place, and no rules are used', (path, good, bad, says) => {
  const files = shippedFiles()
    .filter(file => !file.path.includes('/'))
    .map(file => (file.path === path ? { ...file, text: file.text.replace(good, bad) } : file))
  expect(() => loadRules(files)).toThrow(says)
})

describe('the types of document are those of document-types.yml', () => {
  const withTypes = (text: string) =>
    filesBesideSets().map(file => (file.path === 'document-types.yml' ? { ...file, text } : file))

  test('a rule for a type that is not there is left out, and types near it are named', () => {
    const loaded = rulesOf({ wordings: wording('a', '  applies: [edi, grievence]') })
    expect(loaded.problems.map(formatProblem)).toEqual([
      'wordings/topic.yml:8:18 T01: there is no document type “grievence”; near it: grievance',
    ])
    expect(loaded.sets.flatMap(set => set.rules)).toEqual([])
  })

  test('where none is near, all are named', () => {
    expect(problems({ wordings: wording('a', '  applies: [poem]') })[0]).toMatch(
      /there is no document type “poem”; the types are grievance, .*, policy$/,
    )
  })

  test('a rule may be for a type that somebody added', () => {
    const added = withTypes('- type: land-use\n  name: land use plan\n  title: [land use]\n')
    const set = { path: 'own/set.yml', text: 'name: own\ntitle: Own\nversion: 1.0.0\nkind: wordings\nabout: A test\n' }
    const topic = { path: 'own/topic.yml', text: wording('a', '  applies: [land-use]') }
    const loaded = loadRules([...added, set, topic])
    expect(loaded.problems).toEqual([])
    expect(loaded.typeCues.map(({ type, name }) => [type, name])).toEqual([
      ['land-use', 'land use plan'],
      ['handbook', 'handbook of several policies'],
      ['policy', 'other policy'],
    ])
  })

  test.each([
    [
      '- type: a-b\n  name: x\n- type: a-b\n  name: y\n',
      'rules/document-types.yml:3:9 the document type “a-b” is already there',
    ],
    [
      '- type: a-b\n  name: x\n  with: [nothing]\n',
      'rules/document-types.yml:3:10 there is no document type “nothing”',
    ],
    [
      '- type: a-b\n  name: x\n  otherwise: nothing\n',
      'rules/document-types.yml:3:14 there is no document type “nothing”',
    ],
    ['- type: Land Use\n  name: x\n', 'rules/document-types.yml:1:9 0.type: a type is small letters and hyphens'],
  ])('a mistake in the list is shown at its place: %s', (text, says) => {
    expect(() => loadRules(withTypes(text))).toThrow(says)
  })
})
