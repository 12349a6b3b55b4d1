import { expect, it } from 'vitest'
import { csvText, withoutFormulas } from '../../../engine/export/csv.ts'
import type { Report } from '../../../engine/export/report.ts'
import { aDecision, aReport, aRequirement, aWording, placeOf } from '../../helpers/report.ts'

/** Rows as a spreadsheet reads them, by the names of the columns. */
function rowsOf(report: Report): Record<string, string>[] {
  const cells = [
    ...csvText(report)
      .slice(1)
      .matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g),
  ]
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end !== ',') rows.push([])
  }
  const [head = [], ...body] = rows.slice(0, -1)
  return body.map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

it('has a row for each place of a wording, with the section, the words and their sentence', () => {
  const text = '# 1 Aims\nA blacklist, always. More.\n# 2 Money\nNo blacklist.'
  const document = aReport({ text }).review.document
  const on = [0, 1].map(nth => placeOf(document, 'blacklist', nth))
  const rows = rowsOf(aReport({ text, says: [{ rule: aWording('L061'), on }] }))
  expect(rows.map(r => [r.Where, r.Words, r['In context']])).toEqual([
    ['1 Aims', 'blacklist', 'A blacklist, always.'],
    ['2 Money', 'blacklist', 'No blacklist.'],
  ])
  expect(rows[0]).toMatchObject({
    File: 'grievance.docx',
    'Document type': 'grievance',
    Kind: 'Wording',
    Rule: 'L061',
    Verdict: 'Depends on context',
    'What to do': 'Instead: blocklist, or barred list.',
    Recommendations: 'R15',
    Finding: 'L061:blacklist',
  })
})

it('has one row for what is missing, with the heading it belongs under, and the decision on it', () => {
  const says = [{ rule: aRequirement('GRV-22'), home: 'Support' }]
  const [row, ...others] = rowsOf(aReport({ says, decisions: [aDecision('GRV-22', 'accepted', 'Yes.')] }))
  expect(others).toEqual([])
  expect(row).toMatchObject({
    Kind: 'Requirement',
    Verdict: 'Missing',
    Strength: 'Required by law',
    Where: 'Support',
    Words: '',
    Decision: 'Accepted',
    Note: 'Yes.',
  })
})

it('has only its head where nothing was found', () => {
  expect(csvText(aReport())).toMatch(/^\ufeffFile,Document type,.*Finding\r\n$/)
})

it('opens in Excel with accents right, and no cell can start a formula', () => {
  const text = '=cmd|\' /C calc\'!A1 and "more", été\n+1\n@SUM(A1)\n-2'
  const rule = aWording('L061', { title: '=HYPERLINK("x")' })
  const says = [{ rule, on: ['=cmd|\' /C calc\'!A1 and "more", été', '+1', '@SUM(A1)', '-2'] }]
  const report = aReport({ text, file: '=evil.docx', says })
  expect(csvText(report).startsWith('\ufeff')).toBe(true)
  const rows = rowsOf(report)
  expect(rows).toHaveLength(4)
  expect(rows[0]?.Words).toBe("'=cmd|' /C calc'!A1 and \"more\", été")
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@-]/)
})

it('lets no formula begin after invisible characters, or in a part that another list separator would cut off', () => {
  const guarded = (cell: string) => {
    const written = withoutFormulas(cell)
    expect(written.replaceAll("'", '')).toBe(cell)
    return written
  }
  for (const before of ['', ' ', '\u00a0', '\ufeff', '\u200b', '\u202e', '\v', '\n', '\t', ' \u200b '])
    for (const sign of ['=', '+', '-', '@', '＝']) expect(guarded(`${before}${sign}1+1`)).toMatch(/^[\t\n]?'/)
  expect(guarded('some words;=1+1')).toBe("some words;'=1+1")
  expect(guarded('some words; \u200b=1+1; -2')).toBe("some words;' \u200b=1+1;' -2")
  expect(guarded('first\r\n=1+1')).toBe("first\r\n'=1+1")
  for (const plain of ['a = b', 'well-known', 'a - b', 'race@example.org; and more', ''])
    expect(withoutFormulas(plain)).toBe(plain)
})

it('says of a requirement which parts are there and which are lacking', () => {
  const parts = [
    { name: 'a companion', state: 'there', on: 'You may bring' },
    { name: 'the appeal', state: 'lacking' },
  ] as const
  const [row] = rowsOf(aReport({ says: [{ rule: aRequirement('GRV-08'), parts }] }))
  expect(row?.Parts).toBe('Elsewhere: a companion. Lacking: the appeal.')
})
