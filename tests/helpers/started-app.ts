import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { startApp } from '../../electron/start-app.ts'
import type { ShellCommand } from '../../host/bridge/contract/shell.ts'
import type { Host, HostEvent } from '../../host/bridge/contract.ts'
import { hostOver } from '../../host/bridge/wire.ts'
import { type fakeElectron, fakeElectron as make } from './fake-electron.ts'

export type Started = Awaited<ReturnType<typeof startedApp>>

/**
 * Starts the desktop app's own code on a fake Electron with a real host, and opens its page: it calls over the real preload
 * script. The app is closed when the test ends.
 */
export async function startedApp(
  options: {
    readonly argv?: readonly string[]
    readonly platform?: NodeJS.Platform
    /** What happens before Electron is ready. */
    readonly early?: (fake: ReturnType<typeof fakeElectron>) => void
  } = {},
) {
  const fake = make()
  const { argv = ['evenhand'], platform = 'linux', early } = options
  const started = startApp(fake.electron, { argv: [...argv], cwd: () => '/home/ada', platform })
  early?.(fake)
  fake.app.ready.resolve()
  await started
  onTestFinished(async () => {
    fake.app.quit()
    await fake.app.ended.promise
  })
  return { ...fake, openPage: () => openPage(fake) }
}

/** The page of the window that was opened last, as the renderer uses it. */
async function openPage(fake: ReturnType<typeof fakeElectron>) {
  const window = fake.opened.at(-1)
  while (window && !window.page && !window.webContents.gone) await new Promise(resolve => setTimeout(resolve, 2))
  if (!window?.page) throw new Error('no window was opened')
  const { evenhand, evenhandShell } = window.page
  const host: Host = hostOver(evenhand)
  const events: HostEvent[] = []
  const commands: ShellCommand[] = []
  evenhand.subscribe(event => events.push(event))
  const deafen = evenhandShell.subscribe(command => commands.push(command))
  /** Brings a document in by its path, and gives its id. */
  const add = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(fake.root, name)
    writeFileSync(path, bytes)
    const { job } = await host.importPaths({ paths: [evenhandShell.pathOf(new File([], path))] })
    const outcome = await vi.waitUntil(
      async () => (await host.listImports({})).find(j => j.id === job && j.state === 'done')?.files[0]?.outcome,
      20_000,
    )
    if (!('document' in outcome)) throw new Error(`not imported: ${JSON.stringify(outcome)}`)
    return outcome.document
  }
  /** Has a person choose a folder for results. */
  const chooseForResults = async (folder: string) => {
    fake.person.paths = [folder]
    await evenhandShell.chooseExportFolder()
  }
  return { window, host, shell: evenhandShell, events, commands, deafen, add, chooseForResults }
}
