import { join } from 'node:path'
import type { ShellCommand } from '../host/bridge/contract/shell.ts'
import type { HostEvent } from '../host/bridge/contract.ts'
import { channels } from './ipc.ts'
import type { ElectronParts, WindowPart } from './parts.ts'
import { recoverWindow } from './recover-window.ts'
import { home, webPreferences } from './security.ts'
import { keepPlace, least, readPlace } from './window-place.ts'

/** The app's one window. It can be closed and opened again while the app runs, as on a Mac. */
export interface MainWindow {
  readonly current: () => WindowPart | undefined
  /** Opens the window if there is none, otherwise brings it to the front. */
  readonly show: () => void
  /** Sends the page a command; one sent before the page listens waits for it. */
  readonly command: (command: ShellCommand) => void
  /** Called when the page starts listening. */
  readonly listens: () => void
  readonly emit: (event: HostEvent) => void
  /** Sets the colour behind the page, in this window and later ones. */
  readonly paint: (colour: string) => void
}

/** Prepares the window; nothing is visible before `show`, whose first call must wait for the app to be ready. */
export function mainWindow(
  { app, BrowserWindow, dialog, screen }: Pick<ElectronParts, 'app' | 'BrowserWindow' | 'dialog' | 'screen'>,
  log: (fault: unknown) => void,
): MainWindow {
  const placeFile = join(app.getPath('userData'), 'window.json')
  let window: WindowPart | undefined
  let colour: string | undefined
  let listening = false
  let waiting: readonly ShellCommand[] = []

  const open = () => {
    const { bounds, maximized } = readPlace(placeFile, screen)
    const made = new BrowserWindow({
      ...bounds,
      minWidth: least.width,
      minHeight: least.height,
      title: 'Evenhand',
      show: false,
      ...(colour === undefined ? {} : { backgroundColor: colour }),
      webPreferences: { ...webPreferences, preload: join(app.getAppPath(), 'dist', 'electron', 'preload.cjs') },
    })
    window = made
    made.on('ready-to-show', () => (maximized ? made.maximize() : made.show()))
    made.on('close', () => keepPlace(placeFile, made.getNormalBounds(), made.isMaximized()))
    made.on('closed', () => {
      window = undefined
      listening = false
    })
    made.webContents.on('did-navigate', () => {
      listening = false
    })
    recoverWindow(made, dialog, log)
    made.loadURL(`${home}index.html`).catch(log)
  }
  const send = (channel: string, value: unknown) => {
    if (window && !window.webContents.isDestroyed()) window.webContents.send(channel, value)
  }
  return {
    current: () => window,
    show() {
      if (!window) return open()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    command(command) {
      if (listening) send(channels.command, command)
      else waiting = [...waiting, command]
    },
    listens() {
      listening = true
      for (const command of waiting) send(channels.command, command)
      waiting = []
    },
    emit: event => send(channels.event, event),
    paint(background) {
      colour = background
      window?.setBackgroundColor(background)
    },
  }
}
