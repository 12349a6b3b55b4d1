import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'evenhand-packed-'))

/** What marks the fuses in Electron's binary (github.com/electron/fuses): version, how many, and one character for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const packed = join(out, 'linux-unpacked')

/** A folder in the place of Electron's runtime, which cannot be fetched everywhere: a program with fuses, and locales. */
function standInRuntime(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-runtime-'))
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\nexit 0\n${fuseMark}\u0001\u0009${'0'.repeat(9)}\n`)
  chmodSync(program, 0o755)
  mkdirSync(join(folder, 'resources'))
  mkdirSync(join(folder, 'locales'))
  for (const locale of ['de', 'en-GB', 'en-US']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  const { electronVersion } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  writeFileSync(join(folder, 'version'), electronVersion)
  return folder
}

describe('the packed app', { timeout: 120_000 }, () => {
  let files: readonly string[] = []

  beforeAll(async () => {
    const env = { ...process.env, NODE_ENV: 'production', CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
    const builder = join(root, 'node_modules/electron-builder/cli.js')
    const settings = [`-c.electronDist=${standInRuntime()}`, `-c.directories.output=${out}`]
    await run(process.execPath, [builder, '--dir', '--linux', '--x64', ...settings], { cwd: root, env, maxBuffer: 1e8 })
    files = listPackage(join(packed, 'resources/app.asar'), { isPack: false })
  }, 120_000)

  test('holds its page, its own process, worker and preload script, the rules, styles and samples', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/dist/renderer/index.html',
        '/dist/electron/main.js',
        '/dist/electron/worker.js',
        '/dist/electron/preload.cjs',
        '/dist/electron/1.sql',
        '/dist/electron/2.sql',
        '/dist/electron/2-after.sql',
        '/rules/english.yml',
        '/rules/grievance/set.yml',
        '/profiles/nhs.yml',
        '/samples/grievance-policy.docx',
        '/package.json',
      ]),
    )
  })

  test('holds no development tool, no Node binary, no test and no source', () => {
    const strangers = files.filter(file => /node_modules|\/tests|\.tsx?$|\.cts$|\.map$|bin\/node|\.git/.test(file))
    expect(strangers).toEqual([])
    expect(files.length).toBeLessThan(250)
  })

  test('speaks English, and leaves the other languages of Chromium out', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak'])
  })

  test('needs no package beside it: everything it runs is inside', () => {
    for (const name of ['main.js', 'worker.js']) {
      const text = readFileSync(join(root, 'dist/electron', name), 'utf8')
      const imported = [...text.matchAll(/^import .* from ["']([^"']+)["']/gm)].map(([, module]) => module ?? '')
      expect(imported.filter(module => !/^(?:node:|\.\/|electron$)/.test(module))).toEqual([])
    }
  })

  test('has its fuses blown as the configuration says', () => {
    const program = readFileSync(join(packed, 'evenhand')).toString('latin1')
    const at = program.indexOf(fuseMark) + fuseMark.length
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, , fileProtocol] = program.slice(
      at + 2,
      at + 11,
    )
    expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, fileProtocol }).toEqual({
      runAsNode: '0',
      cookies: '1',
      nodeOptions: '0',
      inspect: '0',
      integrity: '1',
      onlyAsar: '1',
      fileProtocol: '0',
    })
  })
})
