import { expect, test } from 'vitest'
import { widePrefixes } from '../../../../engine/authoring/lint/wide-prefixes.ts'
import { strangersTo } from '../../../../engine/authoring/lint/word-families.ts'
import { compileRules } from '../../../../engine/compile-rules.ts'
import { formatProblem } from '../../../../engine/errors.ts'
import { loadRules } from '../../../../engine/load-rules.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, shippedFiles } from '../../../helpers/rules.ts'

const own = (lines: string[]) => lines.filter(line => line.startsWith('T-01'))

test('a prefix that takes words of another family is shown with them, where it stands', () => {
  const found = own(lintOf(widePrefixes, { requirements: requirement('{ covered: ["we host* it"] }') }))
  expect(found).toEqual(['T-01: host* also takes hostel, hostile'])
})

test('also where the other word is in an example only', () => {
  const rule = requirement('{ covered: ["zebr*"] }').replace('covered: []', 'covered: ["A zebrqwood desk."]')
  expect(own(lintOf(widePrefixes, { requirements: rule }))).toEqual(['T-01: zebr* also takes zebrqwood'])
})

test('a prefix of one family passes, and so do inflections and whole words', () => {
  const rule = requirement('{ covered: ["complain*", "monitor*", "appeal*", "accessib*", "host~", "host"] }')
  expect(own(lintOf(widePrefixes, { requirements: rule }))).toEqual([])
})

test.each([
  ['council', ['councillor', 'councils'], []],
  ['host', ['hosts', 'hosted', 'hostile'], ['hostel', 'hostile']],
  ['compan', ['company', 'companies', 'companion'], ['company', 'companion']],
  ['check', ['checks', 'checked', 'checklist', 'checklists'], []],
  ['fee', ['fees', 'feel', 'feedback'], ['feel', 'feedback']],
])('%s* takes of %j what is of another family', (prefix, words, strangers) => {
  expect(strangersTo(prefix, words)).toEqual(expect.arrayContaining(strangers))
  if (strangers.length === 0) expect(strangersTo(prefix, words)).toEqual([])
})

test('a member of a concept is shown in its file', () => {
  const concept = 'strange:\n  about: A test.\n  members:\n    - "exam*"\n'
  const files = shippedFiles().filter(f => !f.path.includes('/') || f.path.startsWith('concepts/'))
  const loaded = loadRules([...files, { path: 'concepts/test.yml', text: concept }])
  const found = widePrefixes({ loaded, compiled: compileRules(loaded) }).map(formatProblem)
  expect(found).toContain('concepts/test.yml:4:8 exam* also takes examine, example')
})
