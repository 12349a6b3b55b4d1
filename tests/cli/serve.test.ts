import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** Runs `npm start` until it has said where it is open, and what is then done to it, or has ended. */
async function start(
  args: readonly string[],
  env: Record<string, string>,
  then = (child: ChildProcess, said: string): unknown => said.includes('Ctrl+C') && child.kill('SIGINT'),
) {
  const child = spawn(process.execPath, [join(root, 'cli/start.mjs'), 'start', ...args], {
    env: { ...process.env, XDG_DATA_HOME: makeFolder(), DISPLAY: '', WAYLAND_DISPLAY: '', PATH: '', ...env },
  })
  let said = ''
  child.stdout.on('data', data => {
    said += data
    then(child, said)
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out: out.replace(/^Building .*\n/gm, ''), err, code }
}

/** Whether this machine can give a program a terminal of its own: util-linux's `script`. */
const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** `npm run serve` as a shell runs it. */
const serve = `"${process.execPath}" "${join(root, 'cli/start.mjs')}" serve`

/** Runs a shell's command in a terminal of its own until it ends, and gives all that was said there. */
async function inTerminal(command: string, then: (child: ChildProcess, said: string) => unknown) {
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { ...process.env, XDG_DATA_HOME: makeFolder(), SHELL: '/bin/bash' },
  })
  let said = ''
  child.stdout.on('data', data => {
    said += data
    then(child, said)
  })
  await once(child, 'exit')
  return said
}

const open =
  /^Evenhand is open at http:\/\/evenhand-[0-9a-f]{20}\.localhost:(\d+)\/#([\w-]{43})\nIn a browser that does not find it, such as Safari: http:\/\/127\.0\.0\.1:\1\/#\2\nAn address works once, on this computer only/

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

  test.skipIf(!hasTerminals)('gives another address each time that Enter is pressed in its terminal', async () => {
    let pressed = 0
    const said = await inTerminal(`exec ${serve}`, (child, words) => {
      const addresses = words.match(/\.localhost:\d+\/#\S+\s+In a browser[^\n]*\n/g)?.length ?? 0
      if (!words.includes('Press Enter') || pressed === 3 || pressed >= addresses) return
      pressed++
      child.stdin?.write(pressed === 3 ? '\x03' : '\n')
    })
    const tickets = [...said.matchAll(/localhost:\d+\/#(\S+)/g)].map(([, ticket]) => ticket)
    expect(new Set(tickets).size).toBe(3)
  })

  test.skipIf(!hasTerminals)('in the background goes on when something is typed in its terminal', async () => {
    let typed = false
    // The shell reads no line, so that what is typed waits for whoever reads the terminal.
    const state = 'ps -o stat= -p $pid | sed s/^/state:/'
    const end = 'kill $pid; wait $pid; echo "ended:$?"; kill $sleeper; exit'
    const shell = `set -m; ${serve} & pid=$!; sleep 1000 & sleeper=$!; trap '${state}; ${end}' USR1; echo "shell:$$"; wait $sleeper`
    const said = await inTerminal(shell, (child, words) => {
      const shellId = Number(/shell:(\d+)/.exec(words)?.[1])
      if (typed || !words.includes('in the background')) return
      typed = true
      child.stdin?.write('\n\n')
      setTimeout(() => process.kill(shellId, 'SIGUSR1'), 1000)
    })
    // Stopped would be T: it waits, or is at work.
    expect(said).toMatch(/state:[SRD]/)
    expect(said).toMatch(/ended:0/)
    expect(said.match(/evenhand-\w+\.localhost:\d+\/#/g)).toHaveLength(1)
  })

  test('reads nothing where its input is no terminal', async () => {
    let asked = false
    const said = await start([], {}, (child, words) => {
      if (asked || !words.includes('Ctrl+C')) return
      asked = true
      child.stdin?.write('\n')
      setTimeout(() => child.kill('SIGINT'), 300)
    })
    expect(said.out).toMatch(/To close Evenhand, press Ctrl\+C, or end the process \d+/)
    expect(said.out.match(/evenhand-\w+\.localhost:\d+\/#/g)).toHaveLength(1)
    expect(said).toMatchObject({ err: '', code: 0 })
  })

  test.skipIf(process.platform !== 'linux')('leaves nothing behind when its terminal is closed', async () => {
    const folder = makeFolder()
    const programs = makeFolder({ 'xdg-open': '#!/bin/sh\n: > "$(dirname "$0")/asked"\n' })
    chmodSync(join(programs, 'xdg-open'), 0o755)
    let closing = false
    const said = await start(
      [],
      {
        ELECTRON_OVERRIDE_DIST_PATH: standInRuntime(133),
        DISPLAY: ':0',
        PATH: `${programs}:${process.env.PATH}`,
        TMPDIR: folder,
      },
      async (child, words) => {
        if (closing || !words.includes('Ctrl+C')) return
        closing = true
        await expect.poll(() => existsSync(join(programs, 'asked'))).toBe(true)
        expect(readdirSync(folder)).toHaveLength(1)
        child.kill('SIGHUP')
      },
    )
    expect(said).toMatchObject({ err: '', code: 0 })
    expect(readdirSync(folder)).toEqual([])
  })
})
