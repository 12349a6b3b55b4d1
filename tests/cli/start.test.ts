import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { badFiles } from '../helpers/bad-files.ts'
import { runProcess } from '../helpers/command.ts'
import { sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'

const policy = makeDocx({ body: p('Grievance policy', 'Title') + p('Grievances will be handled promptly.') })
const start = fileURLToPath(new URL('../../cli/start.mjs', import.meta.url))

/** Lines about files: "old.doc: what it is and what to do." */
function refusals(err: string, folder: string): string[] {
  return err.split('\n').flatMap(line => (line.startsWith(`${folder}/`) ? [line.slice(folder.length + 1)] : []))
}

describe('the command line as its users run it', () => {
  test('every bad file is refused in a line of its own, and the good ones are still reviewed', async () => {
    const bad = badFiles()
    const folder = makeFolder({ 'a.docx': policy, 'z.docx': policy, ...Object.fromEntries(bad) })
    const names = ['a.docx', ...bad.map(([name]) => name), 'gone.docx', 'z.docx']
    const out = join(folder, 'out')
    const said = await runProcess(['review', ...names.map(name => join(folder, name)), '--out', out])
    expect(said.code).toBe(2)
    const lines = refusals(said.err, folder)
    expect(lines).toHaveLength(bad.length + 1)
    for (const [name, , says] of bad) {
      const line = lines.find(l => l.startsWith(`${name}: `))
      expect(line, name).toMatch(says)
      expect(line, name).toMatch(/^[^:]+: [A-Z][^\n]+\.$/)
    }
    expect(lines.find(l => l.startsWith('gone.docx: '))).toMatch(/does not exist/)
    expect(said.out).toContain(`${bad.length + 1} files not reviewed: see the lines above.\n`)
    expect(said.out).toMatch(/\n2 files reviewed\. /)
    expect([...filesBelow(out).keys()].sort()).toEqual([
      'a.csv',
      'a.html',
      'a.report.docx',
      'a.reviewed.docx',
      'index.html',
      'review.csv',
      'review.json',
      'z.csv',
      'z.html',
      'z.report.docx',
      'z.reviewed.docx',
    ])
  })

  test('where nothing can be reviewed, no folder for results is made', async () => {
    const folder = makeFolder({ 'a.docx': '' })
    const { code, out } = await runProcess(['review', join(folder, 'a.docx'), '--out', join(folder, 'out')])
    expect(code).toBe(2)
    expect(out).toBe('1 file not reviewed: see the lines above.\n0 files reviewed.\n')
    expect([...filesBelow(folder).keys()]).toEqual(['a.docx'])
  })

  test('real documents of the wrong kind are refused in a line each', async ctx => {
    const other = sharedPath('corpus/other/poi/test-data/document')
    if (other === undefined) return ctx.skip(withoutCorpus)
    const kinds = { 'Word6.doc': /old Word/, 'word2.doc': /old Word/, '60158.docm': /macros/, 'test.dotx': /template/ }
    const out = join(makeFolder(), 'out')
    const said = await runProcess(['review', ...Object.keys(kinds).map(name => join(other, name)), '--out', out])
    expect(said.code).toBe(2)
    const lines = refusals(said.err, other)
    expect(lines).toHaveLength(4)
    for (const [name, says] of Object.entries(kinds)) expect(lines.find(l => l.startsWith(name))).toMatch(says)
    expect(filesBelow(out).size).toBe(0)
  })

  test('where there is no room for a result, the file is refused and nothing half-written stays', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    const out = join(folder, 'out')
    const args = ['review', join(folder, 'a.docx'), '--out', out, '--format', 'html']
    const said = await runProcess(args, 'ulimit -f 1;')
    expect(said.code).toBe(2)
    expect(refusals(said.err, folder)).toEqual([
      'a.docx: The disk is too full for a.html. Free some space and try again.',
    ])
    expect(filesBelow(out).size).toBe(0)
  })

  test('a mistake in the command is one sentence and exit code 2', async () => {
    const said = await runProcess(['review', 'a.docx'])
    expect(said).toEqual({ code: 2, out: '', err: 'Use --out FOLDER to say where the results go.\n' })
  })

  test('results are written though nobody reads the output to its end', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    const out = join(folder, 'out')
    const line = `"${process.execPath}" "${start}" review "${folder}/a.docx" --out "${out}" | true`
    await promisify(execFile)('sh', ['-c', line])
    expect(filesBelow(out).size).toBe(5)
  })

  test.each([
    [['start'], 'npm start'],
    [[], 'npm start'],
    [['serve'], 'npm run serve'],
    [['review', 'a.docx'], 'npm run review'],
    [['portfolio', 'policies'], 'npm run portfolio'],
    [['rules', 'check'], 'npm run rules'],
  ])('an older Node is told how to be started: %j', async (args, command) => {
    const older = `data:text/javascript,Object.defineProperty(process, 'version', { value: 'v20.1.0' });
      Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } })`
    const run = promisify(execFile)(process.execPath, ['--import', older, start, ...args])
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: `Evenhand needs Node 24 and this is v20.1.0. Start it through npm, which brings the right one: npm ci, then ${command}.\n`,
    })
  })
})
