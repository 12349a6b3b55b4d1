import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronParts, IpcPart, MenuEntry, Sender } from '../../electron/parts.ts'
import { FakeApp } from './fake-app.ts'
import { FakeSession } from './fake-session.ts'
import { FakeWindow, type Surroundings } from './fake-window.ts'
import { samplesFolder, smallRules } from './small-rules.ts'

type Answer = Parameters<IpcPart['handle']>[1]

/**
 * Electron, as far as the app uses it: typed as the app's own `ElectronParts`, which the compiler holds the real Electron to. It
 * takes down what it is asked, and lets a test do what people and the system do.
 */
export function fakeElectron() {
  const root = mkdtempSync(join(tmpdir(), 'evenhand-electron-'))
  mkdirSync(join(root, 'dist', 'renderer'), { recursive: true })
  writeFileSync(join(root, 'dist', 'renderer', 'index.html'), '<!doctype html><title>Evenhand</title>')
  symlinkSync(smallRules, join(root, 'rules'))
  symlinkSync(samplesFolder, join(root, 'samples'))
  const app = new FakeApp(root)
  app.switches.set('workspace', join(root, 'workspace.sqlite'))
  const answers = new Map<string, Answer>()
  const sessions = new Map<string, FakeSession>()
  const sessionOf = (partition: string) => {
    const session = sessions.get(partition) ?? new FakeSession()
    sessions.set(partition, session)
    return session
  }
  const said = {
    asked: [] as object[],
    boxes: [] as string[],
    menus: [] as MenuEntry[][],
    schemes: [] as object[],
    errors: [] as string[],
  }
  /** What the person answers: the paths chosen in a dialog, the button of a message. */
  const person = { paths: ['/chosen.docx'], button: Promise.resolve(0) }
  const printing: { print: Surroundings['print'] } = { print: async () => new TextEncoder().encode('%PDF-') }
  const mainProtocol = sessionOf('').protocol
  const invoke = async (channel: string, sender: Sender, args: unknown[]) => answers.get(channel)?.(sender, ...args)
  const around: Surroundings = {
    fetch: async (url, partition) => {
      const session = sessionOf(partition ?? '')
      return session.cancels(url) ? undefined : session.handler?.(new Request(url))
    },
    invoke,
    print: (html, options) => printing.print(html, options),
  }
  const opened: FakeWindow[] = []
  const electron: ElectronParts = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: FakeWindow['options']) {
        super(options, around, opened.length + 1)
        opened.push(this)
        app.windows.add(this)
        app.emit('web-contents-created', {}, this.webContents)
        this.on('closed', () => {
          app.windows.delete(this)
          if (app.windows.size === 0) app.emit('window-all-closed')
        })
      }
    },
    dialog: {
      showErrorBox: (title, content) => void said.errors.push(`${title}: ${content}`),
      async showMessageBox(_parent, options) {
        said.boxes.push(options.message)
        return { response: await person.button, checkboxChecked: false }
      },
      async showOpenDialog(...asked: readonly object[]) {
        said.asked.push(asked.at(-1) ?? {})
        return { canceled: person.paths.length === 0, filePaths: person.paths }
      },
    },
    ipcMain: { handle: (channel, answer) => void answers.set(channel, answer) },
    Menu: {
      buildFromTemplate: template => {
        said.menus.push(template)
        return { items: [] }
      },
      setApplicationMenu: () => {},
    },
    nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
    protocol: { ...mainProtocol, registerSchemesAsPrivileged: schemes => void said.schemes.push(...schemes) },
    screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }) },
    session: { defaultSession: sessionOf(''), fromPartition: sessionOf },
  }
  return { electron, app, root, opened, said, person, printing, sessionOf, invoke }
}
