import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadRules } from '../../../engine/load-rules.ts'
import { readRuleFiles } from '../../../host/files/rule-files.ts'
import { ruleLimits } from '../../../host/workers/rule-limits.ts'
import { watchBusiest } from '../../helpers/busiest.ts'
import { makeFolder } from '../../helpers/folder.ts'
import { endlessTopic } from '../../helpers/hostile-rules.ts'
import { hostOn } from '../../helpers/hosts.ts'
import { smallRules } from '../../helpers/small-rules.ts'

/** The small rules with a set from a stranger between them, of two files. */
function withHostileSet(): string {
  const folder = makeFolder()
  cpSync(smallRules, folder, { recursive: true })
  mkdirSync(join(folder, 'stranger'))
  const head = 'name: stranger\ntitle: A stranger’s\nversion: 1.0.0\nkind: wordings\nabout: A test\n'
  writeFileSync(join(folder, 'stranger', 'set.yml'), head)
  writeFileSync(join(folder, 'stranger', 'endless.yml'), endlessTopic)
  writeFileSync(join(folder, 'stranger', 'next.yml'), '[]')
  return folder
}

test('a set that takes too long is a problem with its file, the others are used, and the app stays awake', async () => {
  const busiest = watchBusiest()
  const limits = { folder: 4000, all: 60_000 }
  const { host } = await hostOn(undefined, { rulesFolder: withHostileSet(), ruleLimits: limits })
  const longestBusy = busiest()
  const { sets, problems } = await host.listRules({})
  expect(problems).toEqual([
    expect.stringMatching(/^stranger\/endless\.yml:1:1 its folder takes more than 4 seconds of work, so this file/),
    expect.stringMatching(/^stranger\/next\.yml:1:1 its folder takes more than 4 seconds/),
  ])
  expect(sets.map(({ name, rules }) => [name, rules.length])).toEqual([
    ['stranger', 0],
    ['support', 1],
    ['terms', 1],
  ])
  expect(longestBusy).toBeLessThan(2000)
}, 60_000)

test('a file without which nothing can be reviewed is named where it takes too long', async () => {
  const folder = withHostileSet()
  writeFileSync(join(folder, 'english.yml'), endlessTopic)
  const opening = hostOn(undefined, { rulesFolder: folder, ruleLimits: { folder: 1000, all: 60_000 } })
  await expect(opening).rejects.toMatchObject({
    code: 'bad-rules',
    message: expect.stringContaining('rules/english.yml:1:1 it takes more than 1 second of work'),
  })
}, 60_000)

test('rules that need more memory than there is are refused in a sentence', async () => {
  const opening = hostOn(undefined, { rulesFolder: withHostileSet(), workerMemoryMb: 8, cacheFolder: undefined })
  await expect(opening).rejects.toMatchObject({
    code: 'bad-rules',
    message: expect.stringContaining('more time or memory than Evenhand can use'),
  })
}, 60_000)

test('in the terminal too a set that takes too long is left out, and all of them together have a limit', async () => {
  const files = await readRuleFiles(withHostileSet())
  const { sets, problems } = loadRules(files, ruleLimits({ folder: 60_000, all: 3000 }))
  expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining(['stranger/endless.yml', 'terms/set.yml']))
  expect(problems[0]?.message).toContain('than 3 seconds')
  expect(sets.flatMap(set => set.rules)).toEqual([])
}, 60_000)
