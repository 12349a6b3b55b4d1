import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { openHost } from '../host/host.ts'
import { answerDialogs } from './dialogs.ts'
import { answerCalls, channels, tellWindows } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { filesIn } from './opened-files.ts'
import { ownScheme, servePage } from './own-protocol.ts'
import { home, shutIn, tieDown, webPreferences } from './security.ts'

/** Starts the desktop app: one instance, one host, one window. Everything that decides lies in the modules beside this one. */
const root = app.getAppPath()
let window: BrowserWindow | undefined
let waiting: readonly string[] = filesIn(process.argv)

protocol.registerSchemesAsPrivileged([ownScheme])
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => tieDown(contents))
app.on('open-file', (event, path) => {
  event.preventDefault()
  openFiles([path])
})
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args) => {
    window?.restore()
    window?.focus()
    openFiles(filesIn(args))
  })
  app.whenReady().then(start, fail)
} else app.quit()

async function start(): Promise<void> {
  shutIn(session.defaultSession)
  servePage(protocol, join(root, 'dist', 'renderer'))
  const { host, listen, close } = await openHost({
    workspace: join(app.getPath('userData'), 'workspace.sqlite'),
    rulesFolder: join(root, 'rules'),
    samplesFolder: join(root, 'samples'),
    desktop: true,
  })
  answerCalls(ipcMain, host, console.error)
  answerDialogs(ipcMain, dialog, () => window)
  listen(event => tellWindows(BrowserWindow.getAllWindows(), event))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(
        item => window?.webContents.send(channels.command, { kind: 'menu', item }),
        process.platform === 'darwin',
      ),
    ),
  )
  app.on('will-quit', () => {
    close()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  openWindow()
}

function openWindow(): void {
  const preload = join(root, 'dist', 'electron', 'preload.cjs')
  window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: { ...webPreferences, preload },
  })
  window.once('ready-to-show', () => window?.show())
  window.webContents.once('did-finish-load', () => {
    openFiles(waiting)
    waiting = []
  })
  window.on('closed', () => {
    window = undefined
  })
  window.loadURL(`${home}index.html`)
}

/** Hands files that were opened with the app to its page; those that come before the page stands wait for it. */
function openFiles(paths: readonly string[]): void {
  if (paths.length === 0) return
  for (const path of paths) app.addRecentDocument(path)
  if (!window || window.webContents.isLoading()) waiting = [...waiting, ...paths]
  else window.webContents.send(channels.command, { kind: 'open-files', paths })
}

function fail(error: unknown): void {
  dialog.showErrorBox('Evenhand cannot start', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
