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
    formats: ['word', 'html', 'report-word', 'csv', 'json'],
    failOn: 'never',
    comments: 'essential',
    includeCovered: false,
    suggest: [],
    force: false,
    asAt: today,
    lines: false,
  })
})

test('every option is understood', () => {
  const all =
    '--out o --type grievance --rules a,b --format csv, --fail-on medium --comments full --include-covered --suggest L152,GRV-22 --force --as-at 2025-02-28 --jsonl --shard 3/20 --workers 2 x'
  expect(read(all)).toEqual({
    inputs: ['x'],
    out: 'o',
    type: 'grievance',
    ruleSets: ['a', 'b'],
    formats: ['csv'],
    failOn: 'medium',
    comments: 'full',
    includeCovered: true,
    suggest: ['L152', 'GRV-22'],
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
  ['', 'Give at least one Word document or folder to review.'],
  ['--out o', 'Give at least one Word document or folder to review.'],
  ['a.docx', 'Use --out FOLDER to say where the results go.'],
  ['a.docx --out=', 'Use --out FOLDER to say where the results go.'],
  ['a.docx --out', '--out needs a value after it. Use --help to list the options.'],
  ['a.docx --out --force', '--out needs a value after it. Use --help to list the options.'],
  ['a.docx --out o --colour', 'There is no option “--colour”. Use --help to list the options.'],
  ['a.docx --out o -v', 'There is no option “-v”. Use --help to list the options.'],
  ['a.docx --out o --force=yes', '--force does not take a value. Use --help to list the options.'],
  ['a.docx --out o --help=me', '--help does not take a value. Use --help to list the options.'],
  ['a.docx --jsonl --out=', 'Use --out FOLDER to say where the results go.'],
  ['a.docx --out o --shard 0/4', '“0/4” is not a valid shard. Use K/N, such as 3/20.'],
  ['a.docx --out o --shard 5/4', '“5/4” is not a valid shard. Use K/N, such as 3/20.'],
  ['a.docx --out o --shard 3', '“3” is not a valid shard. Use K/N, such as 3/20.'],
  ['a.docx --out o --workers 0', '“0” is not a valid number of workers. Use a whole number from 1 to 64.'],
  ['a.docx --out o --workers two', '“two” is not a valid number of workers. Use a whole number from 1 to 64.'],
  ['a.docx --out o --rules=', 'Give at least one rule set after --rules.'],
  ['a.docx --out o --as-at yesterday', '“yesterday” is not a date. Use year, month and day, such as 2026-11-24.'],
  ['a.docx --out o --as-at 2026-02-30', '“2026-02-30” is not a date. Use year, month and day, such as 2026-11-24.'],
  ['a.docx --out o --fail-on grave', 'There is no level “grave”. The levels are high, medium, low and never.'],
  ['a.docx --out o --comments few', 'There is no size “few”. The sizes are essential, full, chosen.'],
  ['a.docx --out o --comments chosen', 'There are no decisions here to choose comments by: the terminal keeps none.'],
  ['a.docx --out o --include-covered', 'Use it with --comments full.'],
  ['a.docx --out o --format pdf', 'There is no format “pdf”. The formats are word, html, report-word, csv, json.'],
])('“%s” is refused with what to write instead', (line, message) => {
  expect(() => read(line)).toThrow(UserError)
  expect(() => read(line)).toThrow(message)
})

test('all exact words are suggested with one word, and --suggest needs a rule', () => {
  expect(read('x --out o --suggest all-sure')).toMatchObject({ suggest: 'all-sure' })
  expect(() => read('x --out o --suggest ,')).toThrow('Give rules after --suggest, or all-sure.')
})
