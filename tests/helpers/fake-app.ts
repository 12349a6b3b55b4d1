import { EventEmitter } from 'node:events'
import type { AppPart } from '../../electron/parts.ts'
import type { FakeWindow } from './fake-window.ts'

/** The app: it becomes ready when the test says so, and ends as Electron does: its windows, `will-quit`, the end. */
export class FakeApp extends EventEmitter implements AppPart {
  readonly root: string
  readonly windows = new Set<FakeWindow>()
  readonly recent: string[] = []
  readonly switches = new Map<string, string>()
  readonly ready = Promise.withResolvers<void>()
  readonly ended = Promise.withResolvers<number>()
  first = true
  sandboxed = false
  id = ''
  constructor(root: string) {
    super()
    this.root = root
  }
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
    hasSwitch: (name: string) => this.switches.has(name),
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  }
  addRecentDocument(path: string) {
    this.recent.push(path)
  }
  enableSandbox() {
    this.sandboxed = true
  }
  exit(code = 0) {
    this.ended.resolve(code)
  }
  getAppPath() {
    return this.root
  }
  getPath() {
    return this.root
  }
  requestSingleInstanceLock() {
    return this.first
  }
  setAppUserModelId(id: string) {
    this.id = id
  }
  whenReady() {
    return this.ready.promise
  }
  quit() {
    for (const window of this.windows) window.close()
    let kept = false
    const preventDefault = () => {
      kept = true
    }
    this.emit('will-quit', { preventDefault })
    if (!kept) this.ended.resolve(0)
  }
}
