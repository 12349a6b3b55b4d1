import { expect, test } from 'vitest'
import { failingExamples } from '../../../engine/authoring/examples.ts'
import { compileRules } from '../../../engine/compile-rules.ts'
import { formatProblem, UserError } from '../../../engine/errors.ts'
import { loadRules } from '../../../engine/load-rules.ts'
import type { Within } from '../../../engine/rules/within.ts'
import { filesBesideSets, rulesOf, wording } from '../../helpers/rules.ts'

/** Gives up work on one file. */
const givingUp =
  (slow: string): Within =>
  (path, work) => {
    if (path === slow) throw new UserError('not-readable', 'it is too slow')
    return work()
  }

const head = 'name: wordings\ntitle: Wordings\nversion: 1.0.0\nkind: wordings\nabout: A test\n'
const files = [
  ...filesBesideSets(),
  { path: 'wordings/set.yml', text: head },
  { path: 'wordings/a.yml', text: wording('a') },
  { path: 'wordings/b.yml', text: wording('b', '', 'T02') },
]

test('a file on which work is given up is a problem, and the other files of its set are used', () => {
  const { sets, problems } = loadRules(files, givingUp('wordings/a.yml'))
  expect(problems.map(formatProblem)).toEqual(['wordings/a.yml:1:1 it is too slow'])
  expect(sets.flatMap(set => set.rules.map(rule => rule.id))).toEqual(['T02'])
})

test('a file of concepts on which work is given up is a problem', () => {
  const concepts = { path: 'concepts/slow.yml', text: 'slow-one: { about: A test, members: [snail] }' }
  const { problems, concepts: read } = loadRules([...files, concepts], givingUp('concepts/slow.yml'))
  expect(problems[0]).toMatchObject({ file: 'concepts/slow.yml', message: 'it is too slow' })
  expect(read.some(({ name }) => name === 'slow-one')).toBe(false)
  expect(loadRules([...files, concepts]).concepts.some(({ name }) => name === 'slow-one')).toBe(true)
})

test('a file without which nothing can be reviewed is named where work on it is given up', () => {
  expect(() => loadRules(files, givingUp('english.yml'))).toThrow(/rules\/english\.yml:1:1 it is too slow/)
})

test('examples that are given up are a problem of their file, and those of other files are tried', () => {
  const loaded = loadRules(
    files.map(file =>
      file.path === 'wordings/b.yml' ? { ...file, text: file.text.replace('find: [b]', 'find: [zz]') } : file,
    ),
  )
  expect(loaded.problems).toEqual([])
  const failing = failingExamples(compileRules(loaded), loaded.problemAt, givingUp('wordings/a.yml'))
  expect(failing.map(({ file }) => file)).toContain('wordings/b.yml')
  expect(failing.filter(({ file }) => file === 'wordings/a.yml').map(formatProblem)).toEqual([
    'wordings/a.yml:1:1 it is too slow',
  ])
})

test('rules whose phrases come to more parts than can be compiled are left out, each at its phrase', () => {
  const list = `{${Array.from({ length: 9_000 }, (_, i) => `w${i}`).join('|')}}`
  const rules = Array.from({ length: 70 }, (_, i) => wording(`"<long> <long> z${i}"`, '', `T${i + 10}`))
  const { sets, problems } = loadRules([
    ...filesBesideSets(),
    { path: 'wordings/set.yml', text: `${head}words: { long: "${list}" }\n` },
    { path: 'wordings/a.yml', text: rules.join('\n') },
  ])
  expect(problems[0]?.message).toMatch(/more parts than Evenhand can compile/)
  expect(problems[0]).toMatchObject({ file: 'wordings/a.yml' })
  const kept = sets.flatMap(set => set.rules).length
  expect(kept).toBeGreaterThan(40)
  expect(kept + problems.length).toBe(70)
})

test('of the problems of one file a hundred are named, and how many more there are', () => {
  const bad = Array.from({ length: 150 }, (_, i) => wording('"{a"', '', `T${i + 100}`)).join('\n')
  const { problems } = rulesOf({ wordings: bad })
  expect(problems).toHaveLength(101)
  expect(problems.at(-1)?.message).toBe('there are 50 more problems in this file')
})
