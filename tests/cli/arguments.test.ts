import { expect, test } from 'vitest'
import { readReviewArguments } from '../../cli/arguments.ts'
import { UserError } from '../../engine/errors.ts'

const today = '2026-11-24'

function read(line: string) {
  return readReviewArguments(line === '' ? [] : line.split(' '), today)
}

test('only files and a folder for the results need be said', () => {
  expect(read('a.docx policies --out results')).toEqual({
    inputs: ['a.docx', 'policies'],
    out: 'results',
    formats: ['word', 'html', 'csv', 'json'],
    failOn: 'never',
    includeCovered: false,
    force: false,
    asAt: today,
    lines: false,
  })
})

test('every option is understood', () => {
  const all =
    '--out o --type grievance --rules a,b --format csv, --fail-on medium --include-covered --force --as-at 2025-02-28 --jsonl --shard 3/20 --workers 2 x'
  expect(read(all)).toEqual({
    inputs: ['x'],
    out: 'o',
    type: 'grievance',
    ruleSets: ['a', 'b'],
    formats: ['csv'],
    failOn: 'medium',
    includeCovered: true,
    force: true,
    asAt: '2025-02-28',
    lines: true,
    shard: { part: 3, of: 20 },
    workers: 2,
  })
})

test('where lines are wanted, no folder for results need be said', () => {
  expect(read('policies --jsonl')).not.toHaveProperty('out')
})

test('help is given before anything is found wrong', () => {
  expect(read('--help')).toBe('help')
  expect(read('-h --type nonsense')).toBe('help')
})

test.each([
  ['', 'Name at least one Word document or folder to review.'],
  ['--out o', 'Name at least one Word document or folder to review.'],
  ['a.docx', 'Say where the results go, with --out and a folder.'],
  ['a.docx --out=', 'Say where the results go, with --out and a folder.'],
  ['a.docx --out', '--out needs a value after it. Write --help for what can be said here.'],
  ['a.docx --out --force', '--out needs a value after it. Write --help for what can be said here.'],
  ['a.docx --out o --colour', 'There is no option “--colour”. Write --help for what can be said here.'],
  ['a.docx --out o -v', 'There is no option “-v”. Write --help for what can be said here.'],
  ['a.docx --out o --force=yes', '--force takes no value. Write --help for what can be said here.'],
  ['a.docx --out o --help=me', '--help takes no value. Write --help for what can be said here.'],
  ['a.docx --jsonl --out=', 'Say where the results go, with --out and a folder.'],
  ['a.docx --out o --shard 0/4', '“0/4” is no part of a run. Write which part and of how many, such as 3/20.'],
  ['a.docx --out o --shard 5/4', '“5/4” is no part of a run. Write which part and of how many, such as 3/20.'],
  ['a.docx --out o --shard 3', '“3” is no part of a run. Write which part and of how many, such as 3/20.'],
  ['a.docx --out o --workers 0', '“0” is no number of workers. Write a whole number from 1 to 64.'],
  ['a.docx --out o --workers two', '“two” is no number of workers. Write a whole number from 1 to 64.'],
  ['a.docx --out o --rules=', 'Name at least one rule set after --rules.'],
  ['a.docx --out o --as-at yesterday', '“yesterday” is not a day. Write year, month and day, such as 2026-11-24.'],
  ['a.docx --out o --as-at 2026-02-30', '“2026-02-30” is not a day. Write year, month and day, such as 2026-11-24.'],
  ['a.docx --out o --fail-on grave', 'There is no level “grave”. The levels are high, medium, low and never.'],
  ['a.docx --out o --format pdf', 'There is no format “pdf”. The formats are word, html, csv, json.'],
  ['a.docx --out o --type letter', /^There is no document type “letter”\. The types are grievance, .*, policy\.$/],
])('“%s” is refused with what to write instead', (line, message) => {
  expect(() => read(line)).toThrow(UserError)
  expect(() => read(line)).toThrow(message)
})
