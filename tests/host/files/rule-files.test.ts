import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatProblem } from '../../../engine/errors.ts'
import { loadRules } from '../../../engine/load-rules.ts'
import { readRuleFiles, shippedRules } from '../../../host/files/rule-files.ts'
import { makeFolder } from '../../helpers/folder.ts'
import { shippedFiles } from '../../helpers/rules.ts'

test('rules are the YAML files below a folder, in a fixed order, named from that folder', async () => {
  const folder = makeFolder({
    'b/x.yml': 'x',
    'b/a/y.yaml': 'y',
    'a.yml': 'a',
    'b/notes.txt': 'n',
    'b/.x.yml.swp': 's',
  })
  expect(await readRuleFiles(folder)).toEqual([
    { path: 'a.yml', text: 'a' },
    { path: 'b/a/y.yaml', text: 'y' },
    { path: 'b/x.yml', text: 'x' },
  ])
})

test('the shipped rules are found wherever the command is run', async () => {
  expect(await readRuleFiles(shippedRules)).toEqual(shippedFiles())
})

test('a rules folder that is not there is refused', async () => {
  await expect(readRuleFiles(join(makeFolder(), 'gone'))).rejects.toMatchObject({ code: 'not-found' })
})

test('what is no file, or too large for rules, is named and not read, and the rest goes on', {
  timeout: 60_000,
}, async () => {
  const folder = makeFolder({ 'a.yml': 'a', 'large.yml': `# ${'x'.repeat(1_100_000)}` })
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling.yml'))
  if (process.platform !== 'win32') {
    symlinkSync('/dev/zero', join(folder, 'endless.yml'))
    execFileSync('mkfifo', [join(folder, 'pipe.yml')])
  }
  const files = await readRuleFiles(folder)
  expect(files.filter(file => file.refused === undefined)).toEqual([{ path: 'a.yml', text: 'a' }])
  expect(files.find(file => file.path === 'large.yml')?.refused).toContain('larger than 1 MB')
  const shipped = shippedFiles().filter(({ path }) => path !== 'grievance/support.yml')
  const { problems } = loadRules([
    ...shipped,
    { path: 'grievance/support.yml', text: '', refused: 'this is not a file that can be read' },
  ])
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/^grievance\/support\.yml:1\b.*this is not a file that can be read$/),
  ])
})
