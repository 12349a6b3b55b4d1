import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { electronRuntime } from '../../cli/electron-runtime.ts'
import { makeFolder } from '../helpers/folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const name =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'

/** A folder in the place of Electron's runtime: a program that takes down how it was started, and ends with a code. */
function standInRuntime(code: number) {
  const folder = makeFolder({ [name]: `#!/bin/sh\nprintf '%s\\n' "$@" > "$(dirname "$0")/started"\nexit ${code}\n` })
  chmodSync(join(folder, name), 0o755)
  return folder
}

/** Runs `npm start` until it has said where it is open, or has ended. */
async function start(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'cli/start.mjs'), 'start', ...args], {
    env: { ...process.env, XDG_DATA_HOME: makeFolder(), DISPLAY: '', WAYLAND_DISPLAY: '', PATH: '', ...env },
  })
  child.stdout.on('data', data => {
    if (String(data).includes('Press Ctrl+C')) child.kill('SIGINT')
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out: out.replace(/^Building .*\n/gm, ''), err, code }
}

const open = /^Evenhand is open at http:\/\/127\.0\.0\.1:\d+\/#\S+\nThe address works on this computer only/

test('Electron’s runtime is found where ELECTRON_OVERRIDE_DIST_PATH says, and nothing is fetched to find it', () => {
  const before = process.env.ELECTRON_OVERRIDE_DIST_PATH
  process.env.ELECTRON_OVERRIDE_DIST_PATH = standInRuntime(0)
  expect(electronRuntime()).toBe(join(process.env.ELECTRON_OVERRIDE_DIST_PATH, name))
  process.env.ELECTRON_OVERRIDE_DIST_PATH = makeFolder()
  expect(electronRuntime()).toBeUndefined()
  if (before === undefined) delete process.env.ELECTRON_OVERRIDE_DIST_PATH
  else process.env.ELECTRON_OVERRIDE_DIST_PATH = before
})

describe.skipIf(process.platform === 'win32')('npm start', { timeout: 120_000 }, () => {
  test('opens the desktop app where Electron’s runtime is, built, with the workspace that is wanted', async () => {
    const runtime = standInRuntime(0)
    const said = await start(['--workspace', 'mine.sqlite'], {
      ELECTRON_OVERRIDE_DIST_PATH: runtime,
      DISPLAY: ':0',
      PATH: process.env.PATH ?? '',
    })
    expect(said).toEqual({ out: '', err: '', code: 0 })
    expect(readFileSync(join(runtime, 'started'), 'utf8').split('\n')).toEqual([
      root,
      `--workspace=${join(process.cwd(), 'mine.sqlite')}`,
      '',
    ])
    expect(readFileSync(join(root, 'dist/electron/main.js'), 'utf8')).toContain('evenhand:call')
    expect(readFileSync(join(root, 'dist/electron/preload.cjs'), 'utf8')).toContain('evenhandShell')
  })

  test('says in a line that the desktop app did not run, and goes on in the browser', async () => {
    const said = await start([], { ELECTRON_OVERRIDE_DIST_PATH: standInRuntime(133), DISPLAY: ':0' })
    const [why, ...then] = said.out.split('\n')
    expect(why).toBe('The desktop app stopped unexpectedly, so Evenhand opens in the browser instead.')
    expect(then.join('\n')).toMatch(open)
    expect(said.code).toBe(0)
  })

  test.skipIf(process.platform === 'darwin')('without a screen prints the address', async () => {
    const said = await start([], {})
    const [why, ...then] = said.out.split('\n')
    expect(why).toBe('This computer has no display, so Evenhand opens in the browser instead.')
    expect(then.join('\n')).toMatch(open)
    expect(said.err).toBe('')
  })
})
