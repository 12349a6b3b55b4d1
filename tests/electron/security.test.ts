import { readFileSync } from 'node:fs'
import type { Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isHome, shutIn, tieDown, webPreferences } from '../../electron/security.ts'

/** Electron's session and contents cannot run here: these take down what is set on them. Their shapes are checked against electron.d.ts. */
function fakeSession() {
  const set: Record<string, (...args: never[]) => unknown> = {}
  const session = {
    setPermissionRequestHandler: (handler: never) => (set.request = handler),
    setPermissionCheckHandler: (handler: never) => (set.check = handler),
    setDevicePermissionHandler: (handler: never) => (set.device = handler),
    webRequest: { onBeforeRequest: (handler: never) => (set.network = handler) },
  } satisfies Record<string, unknown> & { [Key in keyof Pick<Session, 'setPermissionRequestHandler'>]: unknown }
  return { session: session as unknown as Session, set }
}

function fakeContents() {
  const on: Record<string, (...args: never[]) => unknown> = {}
  const contents = {
    setWindowOpenHandler: (handler: never) => (on.open = handler),
    on: (name: string, handler: never) => (on[name] = handler),
  } satisfies { [Key in keyof Pick<WebContents, 'setWindowOpenHandler' | 'on'>]: unknown }
  return { contents: contents as unknown as WebContents, on }
}

describe('the desktop app is shut in', () => {
  test('its pages have no Node and run in the sandbox', () => {
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    })
  })

  test('it asks for nothing from the network, whatever a document holds', () => {
    const { session, set } = fakeSession()
    shutIn(session)
    const cancelled = (url: string) => {
      let cancel: boolean | undefined
      set.network?.({ url } as never, ((answer: { cancel: boolean }) => (cancel = answer.cancel)) as never)
      return cancel
    }
    for (const url of [
      'https://example.org/x.png',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://x/',
      'evenhand://other/',
    ]) {
      expect(cancelled(url), url).toBe(true)
    }
    for (const url of ['evenhand://app/index.html', 'data:image/png;base64,AA', 'blob:evenhand://app/1']) {
      expect(cancelled(url), url).toBe(false)
    }
  })

  test('it grants no permission', () => {
    const { session, set } = fakeSession()
    shutIn(session)
    const granted: boolean[] = []
    set.request?.({} as never, 'camera' as never, ((yes: boolean) => granted.push(yes)) as never)
    expect([...granted, set.check?.(), set.device?.()]).toEqual([false, false, false])
  })

  test('it opens no window, embeds no page and goes nowhere else', () => {
    const { contents, on } = fakeContents()
    tieDown(contents)
    expect(on.open?.()).toEqual({ action: 'deny' })
    const stays = (name: string, url: string) => {
      let prevented = false
      on[name]?.({ preventDefault: () => (prevented = true) } as never, url as never)
      return prevented
    }
    expect(stays('will-navigate', 'https://example.org/')).toBe(true)
    expect(stays('will-redirect', 'evenhand://app.example.org/')).toBe(true)
    expect(stays('will-attach-webview', '')).toBe(true)
    expect(stays('will-navigate', 'evenhand://app/index.html')).toBe(false)
  })

  test('only its own address is home', () => {
    expect(isHome('evenhand://app/index.html')).toBe(true)
    for (const url of ['evenhand://app.evil/', 'evenhand://application/', 'https://app/', ''])
      expect(isHome(url)).toBe(false)
  })
})

test('the packed app has every fuse set, and takes along neither tests nor development tools', () => {
  const config = parse(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8'))
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
  expect(config.asar).toBe(true)
  expect(config.files).toContain('!node_modules/**')
  expect(
    config.files.filter(
      (name: string) => /tests|engine|renderer\/\*\*\/\*\.tsx/.test(name) && !name.startsWith('dist'),
    ),
  ).toEqual([])
})
