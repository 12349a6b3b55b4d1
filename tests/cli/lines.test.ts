import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runMain } from '../helpers/command.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { smallRules } from '../helpers/small-rules.ts'

const policy = (words: string) => makeDocx({ body: p('Grievance policy', 'Title') + p(words) })
const files = {
  'a.docx': policy('We will offer counselling. BAME staff are welcome.'),
  'people/b.docx': policy('Grievances will be handled promptly.'),
  'people/c.docx': 'not Word',
  'd.docx': policy('Nobody is put on a blacklist.'),
  'e.docx': policy('We aim to reply within ten days.'),
}
const review = (...args: string[]) => runMain(['review', ...args, '--as-at', '2026-11-24'], { rules: smallRules })

interface Line {
  readonly file: string
  readonly sha256?: string
  readonly type?: string
  readonly counts?: object
  readonly findings?: readonly { readonly rule: string }[]
  readonly refused?: { readonly code: string; readonly message: string }
}

function linesOf(out: string): Line[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Line)
}

test('each document is a line with its file, hash, type, counts and findings; one that is refused says why', async () => {
  const { code, out, err } = await review(makeFolder(files), '--jsonl')
  const lines = linesOf(out)
  expect(lines.map(line => line.file)).toEqual(['a.docx', 'd.docx', 'e.docx', 'people/b.docx', 'people/c.docx'])
  const [first] = lines
  expect(first?.sha256).toBe(createHash('sha256').update(files['a.docx']).digest('hex'))
  expect(first?.type).toBe('grievance')
  expect(first?.counts).toEqual({
    requirements: { covered: 1, weak: 0, missing: 0, ask: 0 },
    wordings: { avoid: 0, depends: 1, noncommittal: 0, style: 0 },
  })
  expect(first?.findings?.map(f => f.rule)).toEqual(['T-01', 'T01'])
  expect(lines.at(-1)?.refused).toEqual({
    code: 'not-word',
    message: 'This is plain text. Open it in Word and save it as .docx.',
  })
  expect(lines.at(-1)).not.toHaveProperty('findings')
  expect(err).toContain('c.docx: ')
  expect(err).toMatch(/^1 of 5 {2}a\.docx\n2 of 5 {2}d\.docx\n/m)
  expect(err).toMatch(/4 files reviewed\.\n$/)
  expect(code).toBe(2)
})

test('nothing but the lines is on standard output, and no file is written', async () => {
  const folder = makeFolder(files)
  const before = [...filesBelow(folder).keys()]
  const { out, code } = await review(folder, '--jsonl', '--fail-on', 'high')
  expect(linesOf(out)).toHaveLength(5)
  expect(code).toBe(2)
  expect([...filesBelow(folder).keys()]).toEqual(before)
})

test('with a folder, the files are written beside the lines', async () => {
  const out = join(makeFolder(), 'out')
  const said = await review(makeFolder(files), '--jsonl', '--out', out, '--format', 'csv')
  expect(linesOf(said.out)).toHaveLength(5)
  expect([...filesBelow(out).keys()].sort()).toEqual(['a.csv', 'd.csv', 'e.csv', 'people/b.csv', 'review.csv'])
})

test('an input that is not there is a line too, and the exit code is 2', async () => {
  const { out, code } = await review('/nowhere/policies', '--jsonl')
  expect(linesOf(out)).toEqual([
    { file: '/nowhere/policies', refused: { code: 'not-found', message: expect.any(String) } },
  ])
  expect(code).toBe(2)
})

test('the lines of all parts together are those of the whole, and each part is the same when it is run again', async () => {
  const folder = makeFolder(files)
  const lines = async (...more: string[]) => (await review(folder, '--jsonl', ...more)).out.split('\n').slice(0, -1)
  const whole = await lines()
  const parts = await Promise.all([1, 2, 3].map(part => lines('--shard', `${part}/3`)))
  expect(parts.flat().sort()).toEqual(whole.toSorted())
  expect(parts.every(part => part.length < whole.length)).toBe(true)
  expect(await lines('--shard', '2/3')).toEqual(parts[1])
})

test('parts share a folder for the results without replacing each other’s', async () => {
  const folder = makeFolder(files)
  const out = join(makeFolder(), 'out')
  for (const part of [1, 2]) {
    await review(folder, '--out', out, '--format', 'csv,json', '--shard', `${part}/2`)
  }
  const written = [...filesBelow(out).keys()]
  expect(written.filter(path => path.endsWith('.csv') && !path.startsWith('review'))).toHaveLength(4)
  expect(written.filter(path => path.startsWith('review')).sort()).toEqual([
    'review-1-of-2.csv',
    'review-1-of-2.json',
    'review-2-of-2.csv',
    'review-2-of-2.json',
  ])
})

test('several workers write the same as one, byte for byte and in the same order', async () => {
  const folder = makeFolder(files)
  const results = async (workers: string, ...more: string[]) => {
    const out = join(makeFolder(), 'out')
    const rest = ['--out', out, '--format', 'html,csv,json', '--workers', workers, ...more]
    const said = await review(folder, ...rest)
    return { out: said.out.replaceAll(out, ''), code: said.code, files: [...filesBelow(out)] }
  }
  expect(await results('2', '--jsonl')).toEqual(await results('1', '--jsonl'))
  const [two, one] = [await results('2', '--rules', 'terms'), await results('1', '--rules', 'terms')]
  expect(two).toEqual(one)
  expect(two.files).toHaveLength(11)
})
