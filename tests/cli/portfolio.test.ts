import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main } from '../../cli/main.ts'
import { readWorkbook } from '../../engine/action-plan/read-workbook.ts'
import { docx } from '../helpers/hosts.ts'
import { testCache } from '../helpers/shipped-rules.ts'
import { smallRules } from '../helpers/small-rules.ts'

const charity = fileURLToPath(new URL('../../samples/portfolio', import.meta.url))

async function run(args: readonly string[], rules?: string) {
  const said = { out: '', err: '' }
  const code = await main(
    args,
    { out: { write: text => (said.out += text) }, err: { write: text => (said.err += text) } },
    { cache: testCache, ...(rules === undefined ? {} : { rules }) },
  )
  return { code, ...said }
}

const folder = () => mkdtempSync(join(tmpdir(), 'evenhand-portfolio-'))
const read = (out: string, name: string) => readFileSync(join(out, name), 'utf8')
const name = ['--organisation', 'Saltmarsh Minds', '--as-at', '2027-04-12']

/** Each reads dozens of documents with all rules, on a computer that may have more to do. */
const patience = 180_000

test(
  'a folder becomes heat maps, told in a few lines',
  async () => {
    const out = folder()
    const since = ['--since', join(charity, 'autumn-2026'), '--round', 'Spring 2027']
    const { code, out: said } = await run(['portfolio', join(charity, 'spring-2027'), '--out', out, ...since, ...name])
    expect(code).toBe(0)
    expect(said).toMatch(/Where Saltmarsh Minds stands on race equality/)
    expect(said).toMatch(/5 are covered nowhere/)
    expect(said).toMatch(/1 wrong statement of law/)
    const page = read(out, 'portfolio.html')
    expect(page).toMatch(/<th scope="row"><a href="#R14">/)
    expect(page).toContain('The Race Relations Act 1976 requires us to treat everybody fairly')
    expect(page).toMatch(/What changed since Autumn 2026/)
    expect(page).toContain('R10 A staff network with safe space and peer support: was “nowhere”, is “covered”.')
    const [head, ...rows] = read(out, 'portfolio.csv').split('\n')
    expect(head).toContain('Document,File,Type,Owner,Kind,Id')
    expect(rows.length).toBeGreaterThan(500)
    const [actions] = await readWorkbook(new Uint8Array(readFileSync(join(out, 'action-plan.xlsx'))))
    const cells = actions?.rows.map(row => row.slice(1, 3)) ?? []
    expect(cells[0]).toEqual(['Document', 'Action'])
    expect(Map.groupBy(cells.slice(1), ([title]) => title).size).toBeGreaterThan(8)
    const data = JSON.parse(read(out, 'portfolio.json'))
    expect([data.format, data.round, data.records.length, data.since.added]).toEqual([
      'evenhand-portfolio',
      'Spring 2027',
      12,
      ['communications-plan'],
    ])
  },
  patience,
)

test(
  'the lines of shards, whatever their order and though some come twice, make the same portfolio as the folder',
  async () => {
    const [whole, parts, lines] = [folder(), folder(), folder()]
    const spring = join(charity, 'spring-2027')
    await run(['portfolio', spring, '--out', whole, ...name])
    for (const shard of ['2/3', '1/3', '3/3']) {
      const { out } = await run(['review', spring, '--jsonl', '--shard', shard, '--as-at', '2027-04-12'])
      writeFileSync(join(lines, `${shard[0]}.jsonl`), out)
    }
    writeFileSync(join(lines, 'again.jsonl'), read(lines, '2.jsonl'))
    const { code } = await run(['portfolio', '--jsonl', lines, '--out', parts, ...name])
    expect(code).toBe(0)
    expect(read(parts, 'portfolio.csv')).toBe(read(whole, 'portfolio.csv'))
  },
  patience,
)

test(
  'a later run is compared with the portfolio.json of an earlier one',
  async () => {
    const [first, second] = [folder(), folder()]
    await run(['portfolio', join(charity, 'autumn-2026'), '--round', 'Autumn 2026', '--out', first, ...name])
    const since = ['--since', join(first, 'portfolio.json')]
    await run(['portfolio', join(charity, 'spring-2027'), ...since, '--out', second, ...name])
    expect(read(second, 'portfolio.html')).toContain('What changed since Autumn 2026')
  },
  patience,
)

test('what cannot be looked at is said, and the rest is put together', async () => {
  const [documents, out] = [folder(), folder()]
  const bytes = docx('Grievance policy', 'Saltmarsh Minds will offer counselling.')
  writeFileSync(join(documents, 'grievance.docx'), bytes)
  writeFileSync(join(documents, 'copy.docx'), bytes)
  writeFileSync(join(documents, 'other.docx'), docx('Leave policy', 'Northfield Trust gives leave to everybody.'))
  writeFileSync(join(documents, 'broken.docx'), 'This is no Word file.')
  const { code, out: said, err } = await run(['portfolio', documents, '--out', out, ...name], smallRules)
  expect(code).toBe(2)
  expect(err).toContain('broken.docx')
  expect(said).toMatch(/“broken.docx” was not looked at/)
  expect(said).toMatch(/“grievance” is the same file as “copy” and is counted once/)
  expect(said).toMatch(/“Leave policy” does not name Saltmarsh Minds/)
  expect(read(out, 'portfolio.csv')).toContain('Not looked at')
})

test('a command that cannot be carried out is answered in a sentence and writes nothing', async () => {
  const out = folder()
  const bad = join(out, 'bad.jsonl')
  writeFileSync(bad, '{"file":"a.docx"}\n')
  const refused = async (...args: string[]) => (await run(['portfolio', ...args], smallRules)).err
  expect(await refused('--out', out)).toMatch(/Give the folder/)
  expect(await refused(charity)).toMatch(/Use --out FOLDER/)
  expect(await refused(charity, '--out', out, '--sinc', 'x')).toMatch(/no option “--sinc”/)
  expect(await refused('--jsonl', bad, '--out', out)).toMatch(/bad.jsonl, line 1, is not what a review writes/)
  expect(await refused(charity, '--since', bad.replace('.jsonl', '.json'), '--out', out)).toMatch(/bad\.json/)
  expect(await refused(folder(), '--out', out)).toMatch(/no Word documents.*\n.*nothing to put together/)
  writeFileSync(join(out, 'portfolio.csv'), 'mine')
  expect(await refused(charity, '--out', out)).toMatch(/portfolio.csv would be overwritten/)
  expect(read(out, 'portfolio.csv')).toBe('mine')
})
