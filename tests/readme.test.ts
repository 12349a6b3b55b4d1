import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reviewHelp } from '../cli/arguments.ts'
import { rulesHelp } from '../cli/rules.ts'
import { exporters } from '../engine/export/index.ts'
import { loadRules } from '../engine/load-rules.ts'
import { levels } from '../engine/review/level.ts'
import { shippedFiles } from './helpers/rules.ts'

const readme = read('README.md')

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}

test('the README names every option of a review, and every value that one can have', () => {
  const options = [...reviewHelp([]).matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option)
  expect(options.length).toBeGreaterThan(7)
  for (const option of options) expect(readme).toContain(`\`${option}`)
  const types = loadRules(shippedFiles()).typeCues.map(({ type }) => type)
  for (const value of [...types, ...levels, ...exporters.map(e => e.format)]) {
    expect(readme).toContain(`\`${value}\``)
  }
})

test('the README names every kind of result', () => {
  for (const exporter of exporters) {
    expect(readme).toContain(exporter.kind === 'run' ? exporter.fileName : `grievance-policy${exporter.ending}`)
  }
})

test('the README names every command that looks after the rules, and its options', () => {
  const verbs = [...rulesHelp.matchAll(/^ {2}([a-z]+)/gm)].map(([, verb]) => verb)
  const options = [...rulesHelp.matchAll(/^ {4}(--[\w-]+)/gm)].map(([, option]) => option)
  expect(verbs).toEqual(['check', 'trace', 'catalogue', 'explain', 'new', 'try', 'diff', 'pack', 'add'])
  for (const verb of verbs) expect(readme).toMatch(new RegExp(`^npm run rules -- ${verb}`, 'm'))
  for (const word of [...verbs, ...options]) expect(readme).toContain(`\`${word}\``)
})

test('the checks that run elsewhere are those the README names', () => {
  expect(readme).toContain('\nnpm ci && npm test\n')
  expect(read('.ci/run')).toContain('{ npm ci && npm test; }')
})
