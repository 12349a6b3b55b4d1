import { EventEmitter } from 'node:events'
import type { ContentsPart, ElectronParts, WindowPart } from '../../electron/parts.ts'
import { type FakePage, type Invoke, runPreload } from './fake-page.ts'

type WindowOptions = ConstructorParameters<ElectronParts['BrowserWindow']>[0]

/** What a window asks of the rest of the fake: the answer to an address in its session, and the main process's ear. */
export interface Surroundings {
  readonly fetch: (url: string, partition: string | undefined) => Promise<Response | undefined>
  readonly invoke: Invoke
  readonly print: (html: string, options: object) => Promise<Uint8Array>
}

/** A page's contents: takes down what is set and asked, and does what Electron would tell of by itself. */
export class FakeContents extends EventEmitter implements ContentsPart {
  readonly sent: { readonly channel: string; readonly value: unknown }[] = []
  readonly done: string[] = []
  readonly hears = new EventEmitter()
  html = ''
  gone = false
  openWindow: (() => { action: 'deny' }) | undefined
  printsWith: Surroundings['print']
  constructor(print: Surroundings['print']) {
    super()
    this.printsWith = print
  }
  isDestroyed() {
    return this.gone
  }
  send(channel: string, ...[value]: unknown[]) {
    if (this.gone) throw new Error('Object has been destroyed')
    this.sent.push({ channel, value })
    this.hears.emit(channel, {}, structuredClone(value))
  }
  setWindowOpenHandler(answer: () => { action: 'deny' }) {
    this.openWindow = answer
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.done.push(policy)
  }
  reload() {
    this.done.push('reload')
  }
  forcefullyCrashRenderer() {
    this.done.push('crash')
  }
  async printToPDF(options: object) {
    return Buffer.from(await this.printsWith(this.html, options))
  }
}

/** A window: it loads a page through its session's protocol and runs the preload script before it. */
export class FakeWindow extends EventEmitter implements WindowPart {
  readonly options: WindowOptions
  readonly webContents: FakeContents
  readonly around: Surroundings
  readonly done: string[] = []
  readonly id: number
  page: FakePage | undefined
  bounds = { x: 0, y: 0, width: 0, height: 0 }
  state: 'normal' | 'maximized' | 'minimized' = 'normal'
  shown: boolean
  constructor(options: WindowOptions, around: Surroundings, id: number) {
    super()
    this.options = options
    this.around = around
    this.id = id
    this.webContents = new FakeContents(around.print)
    this.shown = options.show ?? true
    const { x = 50, y = 50, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
  }
  async loadURL(url: string) {
    const { preload, partition } = this.options.webPreferences ?? {}
    const response = await this.around.fetch(url, partition)
    if (this.webContents.gone) return
    if (!response?.ok) throw new Error(`ERR_FAILED loading ${url}`)
    this.webContents.html = await response.text()
    this.webContents.emit('did-navigate', {}, url)
    if (preload !== undefined) this.page = runPreload(url, this.webContents.hears, this.around.invoke)
    this.emit('ready-to-show')
  }
  close() {
    this.emit('close')
    this.destroy()
  }
  destroy() {
    if (this.webContents.gone) return
    this.webContents.gone = true
    this.emit('closed')
  }
  show() {
    this.shown = true
  }
  focus() {
    this.done.push('focus')
  }
  maximize() {
    this.state = 'maximized'
    this.shown = true
  }
  restore() {
    this.state = 'normal'
  }
  isMaximized() {
    return this.state === 'maximized'
  }
  isMinimized() {
    return this.state === 'minimized'
  }
  getNormalBounds() {
    return this.bounds
  }
  setBackgroundColor(colour: string) {
    this.done.push(colour)
  }
}
