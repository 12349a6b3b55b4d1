import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readReviewPart } from '../../engine/docx/review-part.ts'
import { runMain } from '../helpers/command.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { filesBesideSets, requirement, wording } from '../helpers/rules.ts'

const companion = requirement(
  '{ covered: [{ all: ["right", "accompan*"], commitment: committed }], weak: ["accompan*"] }',
)
const blacklist = wording('"blacklist*"')
  .replace('verdict: depends', 'verdict: avoid')
  .replace('"x"', '"the blacklist"')
const covered = makeDocx({ body: p('You have the right to be accompanied.') })
const gaps = makeDocx({ body: p('Grievances will be handled promptly.') })
const words = makeDocx({ body: p('You have the right to be accompanied. Nobody is put on a blacklist.') })

vi.mock('../../engine/review-document.ts', async original => {
  const module = await original<typeof import('../../engine/review-document.ts')>()
  const reviewDocument: typeof module.reviewDocument = (document, ...rest) => {
    if (document.title === 'Breaks Evenhand') throw new RangeError('no such place')
    return module.reviewDocument(document, ...rest)
  }
  return { ...module, reviewDocument }
})

let rules = ''
beforeEach(() => {
  rules = rulesFolder({})
})
afterEach(() => vi.unstubAllEnvs())

function rulesFolder(files: Readonly<Record<string, string>>): string {
  const set = (name: string, kind: string) =>
    `name: ${name}\ntitle: Test\nversion: 1.0.0\nkind: ${kind}\nabout: A test\n`
  const shipped = filesBesideSets()
  return makeFolder({
    ...Object.fromEntries(shipped.map(f => [f.path, f.text])),
    'must/set.yml': set('must', 'requirements'),
    'must/topic.yml': companion,
    'language/set.yml': set('language', 'wordings'),
    'language/topic.yml': blacklist,
    ...files,
  })
}

async function review(files: Readonly<Record<string, string | Uint8Array>>, ...more: string[]) {
  const folder = makeFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, 'in', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'in', path), content)
  }
  const out = join(folder, 'out')
  const said = await runMain(['review', join(folder, 'in'), '--out', out, ...more], { rules })
  return { ...said, folder, results: filesBelow(out) }
}

test('each document gets its results where it stood in its folder, and the run gets its overviews and one review.json', async () => {
  const { code, results } = await review({ 'a.docx': gaps, 'people/b.docx': gaps })
  expect(code).toBe(0)
  expect([...results.keys()].sort()).toEqual([
    'a.csv',
    'a.html',
    'a.report.docx',
    'a.reviewed.docx',
    'index.html',
    'people/b.csv',
    'people/b.html',
    'people/b.report.docx',
    'people/b.reviewed.docx',
    'review.csv',
    'review.json',
  ])
  const { reviews } = JSON.parse(String(results.get('review.json')))
  expect(reviews.map((r: { file: string }) => r.file)).toEqual(['a.docx', 'people/b.docx'])
})

test('only the formats that are asked for are written', async () => {
  const { results } = await review({ 'a.docx': gaps }, '--format', 'csv')
  expect([...results.keys()]).toEqual(['a.csv'])
})

test('a small table says what was found, as what it was read, and where the results are', async () => {
  const { out, err, folder } = await review({ 'a.docx': words }, '--type', 'grievance', '--format', 'html,csv')
  expect(err).toBe('')
  expect(out.replaceAll(folder, '…')).toBe(`a.docx
  Type: grievance policy, chosen with --type.
  One to do first
  1. “blacklist” (Avoid)
     It matters.

                    covered   weak   missing   to judge
  Required by law         1      0         0          0
  Wordings: Avoid (1)
  → …/out/a.html
  → …/out/a.csv

1 file reviewed. Results are in …/out
`)
})

test('each document opens with the five to do first, the most binding at the top', async () => {
  const many = (strength: string) => (i: number) =>
    companion
      .replace('T-01', `T-${10 + i}`)
      .replace('legal-duty', strength)
      .replace('A test', `Test ${i}`)
  rules = rulesFolder({
    'must/topic.yml': [0, 1, 2, 3, 4].map(many('practice')).join('\n'),
    'must/law.yml': many('legal-duty')(9),
  })
  const { out } = await review({ 'a.docx': gaps }, '--format', 'csv')
  expect(out).toMatch(
    /\n {2}Five to do first\n {2}1\. Test 9 \(Required by law\)\n {5}It is missing\.\n {2}2\. Test 0 \(Good practice\)\n/,
  )
  expect(out.match(/^ {2}\d\. /gm)).toHaveLength(5)
})

test('a Word file has ten comments at most, and all with --comments full; the report has everything', async () => {
  rules = rulesFolder({
    'must/topic.yml': Array.from({ length: 14 }, (_, i) => companion.replace('T-01', `T-${10 + i}`)).join('\n'),
  })
  const counts = async (...more: string[]) => {
    const { results } = await review({ 'a.docx': gaps }, '--format', 'word,html', ...more)
    const parts = unzipSync(results.get('a.reviewed.docx') ?? new Uint8Array())
    const comments = new TextDecoder().decode(parts['word/comments.xml']).match(/<w:comment /g)
    return [comments?.length, String(results.get('a.html')).match(/<article/g)?.length]
  }
  expect(await counts()).toEqual([10, 14])
  expect(await counts('--comments', 'full')).toEqual([14, 14])
})

test('what reading met is told in brief', async () => {
  const changed = `<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>You may appeal.</w:t></w:r></w:ins></w:p>`
  const { out } = await review({ 'a.docx': makeDocx({ body: changed }) })
  expect(out).toContain('  Note: 1 tracked change. Insertions were read as text')
})

test('--type takes a type of the rules, and names them all where there is no such type', async () => {
  const { code, err } = await review({ 'a.docx': words }, '--type', 'letter', '--format', 'csv')
  expect(code).toBe(2)
  expect(err).toMatch(/^There is no document type “letter”\. The types are grievance, .*, handbook, policy\.\n$/)
})

test('--rules uses only these rule sets, and refuses one that is not there', async () => {
  expect((await review({ 'a.docx': words }, '--rules', 'must')).out).toContain('Wordings: none')
  const { code, err, results } = await review({ 'a.docx': words }, '--rules', 'must,nothing')
  expect(code).toBe(2)
  expect(err).toBe('There is no rule set “nothing”. The rule sets are language, must.\n')
  expect(results.size).toBe(0)
})

test.each([
  ['a gap in what the law asks', gaps, 'high', 1],
  ['a word to avoid', words, 'high', 1],
  ['nothing open', covered, 'low', 0],
  ['a gap in what the law asks', gaps, 'never', 0],
])('%s: with --fail-on the exit code says so', async (_, document, level, code) => {
  const said = await review({ 'a.docx': document }, '--fail-on', level)
  expect(said.code).toBe(code)
  expect(said.out.includes(`at level ${level} or above.`)).toBe(level !== 'never')
})

test('findings below the threshold do not change the exit code', async () => {
  rules = rulesFolder({
    'must/topic.yml': companion.replace('legal-duty', 'practice'),
    'language/topic.yml': wording('"grie*"').replace('"x"', '"grievances"'),
  })
  expect((await review({ 'a.docx': gaps }, '--fail-on', 'high')).code).toBe(0)
  expect((await review({ 'a.docx': gaps }, '--fail-on', 'medium')).code).toBe(1)
})

test('earlier results are kept unless --force is given, and nothing is done before that is known', async () => {
  const { folder } = await review({ 'a.docx': gaps, 'b.docx': gaps }, '--format', 'csv,json')
  const again = ['review', join(folder, 'in'), '--out', join(folder, 'out')]
  const before = filesBelow(join(folder, 'out'))
  const refused = await runMain(again, { rules })
  expect(refused.code).toBe(2)
  expect(refused.err).toBe(
    `${join(folder, 'out', 'a.csv')} and 3 more would be overwritten. Nothing was changed. ` +
      'Choose another folder with --out, or add --force.\n',
  )
  expect(filesBelow(join(folder, 'out'))).toEqual(before)
  expect((await runMain([...again, '--force'], { rules })).code).toBe(0)
  expect(filesBelow(join(folder, 'out')).size).toBe(11)
})

test('a document that is being reviewed is never overwritten, not even with --force', async () => {
  const folder = makeFolder({ 'a.docx': gaps, 'a.reviewed.docx': gaps })
  const files = [join(folder, 'a.docx'), join(folder, 'a.reviewed.docx')]
  const { code, err } = await runMain(['review', ...files, '--out', folder, '--force'], { rules })
  expect(code).toBe(2)
  expect(err).toContain('a.reviewed.docx is one of the documents to review and would be overwritten.')
  expect(filesBelow(folder)).toEqual(
    new Map([
      ['a.docx', Buffer.from(gaps)],
      ['a.reviewed.docx', Buffer.from(gaps)],
    ]),
  )
})

test('reviewing a folder again that holds its own results reviews the same documents', async () => {
  const folder = makeFolder({ 'a.docx': gaps })
  const again = () => runMain(['review', folder, '--out', folder, '--force'], { rules })
  expect((await again()).out).toContain('1 file reviewed.')
  expect((await again()).out).toContain('1 file reviewed.')
})

test('mistakes in rules are shown with their place, the good rules still run, and the exit code is 2', async () => {
  rules = rulesFolder({ 'must/more.yml': '- id: T-02\n  title: Half a rule\n', 'must/odd.yml': '- id: [' })
  const { code, err, out } = await review({ 'a.docx': gaps })
  expect(code).toBe(2)
  expect(err).toMatch(/^rules\/must\/more\.yml:\d+:\d+ T-02: /m)
  expect(err).toMatch(/^rules\/must\/odd\.yml:1:\d+ /m)
  expect(err).toMatch(/\d+ problems in the rules, listed above\./)
  expect(out).toMatch(/ Required by law +0 +0 +1 +0/)
  expect(out).toContain('1 file reviewed.')
})

test('a rule that does not hold its own examples is shown', async () => {
  rules = rulesFolder({ 'language/topic.yml': blacklist.replace('the blacklist', 'the whitelist') })
  const { code, err } = await review({ 'a.docx': gaps })
  expect(code).toBe(2)
  expect(err).toMatch(/^rules\/language\/topic\.yml:\d+:\d+ T01: the example "the whitelist" comes out as/)
})

test('a fault of our own on a file is told in a line', async () => {
  const breaks = makeDocx({ body: p('Text.'), core: '<dc:title>Breaks Evenhand</dc:title>' })
  const { code, err, out } = await review({ 'a.docx': breaks })
  expect(code).toBe(2)
  expect(err).toMatch(
    /a\.docx: Something went wrong in Evenhand\. Please report it with these details: .*RangeError: no such place at .*\n$/,
  )
  expect(out).toContain('1 file not reviewed: see the lines above.\n')
})

test('a rules folder that cannot be used at all gives exit code 2', async () => {
  const said = await runMain(['review', 'a.docx', '--out', 'never'], { rules: makeFolder({ 'x.yml': '' }) })
  expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('english.yml') })
})

test('documents of other kinds in a folder are told about', async () => {
  const { code, out } = await review({ 'a.docx': gaps, 'old.doc': '', 'print.pdf': '' })
  expect(code).toBe(0)
  expect(out).toMatch(/^Skipped, because they are not \.docx files: .*old\.doc and 1 more\. Save as \.docx in Word\.$/m)
})

test('a folder for the results that is a file is refused before any work', async () => {
  const folder = makeFolder({ 'a.docx': gaps, results: 'mine' })
  const said = await runMain(['review', join(folder, 'a.docx'), '--out', join(folder, 'results')], { rules })
  expect(said).toEqual({
    code: 2,
    out: '',
    err: `${join(folder, 'results')} is a file, not a folder. Choose another folder for the results.\n`,
  })
})

test('a terminal sees progress and colours; elsewhere, or with NO_COLOR, it is plain', async () => {
  vi.stubEnv('NO_COLOR', '')
  const folder = makeFolder({ 'a.docx': gaps })
  const args = (out: string) => ['review', folder, '--out', join(folder, out), '--format', 'csv']
  const terminal = await runMain(args('1'), { rules, isTTY: true })
  expect(terminal.err).toBe('\r\u001b[2K1 of 1  a.docx\r\u001b[2K')
  expect(terminal.out).toContain('\u001b[1ma.docx\u001b[22m')
  const plain = await runMain(args('2'), { rules })
  expect(plain.out + plain.err).not.toContain('\u001b')
  vi.stubEnv('NO_COLOR', '1')
  expect((await runMain(args('3'), { rules, isTTY: true })).out).not.toContain('\u001b')
})

test('a name cannot steer the terminal', async () => {
  const { out, err } = await review({ 'a\u001b[2Jb.docx': gaps, 'c\u001b]0;d.docx': '' })
  expect(out + err).not.toContain('\u001b')
  expect(out).toContain('a\ufffd[2Jb.docx')
})

test('an annotated file names the version that was reviewed, and the review by what it was made with', async () => {
  const idsOf = async (...more: string[]) => {
    const { folder } = await review({ 'a.docx': words }, '--format', 'word', '--as-at', '2026-11-24', ...more)
    const carried = readReviewPart(openPackage(readFileSync(join(folder, 'out', 'a.reviewed.docx'))))
    return carried.kind === 'review' ? carried.ids : undefined
  }
  const ids = await idsOf()
  expect(ids).toEqual({
    version: createHash('sha256').update(words).digest('hex'),
    review: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  expect(await idsOf()).toEqual(ids)
  const others = [
    await idsOf('--as-at', '2026-11-25'),
    await idsOf('--type', 'grievance'),
    await idsOf('--rules', 'must'),
  ]
  rules = rulesFolder({ 'language/topic.yml': blacklist.replace('avoid', 'style') })
  others.push(await idsOf())
  expect(new Set([ids, ...others].map(each => each?.review)).size).toBe(5)
})

test('without a command, or with one that is not there, the commands are shown', async () => {
  expect(await runMain([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run review') })
  expect((await runMain(['judge'])).err).toMatch(/^There is no command “judge”\./)
  expect(await runMain(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('npm run review') })
})

test('each command says which version it is of, and does nothing else', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  for (const args of [
    ['--version'],
    ['review', '--version'],
    ['review', 'a.docx', '--version'],
    ['rules', '--version'],
  ])
    expect(await runMain(args)).toEqual({ code: 0, out: `Evenhand ${version}\n`, err: '' })
})

test('help names every option', async () => {
  const { code, out } = await runMain(['review', '--help'])
  expect(code).toBe(0)
  for (const option of [
    'out',
    'type',
    'rules',
    'format',
    'fail-on',
    'comments',
    'include-covered',
    'force',
    'as-at',
    'jsonl',
    'shard',
    'version',
  ]) {
    expect(out).toContain(`--${option}`)
  }
})

test('an annotated file is reviewed under the name of its document, is said to be one, and is annotated once', async () => {
  const folder = makeFolder({ 'a.docx': gaps })
  await runMain(['review', join(folder, 'a.docx'), '--out', join(folder, 'first'), '--format', 'word'], { rules })
  const annotated = join(folder, 'first', 'a.reviewed.docx')
  const { out, code } = await runMain(['review', annotated, '--out', join(folder, 'second'), '--format', 'word,html'], {
    rules,
  })
  expect(code).toBe(0)
  expect(out).toContain('Note: Evenhand annotated this file before. Its earlier comments are replaced')
  expect([...filesBelow(join(folder, 'second')).keys()].sort()).toEqual(['a.html', 'a.reviewed.docx'])
  const comments = (path: string) => unzipSync(readFileSync(path))['word/comments.xml']?.length
  expect(comments(join(folder, 'second', 'a.reviewed.docx'))).toBe(comments(annotated))
})
