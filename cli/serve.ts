import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { UserError } from '../engine/errors.ts'
import { workspacePath } from '../host/files/workspace-path.ts'
import { buildDesktop } from './build-desktop.ts'
import { buildPage } from './build-page.ts'
import { electronRuntime, fetchElectron } from './electron-runtime.ts'
import { hasScreen } from './has-screen.ts'
import { onEnter } from './on-enter.ts'
import { openInBrowser } from './open-in-browser.ts'
import type { Terminal } from './terminal.ts'

export const serveHelp = `npm start                 open Evenhand: the desktop app, or this computer's browser
npm run serve             open Evenhand for a browser and print its address

  --workspace FILE        keep documents and decisions in this file
  --port NUMBER           listen on this port (browser only; not on a computer that others use too)
`

/**
 * Opens the app: with `desktop` in Electron if it is available, otherwise for the browser, on this computer only. Ends on
 * Ctrl+C and when its terminal is closed. Throws UserError if the workspace or the port cannot be used.
 */
export async function serveCommand(
  args: readonly string[],
  { out }: Terminal,
  { rules, cache, desktop }: { readonly rules: string; readonly cache: string | undefined; readonly desktop: boolean },
): Promise<number> {
  const wanted = readArguments(args)
  if (wanted === 'help') {
    out.write(serveHelp)
    return 0
  }
  const page = await buildPage(text => out.write(text))
  if (desktop) {
    const why = await openDesktop(wanted.workspace, text => out.write(text))
    if (why === undefined) return 0
    out.write(`${why}, so Evenhand opens in the browser instead.\n`)
  }
  const { openHost } = await import('../host/host.ts')
  const { serve } = await import('../host/bridge/serve.ts')
  const opened = await openHost({
    workspace: wanted.workspace ?? workspacePath(),
    rulesFolder: rules,
    cacheFolder: cache,
    samplesFolder: fileURLToPath(new URL('../samples', import.meta.url)),
    prewarm: true,
  })
  const { host, subscribe } = opened
  try {
    const port = wanted.port === undefined ? {} : { port: wanted.port }
    const serving = await serve({ host, subscribe, page, log: console.error, ...port })
    const stopped = untilStopped()
    const takeAways: (() => void)[] = []
    const open = (first: string) => {
      const { url, plain } = serving.newAddress()
      out.write(`${first} ${url}\nIn a browser that does not find it, such as Safari: ${plain}\n`)
      if (desktop && hasScreen()) takeAways.push(openInBrowser(url))
    }
    open('Evenhand is open at')
    const enter = onEnter(process.stdin, () => open('A new address:'))
    const what = enter.hears
      ? 'Press Enter for another tab’s address, and Ctrl+C to close Evenhand.'
      : `To close Evenhand, press Ctrl+C, or end the process ${process.pid} where it runs in the background.`
    out.write(`An address works once, on this computer only. ${what}\n`)
    await stopped
    enter.stop()
    for (const takeAway of takeAways) takeAway()
    await serving.close()
  } finally {
    await opened.close()
  }
  return 0
}

function readArguments(args: readonly string[]): 'help' | { readonly workspace?: string; readonly port?: number } {
  const options = { workspace: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean' } } as const
  let values: { readonly workspace?: string; readonly port?: string; readonly help?: boolean }
  try {
    values = parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new UserError('bad-argument', `${(cause as Error).message}.\n\n${serveHelp}`, { cause })
  }
  if (values.help) return 'help'
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new UserError(
      'bad-argument',
      `“${values.port}” is not a valid port. Use a number from 0 to 65535, or leave it out.`,
    )
  }
  return { ...(values.workspace ? { workspace: values.workspace } : {}), ...(port === undefined ? {} : { port }) }
}

/** Runs the desktop app until it exits. If it cannot run, returns the reason as the beginning of a sentence. */
async function openDesktop(workspace: string | undefined, say: (text: string) => void): Promise<string | undefined> {
  if (!hasScreen()) return 'This computer has no display'
  let program = electronRuntime()
  if (program === undefined) {
    say('Downloading Electron. This happens once and may take a few minutes.\n')
    program = await fetchElectron()
  }
  if (program === undefined) return 'Electron is not installed and could not be downloaded'
  await buildDesktop(say)
  const args = [
    fileURLToPath(new URL('..', import.meta.url)),
    ...(workspace === undefined ? [] : [`--workspace=${resolve(workspace)}`]),
  ]
  const ended = await new Promise<number | null>(end => {
    const child = spawn(program, args, { stdio: 'inherit' })
    child.on('error', () => end(null))
    child.on('exit', code => end(code))
  })
  return ended === 0 ? undefined : 'The desktop app stopped unexpectedly'
}

function untilStopped(): Promise<void> {
  return new Promise(end => {
    // SIGHUP: the terminal was closed.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end())
  })
}
