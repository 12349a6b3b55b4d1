import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(join(root, 'docs/retext.md'), 'utf8')

/** The code on the page that has a name, by its name. */
const samples = new Map(
  unified()
    .use(remarkParse)
    .parse(page)
    .children.flatMap(node => (node.type === 'code' && node.meta ? [[node.meta, node.value] as const] : [])),
)

/** The tools that the page names, as this project has them: linked, so that nothing is fetched. */
const tools = [
  'unified',
  'retext-english',
  'retext-stringify',
  'remark-retext',
  'remark-cli',
  'vfile-reporter',
  'vfile',
  '@types/nlcst',
]

let folder = ''
let fault: string | undefined

/** Packs the plugin and installs it from the packed file in an empty folder, where nothing of this project is. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-retext-'))
  const here = { cwd: folder, env: { ...process.env, npm_config_update_notifier: 'false' } }
  try {
    await run('npm', ['run', '--silent', 'build:retext'], { ...here, cwd: root })
    const { stdout } = await run('npm', ['pack', '--silent', join(root, 'dist/retext')], here)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
    const links = tools.map(name => join(root, 'node_modules', name))
    const install = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
    await run('npm', [...install, `./${stdout.trim()}`, ...links], here)
  } catch (error) {
    fault = `npm cannot pack and install here: ${error instanceof Error ? error.message : error}`
  }
  for (const [name, text] of samples) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  mkdirSync(join(folder, 'policies'), { recursive: true })
  writeFileSync(join(folder, 'policies', 'grievance.md'), '# Grievances\n\nShe was *blacklisted*.\n')
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const node = (script: string) => run(process.execPath, [script], { cwd: folder })
const remark = async (...args: readonly string[]) => {
  const cli = join(folder, 'node_modules', 'remark-cli', 'cli.js')
  const done = await run(process.execPath, [cli, '--no-color', ...args], { cwd: folder }).catch(
    (error: unknown) => error,
  )
  return done as { readonly code?: number; readonly stdout: string; readonly stderr: string }
}

describe('the package, installed from its packed file in an empty folder', () => {
  test('runs the script of the page, and vfile-reporter shows what it found', async context => {
    context.skip(fault !== undefined, fault)
    const { stdout } = await node('check.mjs')
    expect(stdout).toMatch(/1:9-1:20\s+warning\s+.*“blacklisted”.*L061\s+evenhand/)
    expect(stdout).toMatch(/“hard to reach/)
  })

  test('gives messages with all that the page names', async context => {
    context.skip(fault !== undefined, fault)
    const { stdout } = await node('message.mjs')
    for (const key of ['ruleId', 'source', 'actual', 'expected', 'place', 'reason', 'note', 'url'])
      expect(stdout).toMatch(new RegExp(`^ {2}${key}: (?!undefined)`, 'm'))
  })

  test('checks Markdown on the command line by the .remarkrc of the page, and fails where there is a message', async context => {
    context.skip(fault !== undefined, fault)
    const [command = ''] = (samples.get('try-it') ?? '').split('\n')
    const args = command.split(' ').slice(2)
    const found = await remark(...args)
    expect(found.stderr).toMatch(/^policies\/grievance\.md\n3:\d+-3:\d+\s+warning.*“blacklisted”/)
    expect(found.code).toBe(1)
    writeFileSync(join(folder, 'policies', 'grievance.md'), '# Grievances\n\nShe was barred.\n')
    expect((await remark(...args)).code).toBeUndefined()
  })

  test('is found by TypeScript with the types of its options', async context => {
    context.skip(fault !== undefined, fault)
    const use = (options: string) =>
      `import evenhand, { type Options } from 'evenhand/retext'\nimport retextEnglish from 'retext-english'\nimport { unified } from 'unified'\nconst options: Options = ${options}\nunified().use(retextEnglish).use(evenhand, options)\n`
    writeFileSync(join(folder, 'good.ts'), use("{ sets: ['tone'], profile: { black: 'capital' } }"))
    writeFileSync(join(folder, 'bad.ts'), use("{ sets: 'tone' }"))
    /** What TypeScript says of a file: nothing, where it is right. */
    const tsc = async (file: string): Promise<string> => {
      const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2024', types: [] }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
      const done = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: folder }).catch(
        (error: unknown) => error,
      )
      return (done as { readonly stdout: string }).stdout
    }
    expect(await tsc('good.ts')).toBe('')
    expect(await tsc('bad.ts')).toMatch(/bad\.ts.4,/)
  })

  test('carries no rules but the wordings, and nothing of this computer', () => {
    const text = readFileSync(join(root, 'dist/retext/retext.js'), 'utf8')
    expect(text).not.toContain(root)
    expect(text).not.toContain('GRV-')
  })
})

describe('the page', () => {
  test('has a workflow for GitHub that runs the command it shows', () => {
    const workflow = parse(samples.get('.github/workflows/wordings.yml') ?? '')
    const steps: { readonly run?: string }[] = workflow.jobs.wordings.steps
    expect(steps.map(step => step.run)).toContain(samples.get('try-it'))
  })

  test('shows no code that no test runs', () => {
    const fences = [...page.matchAll(/^```(\w+)(.*)$/gm)].map(([, lang, meta = '']) => [lang, meta.trim()])
    const unnamed = fences.filter(([, meta]) => meta === '').map(([lang]) => lang)
    // How the package is made and installed is done before these tests.
    expect(unnamed).toEqual(['sh', 'sh'])
  })
})
