import { expect, test } from 'vitest'
import { type CameBack, cameBackOf } from '../../../engine/returned/came-back.ts'
import { cameBackNotices, inState, whatHappened } from '../../../engine/returned/in-words.ts'
import type { Returned } from '../../../engine/returned/returned-file.ts'
import type { Comparison } from '../../../engine/returned/write/comparison.ts'
import { comparisonCsv } from '../../../engine/returned/write/csv.ts'
import { comparisonHtml } from '../../../engine/returned/write/html.ts'
import { comparisonJson } from '../../../engine/returned/write/json.ts'
import type { Rule } from '../../../engine/rules/schema.ts'
import { aRequirement, aWording } from '../../helpers/report.ts'

const nothing: Returned = { sent: 0, ids: true, comments: [], deleted: [], unsure: [], others: [], changes: [] }
const reply = { author: 'Priya <b>Nair</b>', date: '2026-11-25T10:00:00Z', text: '=HYPERLINK("http://x")' }
const changes = {
  findings: [
    {
      finding: 'GRV-22',
      kind: 'requirement',
      rule: 'GRV-22',
      verdict: 'missing',
      quote: '',
      state: 'still-there',
      reworded: false,
      now: 'GRV-22',
    },
    {
      finding: 'L061:blacklist',
      kind: 'wording',
      rule: 'L061',
      verdict: 'avoid',
      quote: 'blacklist',
      state: 'fixed',
      reworded: false,
    },
  ],
  opened: ['L061:whitelist'],
  paragraphs: { before: 10, kept: 9 },
} as const

function comparisonOf(returned: Partial<Returned>): Comparison {
  const rule = aWording('L061')
  return {
    before: 'old.docx',
    after: 'new.docx',
    cameBack: cameBackOf({ ...nothing, ...returned }, changes),
    findings: new Map([
      [
        'L061:whitelist',
        {
          kind: 'wording',
          id: 'L061:whitelist',
          rule: 'L061',
          verdict: 'avoid',
          occurrences: [{ block: 0, start: 0, end: 9, quote: 'whitelist' }],
          mentioned: [],
        },
      ],
    ]),
    rules: new Map<string, Rule>([
      [rule.id, rule],
      ['GRV-22', aRequirement('GRV-22')],
    ]),
  }
}

const answered = comparisonOf({ sent: 1, comments: [{ findings: ['GRV-22'], replies: [reply], done: true }] })

test('a fixed finding is fixed whatever was said, and an answer goes before the mark that it is resolved', () => {
  expect(answered.cameBack.findings.map(({ state }) => state)).toEqual(['answered', 'fixed'])
  const resolved = comparisonOf({ comments: [{ findings: ['GRV-22'], replies: [], done: true }] })
  expect(resolved.cameBack.findings[0]?.state).toBe('resolved')
})

test('a finding whose proposed change is pending is proposed until the change is accepted', () => {
  const change = { was: 'blacklist', now: 'blocklist', outcome: 'pending' } as const
  const pending = comparisonOf({ changes: [change] }).cameBack.findings[1]
  expect([pending?.state, pending && whatHappened(pending)]).toEqual([
    'proposed',
    [
      'The change that we proposed is still tracked in the file: nobody has accepted or rejected it. Accepted, it fixes this.',
    ],
  ])
  expect(comparisonOf({ changes: [{ ...change, outcome: 'accepted' }] }).cameBack.findings[1]?.state).toBe('fixed')
})

test('of the findings in a state those with more to tell come first', () => {
  const two = comparisonOf({ deleted: ['L061#'] }).cameBack
  const [gap, fixed] = two.findings
  if (!gap || !fixed) throw new Error('two findings are needed')
  const noted = { ...gap, change: { ...gap.change, finding: 'GRV-23', verdictNow: 'weak' as const } }
  expect(inState({ findings: [gap, fixed, noted] }, 'still-there').map(({ change }) => change.finding)).toEqual([
    'GRV-23',
    'GRV-22',
  ])
})

test('the page has every finding with its state and every reply, and runs nothing that a file holds', () => {
  const page = comparisonHtml(answered)
  expect(page).toContain('Priya &lt;b&gt;Nair&lt;/b&gt;, 25 November 2026: =HYPERLINK')
  for (const label of ['Answered', 'Fixed', 'New', 'blacklist', 'whitelist', 'old.docx']) expect(page).toContain(label)
  expect(page).not.toMatch(/<script|<b>Nair/)
})

test('the table has a row for each finding, and no cell that a spreadsheet would run', () => {
  const rows = comparisonCsv(answered).split('\r\n')
  expect(rows[0]).toBe('\ufeffState,Rule,Title,Words,What happened,Replies')
  expect(rows.slice(1, -1).map(row => row.split(',')[0])).toEqual(['Answered', 'Fixed', 'New'])
  expect(
    comparisonCsv(
      comparisonOf({ comments: [{ findings: ['GRV-22'], replies: [{ ...reply, author: '' }], done: false }] }),
    ),
  ).not.toMatch(/,"?=/)
})

test('the data has the counts, each finding with its state and what became of it, and what others wrote', () => {
  const other = { author: 'Tom', date: '', text: 'Hm', anchored: 'words', beside: true }
  const data = JSON.parse(comparisonJson(comparisonOf({ others: [other] })))
  expect(data).toMatchObject({
    counts: { fixed: 1, 'still-there': 1, new: 1 },
    findings: [
      { finding: 'GRV-22', state: 'still-there' },
      { finding: 'L061:blacklist', state: 'fixed', became: 'fixed' },
    ],
    others: [other],
  })
})

test('what the reader should know is said once: pasted text, deleted comments, dropped ids, doubts, changes', () => {
  const noticesOf = (returned: Partial<Returned>, more: Partial<CameBack> = {}) =>
    cameBackNotices({ ...comparisonOf(returned).cameBack, ...more }).join('\n')
  expect(noticesOf({})).toBe('')
  expect(noticesOf({ sent: 2, deleted: ['GRV-22'] })).toMatch(/None of our 2 comments is in the file any more/)
  expect(noticesOf({ sent: 2, unsure: ['GRV-22'] })).toMatch(
    /on 1 finding could not be told from others, so nothing was attached/,
  )
  expect(noticesOf({ ids: false, sent: 1, comments: [{ findings: ['GRV-22'], replies: [], done: false }] })).toMatch(
    /dropped the ids of our comments/,
  )
  expect(noticesOf({}, { paragraphs: { before: 40, kept: 1 } })).toMatch(/Hardly any paragraph/)
  expect(noticesOf({}, { paragraphs: { before: 40, kept: 0 } })).toMatch(/it may be another document/)
  const outcomes = (['accepted', 'accepted', 'pending'] as const).map(outcome => ({ was: 'a', now: 'b', outcome }))
  expect(noticesOf({ changes: outcomes })).toBe(
    'Of 3 changes that we proposed, 2 were accepted and 1 is not yet decided. What is not decided was read as part of the text, but counts as proposed, not as done.',
  )
})
