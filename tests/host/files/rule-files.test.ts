import { join } from 'node:path'
import { expect, test } from 'vitest'
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
