import { join } from 'node:path'
import type { ShellCommand } from '../host/bridge/contract/shell.ts'
import { workspacePath } from '../host/files/workspace-path.ts'
import { openHost } from '../host/host.ts'
import { followTheme } from './background.ts'
import { closeBeforeQuit } from './close-before-quit.ts'
import { type GrantedPaths, grantedPaths } from './granted-paths.ts'
import { answerCalls } from './ipc.ts'
import { keepMenu } from './keep-menu.ts'
import { type MainWindow, mainWindow } from './main-window.ts'
import { cutOff } from './no-network.ts'
import { filesIn } from './opened-files.ts'
import { ownScheme, servePage } from './own-protocol.ts'
import type { ElectronParts } from './parts.ts'
import { reportPrinter } from './report-pdf.ts'
import { home, lockDownSession, tieDown } from './security.ts'
import { answerShellRequests } from './shell-requests.ts'

/** The process the app runs in. */
type Running = Pick<NodeJS.Process, 'argv' | 'cwd' | 'platform' | 'getuid'>

const noSandbox =
  'It was started with --no-sandbox, which takes away the protection against harmful documents. Start it without that switch. ' +
  'If the system does not allow the sandbox, ask your IT team to allow user namespaces, or use npm run serve.'

const log = (fault: unknown) => console.error(fault)

/**
 * Starts the desktop app: one instance, one host, one window. With `--workspace=FILE` it keeps documents and decisions there.
 * Resolves when the app is open, or has reported why it cannot start and ended.
 */
export async function startApp(electron: ElectronParts, running: Running): Promise<void> {
  const { app, protocol } = electron
  protocol.registerSchemesAsPrivileged([ownScheme])
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  else if (running.getuid?.() !== 0) {
    // Root has no other way, as in a container's tests. Nobody else should open others' documents without it.
    electron.dialog.showErrorBox('Evenhand cannot start', noSandbox)
    return app.exit(1)
  }
  // Windows associates the window and its recent files with the installed program by this name.
  if (running.platform === 'win32') app.setAppUserModelId('uk.evenhand.app')
  // Fields for dates are written the British way, as every date in the app is.
  if (!app.commandLine.hasSwitch('lang')) app.commandLine.appendSwitch('lang', 'en-GB')
  cutOff(app)
  app.on('web-contents-created', (_event, contents) => tieDown(contents))
  if (!app.requestSingleInstanceLock()) return app.quit()

  const window = mainWindow(electron, log)
  const granted = grantedPaths()
  const openFiles = (paths: readonly string[]) => {
    if (paths.length === 0) return
    granted.forReading(paths)
    for (const path of paths) app.addRecentDocument(path)
    window.command({ kind: 'open-files', paths })
  }
  let open = false
  const show = () => {
    if (open) window.show()
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFiles([path])
    show()
  })
  app.on('second-instance', (_event, args, folder) => {
    openFiles(filesIn(args, folder))
    show()
  })
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (running.platform !== 'darwin') app.quit()
  })
  openFiles(filesIn(running.argv, running.cwd()))
  try {
    await app.whenReady()
    await openApp(electron, { window, granted }, running.platform)
    open = true
    window.show()
  } catch (error) {
    electron.dialog.showErrorBox('Evenhand cannot start', error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
}

/** Opens the host and connects it to the page, the menu and the system. */
async function openApp(
  electron: ElectronParts,
  { window, granted }: { readonly window: MainWindow; readonly granted: GrantedPaths },
  platform: NodeJS.Platform,
): Promise<void> {
  const { app, dialog, ipcMain, Menu, nativeTheme, protocol, session } = electron
  const root = app.getAppPath()
  lockDownSession(session.defaultSession, home)
  servePage(protocol, join(root, 'dist', 'renderer'))
  const chosen = app.commandLine.getSwitchValue('workspace')
  const opened = await openHost({
    workspace: chosen === '' ? workspacePath() : chosen,
    rulesFolder: join(root, 'rules'),
    samplesFolder: join(root, 'samples'),
    cacheFolder: join(app.getPath('userData'), 'kept'),
    desktop: true,
    toPdf: reportPrinter(electron),
    prewarm: true,
    log,
  })
  const { host, subscribe, close } = opened
  const settled = answerCalls(ipcMain, host, granted, log)
  const closing = new AbortController()
  const end = () => {
    closing.abort()
    return close()
  }
  closeBeforeQuit(app, { settled, close: end, log })
  answerShellRequests(ipcMain, dialog, { window: window.current, listens: window.listens, granted })
  window.paint(followTheme(nativeTheme, (await host.settings({})).theme))
  subscribe(event => {
    window.emit(event)
    if (event.kind === 'settings-changed') window.paint(followTheme(nativeTheme, event.settings.theme))
  })
  const choose = (command: ShellCommand) => {
    window.command(command)
    if (!window.current()) window.show()
  }
  await keepMenu(Menu, opened, { choose, platform, log, closing: closing.signal })
}
