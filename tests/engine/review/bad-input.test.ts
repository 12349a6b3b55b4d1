import { describe, expect, test } from 'vitest'
import { compileRules } from '../../../engine/compile-rules.ts'
import type { Block, Document } from '../../../engine/document.ts'
import { makeSubject, matchDocument } from '../../../engine/review/subject.ts'
import { flag, judge } from '../../../engine/review-document.ts'
import { growth } from '../../helpers/growth.ts'
import { requirement, rulesOf, wording } from '../../helpers/rules.ts'

/** Four times the text may take four times as long, and half as much again for what a busy machine adds. */
const inProportion = 6

const patterns = (within: string) => `{ all: ["{will|must|may}", "{reply|tell|right}", we], within: ${within} }`
const compiled = compileRules(
  rulesOf({
    requirements: requirement(
      `{ covered: ["will & reply", "{will|must} ..6 {you|we}", ${patterns('statement')}, ${patterns('paragraph')}, ${patterns('section')}, ${patterns('document')}], weak: ["not & will", "right & !must"] }`,
      '  not: [nobody, "{no|not} ..3 right"]',
    ),
    wordings: wording('"{may|might} reply", "not ..3 right"'),
  }),
)

const words = 'we will not tell you that nobody must reply if they have no right to it and you may'.split(' ')

function some(count: number, from = 0): string {
  return Array.from({ length: count }, (_, i) => words[(i * 7 + from) % words.length]).join(' ')
}

function paragraph(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', part: 'body', text, ...more }
}

function read(blocks: readonly Block[]) {
  const document: Document = { title: '', blocks }
  const subject = makeSubject(matchDocument(document, compiled), compiled, { type: 'policy', asAt: '2026-11-01' })
  return compiled.rules.map(rule => (rule.kind === 'requirement' ? judge(subject, rule) : flag(subject, rule)))
}

const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
const item = { kind: 'list-item', level: 0 } as const
const cell = (row: number, column: number) => ({ cell: { table: 0, row, column, header: row === 0 } })

describe('reading and judging takes no longer than the text is long', () => {
  test.each<[name: string, size: number, make: (size: number) => Block[]]>([
    ['a sentence of 10,000 words', 2_500, n => [paragraph(some(n))]],
    [
      'a list with a long introduction',
      500,
      n => [paragraph(`You ${some(150)}:`), ...many(n, i => paragraph(some(6, i), item))],
    ],
    [
      'a list of lists',
      300,
      n => [paragraph('You:'), ...many(n, i => paragraph(`${some(6, i)}:`, { ...item, level: i }))],
    ],
    ['a typed list', 400, n => [paragraph('You:'), ...many(n, i => paragraph(`(a) ${some(6, i)}`))]],
    ['a table of many rows', 75, n => many(n * 50, i => paragraph(some(3, i), cell(Math.floor(i / 50), i % 50)))],
    ['a table of many columns', 60, n => many(n * 40, i => paragraph(some(3, i), cell(Math.floor(i / n), i % n)))],
    [
      'two long cells side by side',
      150,
      n => many(2, i => paragraph(`${many(n, k => some(8, k)).join('. We ')}.`, cell(0, i))),
    ],
    ['sentences that go on with “they”', 250, n => [paragraph(many(n, k => `They ${some(8, k)}.`).join(' '))]],
    [
      'a long heading over many sentences',
      400,
      n => [paragraph(some(300), { kind: 'heading', level: 1 }), ...many(n, k => paragraph(`${some(8, k)}.`))],
    ],
    ['introductions without a list', 400, n => many(n, k => paragraph(`${some(8, k)}:`))],
    ['lines that each introduce the next', 400, n => [paragraph(many(n, k => `${some(5, k)}:`).join('\n'))]],
    ['questions without answers', 400, n => many(n, k => paragraph(`${some(8, k)}?`))],
    [
      'brackets that never close',
      400,
      n => [paragraph('[('.repeat(n * 5)), ...many(n, k => paragraph(`[Note to “${some(8, k)}`))],
    ],
  ])('%s', { retry: 2 }, (_, size, make) => {
    expect(growth(make, size, read)).toBeLessThan(inProportion)
  })
})

test('an introduction without a list is read for what it says', () => {
  expect(read([paragraph('We will reply to:')])[0]).toMatchObject({ verdict: expect.any(String) })
})

test('a table of 200 columns by 300 rows is read', () => {
  const table = many(200 * 300, i => paragraph('we reply', cell(Math.floor(i / 200), i % 200)))
  expect(read(table)).toHaveLength(compiled.rules.length)
})
