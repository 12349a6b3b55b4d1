import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runMain } from '../helpers/command.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { smallRules } from '../helpers/small-rules.ts'

const policy = (title: string, ...words: string[]) =>
  makeDocx({ body: p(title, 'Title') + words.map(each => p(each)).join('') })
const files = {
  'fine.docx': policy('Fine policy', 'We will offer counselling.'),
  'gap.docx': policy('Policy <b>with</b> a gap', 'Grievances will be handled promptly.'),
  'words.docx': policy('Words policy', '=BAME', 'BAME staff and BAME managers are welcome. We will offer counselling.'),
  'empty.docx': makeDocx({ body: '' }),
  'people/not-word.docx': 'plain text',
  'people/old.pdf': '%PDF-1.4',
}

async function review(...more: string[]) {
  const folder = makeFolder(files)
  const out = join(makeFolder(), 'out')
  const said = await runMain(['review', folder, '--out', out, '--as-at', '2026-11-24', ...more], { rules: smallRules })
  const inWords = (text: string) => text.replaceAll(out, 'OUT').replaceAll(folder, 'IN')
  return { ...said, out: inWords(said.out), err: inWords(said.err), results: filesBelow(out) }
}

test('a run of several files says how far it is, in a line each where nobody watches', async () => {
  const { err } = await review('--format', 'csv')
  expect(err.slice(err.indexOf('1 of'))).toBe(
    `1 of 5  empty.docx
2 of 5  fine.docx
3 of 5  gap.docx
4 of 5  people/not-word.docx
IN/people/not-word.docx: This is plain text. Open it in Word and save it as .docx.
5 of 5  words.docx
`,
  )
})

test('it ends with the figures of all, the documents to start with, and each file that was not reviewed with the reason', async () => {
  const { code, out } = await review('--format', 'html,csv')
  expect(code).toBe(2)
  expect(out.slice(out.indexOf('All 3'))).toMatch(
    /^All 3 documents\n +covered +weak +missing +to judge\n.*\n {2}All +2 +0 +1 +0\n {2}Wordings: .*\(3\)\n\nDocuments to start with\n {2}1\. gap\.docx\n {5}1 .*\n {2}2\. words\.docx\n/,
  )
  expect(out).toMatch(
    /\nNot judged\n {2}empty\.docx: .*\.\n\nNot reviewed\n {2}people\/not-word\.docx: This is plain text\./,
  )
  expect(out).toMatch(
    /\n1 file not judged: see the lines above\.\nAll of them together: OUT\/index\.html and OUT\/review\.csv\n3 files reviewed\. Results are in OUT\n$/,
  )
})

test('the overview has each document by what to do first with links to its results, and loads and runs nothing', async () => {
  const { results } = await review('--format', 'html,word')
  const page = String(results.get('index.html'))
  expect(page).toContain('<h1>3 documents reviewed</h1>')
  const order = [
    'Policy &lt;b&gt;with&lt;/b&gt; a gap',
    'Words policy',
    'Fine policy',
    'Not judged',
    'people/not-word.docx',
    'old.pdf',
  ]
  const at = order.map(words => page.indexOf(words))
  expect(at.every(place => place > 0)).toBe(true)
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  for (const link of page.matchAll(/href="\.\/([^"]+)"/g))
    expect([...results.keys()]).toContain(decodeURIComponent(link[1] ?? ''))
  expect(page.match(/href="\.\//g)).toHaveLength(8)
  expect(page).not.toMatch(/<script|<img|<link|src=/)
})

test('the table of a run has a row for each finding and each file without one, and no cell that a spreadsheet would run', async () => {
  const { results } = await review('--format', 'csv')
  const rows = String(results.get('review.csv')).split('\r\n').slice(1, -1)
  expect(rows.map(row => row.split(',').slice(0, 4).join(' '))).toEqual([
    'empty.docx  Not judged ',
    expect.stringMatching(/^fine\.docx \S+ Requirement T-01$/),
    expect.stringMatching(/^gap\.docx \S+ Requirement T-01$/),
    expect.stringMatching(/^words\.docx \S+ Requirement T-01$/),
    expect.stringMatching(/^words\.docx \S+ Wording T01$/),
    'people/not-word.docx  Not reviewed ',
  ])
  expect(rows.at(-2)).toMatch(/,3,.*BAME/)
  expect(rows.join('\n')).not.toMatch(/(^|,)"?[=+@-]/m)
})

test('a single document needs no overview', async () => {
  const folder = makeFolder({ 'a.docx': files['gap.docx'] })
  const out = join(folder, 'out')
  const { out: said, err } = await runMain(['review', join(folder, 'a.docx'), '--out', out, '--format', 'html,csv'], {
    rules: smallRules,
  })
  expect([...filesBelow(out).keys()].sort()).toEqual(['a.csv', 'a.html'])
  expect(err).not.toContain('1 of 1')
  expect(said).not.toContain('Documents to start with')
})

test('results keep the name of their document beside a refused file, and leave the overviews theirs', async () => {
  const folder = makeFolder({ 'a.pdf': '%PDF-1.4', 'a.docx': files['gap.docx'], 'index.docx': files['fine.docx'] })
  const out = join(folder, 'out')
  const given = ['a.pdf', 'a.docx', 'index.docx'].map(name => join(folder, name))
  const { out: said } = await runMain(['review', ...given, '--out', out, '--format', 'html'], { rules: smallRules })
  expect([...filesBelow(out).keys()].sort()).toEqual(['a.html', 'index (2).html', 'index.html'])
  expect(said).toMatch(/^a\.docx\n[\s\S]*^index\.docx\n[\s\S]*^Not reviewed\n {2}a\.pdf: This is a PDF/m)
})
