import { execFile } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sha256Of } from '../../host/files/sha256.ts'
import { runMain, runProcess } from '../helpers/command.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { smallRules } from '../helpers/small-rules.ts'

const tried = vi.hoisted(() => ({ times: 0 }))
vi.mock('../../engine/authoring/examples.ts', async original => {
  const module = await original<typeof import('../../engine/authoring/examples.ts')>()
  const failingExamples: typeof module.failingExamples = (...args) => {
    tried.times++
    return module.failingExamples(...args)
  }
  return { ...module, failingExamples }
})

const start = fileURLToPath(new URL('../../cli/start.mjs', import.meta.url))
const policy = makeDocx({ body: p('Grievance policy', 'Title') + p('BAME staff and BME staff are welcome.') })

/** The hash of each file, since bytes by the million are compared one by one otherwise. */
const hashesBelow = (folder: string) => [...filesBelow(folder)].map(([path, bytes]) => `${path} ${sha256Of(bytes)}`)

describe('rules of an organisation’s own', () => {
  let cache = ''
  let rules = ''
  let file = ''
  beforeEach(() => {
    tried.times = 0
    cache = makeFolder()
    rules = makeFolder()
    cpSync(smallRules, rules, { recursive: true })
    edit('flag: ["x"]', 'flag: ["BAME staff"]')
    file = join(makeFolder({ 'a.docx': policy }), 'a.docx')
  })
  const review = (...more: string[]) => runMain(['review', file, '--jsonl', ...more], { rules, cache })
  const edit = (from: string, to: string) => {
    const topic = join(rules, 'terms/topic.yml')
    writeFileSync(topic, readFileSync(topic, 'utf8').replaceAll(from, to))
  }

  test('have their examples tried once, and again when a rule changes', async () => {
    const first = await review()
    expect(await review()).toEqual(first)
    expect(tried.times).toBe(1)
    edit('title: ', 'title: Other ')
    await review()
    await review()
    expect(tried.times).toBe(2)
  })

  test('are read as they are now, also between two runs', async () => {
    expect((await review()).out).toContain('"quote":"BAME"')
    edit('BAME', 'BME')
    const { out } = await review()
    expect(out).toContain('"quote":"BME"')
    expect(out).not.toContain('"quote":"BAME"')
  })

  test('of which an example fails say so at each start', async () => {
    edit('flag: [', 'flag: ["nothing to flag", ')
    const first = await review()
    expect(first.err).toContain('the example "nothing to flag" comes out as pass, not flag')
    expect(first.code).toBe(2)
    expect(await review()).toEqual(first)
  })

  test('are tried for each profile and each choice of rule sets', async () => {
    for (const more of [[], ['--profile', 'nhs'], ['--rules', 'terms']]) {
      await review(...more)
      await review(...more)
    }
    expect(tried.times).toBe(3)
  })

  test('leave nothing of the documents in the cache', async () => {
    await review()
    const kept = [...filesBelow(cache).values()].map(String).join('\n')
    expect(kept).toContain('BAME')
    expect(kept).not.toContain('are welcome')
    expect(kept).not.toContain('a.docx')
  })

  test('are tried at each start where nothing can be kept', async () => {
    writeFileSync(join(cache, 'rules'), 'a file in place of the folder')
    expect(await review()).toEqual(await review())
    expect(tried.times).toBe(2)
  })
})

test('the examples of the shipped rules are left to the tests', async () => {
  tried.times = 0
  const folder = makeFolder({ 'a.docx': policy })
  const { err } = await runMain(['review', join(folder, 'a.docx'), '--jsonl'])
  expect(err).toBe('1 file reviewed.\n')
  expect(tried.times).toBe(0)
})

// A start without a cache takes seconds on a busy machine.
describe.skipIf(process.platform !== 'linux')('the cache folder', { timeout: 90_000 }, () => {
  const review = (folder: string, shell: string) =>
    runProcess(['review', join(folder, 'a.docx'), '--jsonl', '--as-at', '2026-11-24'], shell)

  test('is the user’s own, and a second start says the same as the first', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    const shell = `export XDG_CACHE_HOME="${folder}/cache";`
    const first = await review(folder, shell)
    const cache = join(folder, 'cache', 'Evenhand')
    expect(statSync(cache).mode & 0o777).toBe(0o700)
    expect([...filesBelow(join(cache, 'code')).keys()].length).toBeGreaterThan(100)
    expect([...filesBelow(join(cache, 'rules')).keys()]).toHaveLength(1)
    expect(await review(folder, shell)).toEqual(first)
    expect(first.err).toBe('1 file reviewed.\n')
  })

  test.each([
    ['the home is a file', (folder: string) => `unset XDG_CACHE_HOME; export HOME="${folder}/a.docx";`],
    ['there is no home', () => 'unset XDG_CACHE_HOME; export HOME="";'],
    ['the home is not there', (folder: string) => `unset XDG_CACHE_HOME; export HOME="${folder}/gone";`],
    ['the home cannot be written to', () => 'unset XDG_CACHE_HOME; export HOME=/proc;'],
  ])('is done without where %s', async (_, shell) => {
    const folder = makeFolder({ 'a.docx': policy })
    const { code, err } = await review(folder, `cd "${folder}"; ${shell(folder)}`)
    expect({ code, err }).toEqual({ code: 0, err: '1 file reviewed.\n' })
    expect([...filesBelow(folder).keys()]).toEqual(['a.docx'])
  })

  test('is not used where others can write to it', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    mkdirSync(join(folder, 'cache/Evenhand'), { recursive: true })
    chmodSync(join(folder, 'cache/Evenhand'), 0o777)
    await review(folder, `export XDG_CACHE_HOME="${folder}/cache";`)
    expect(filesBelow(join(folder, 'cache')).size).toBe(0)
  })

  test.skipIf(process.getuid?.() !== 0)('is not used where it belongs to somebody else', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    mkdirSync(join(folder, 'cache/Evenhand'), { recursive: true, mode: 0o700 })
    chownSync(join(folder, 'cache/Evenhand'), 4321, 4321)
    await review(folder, `export XDG_CACHE_HOME="${folder}/cache";`)
    expect(filesBelow(join(folder, 'cache')).size).toBe(0)
  })

  test('may be damaged: the next start mends it', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    const shell = `export XDG_CACHE_HOME="${folder}/cache";`
    const first = await review(folder, shell)
    const cache = join(folder, 'cache', 'Evenhand')
    const rules = hashesBelow(join(cache, 'rules'))
    for (const path of filesBelow(cache).keys()) writeFileSync(join(cache, path), 'damaged')
    expect(await review(folder, shell)).toEqual(first)
    expect(hashesBelow(join(cache, 'rules'))).toEqual(rules)
  })

  test('serves two that start at once', async () => {
    const folder = makeFolder({ 'a.docx': policy })
    const shell = `export XDG_CACHE_HOME="${folder}/cache";`
    const [one, two] = await Promise.all([review(folder, shell), review(folder, shell)])
    expect(one).toEqual(two)
    expect(one?.err).toBe('1 file reviewed.\n')
    expect(filesBelow(join(folder, 'cache/Evenhand/rules')).size).toBe(1)
  })
})

test.each([
  [['review', 'a.docx', '--colour'], 'There is no option “--colour”.'],
  [['reveiw', 'a.docx'], 'There is no command “reveiw”.'],
  [['serve', '--port', 'x'], '“x” is not a valid port.'],
])('a mistake in the command (%j) is answered without reading the packages that a review needs', async (args, says) => {
  const hook = `data:text/javascript,
    import { registerHooks } from 'node:module';
    const load = (url, context, next) => {
      if (/node_modules.(?!date-fns)/.test(url)) throw new Error('read ' + url);
      return next(url, context);
    };
    registerHooks({ load })`
  const run = promisify(execFile)(process.execPath, ['--import', hook, start, ...args])
  await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(says) })
})
