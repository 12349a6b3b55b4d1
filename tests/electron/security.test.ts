import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startedApp } from '../helpers/started-app.ts'

describe('the desktop app is shut in', () => {
  test('its page has no Node, no dev tools and runs in the sandbox', async () => {
    const { app, opened } = await startedApp()
    expect(app.sandboxed).toBe(true)
    expect(opened[0]?.options.webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
      preload: expect.stringMatching(/dist.electron.preload\.cjs$/),
    })
  })

  test('it asks for nothing from the network, whatever a document holds and whatever the protocol', async () => {
    const { sessionOf } = await startedApp()
    const session = sessionOf('')
    for (const url of [
      ...['https://example.org/x.png', 'http://127.0.0.1/', 'http://localhost:9222/', 'ws://x/', 'wss://x/'],
      ...['ftp://x/', 'file:///etc/passwd', 'chrome://gpu/', 'devtools://devtools/', 'view-source:evenhand://app/'],
      ...['evenhand://other/', 'evenhand://print/1', 'evenhand://app.example.org/', 'javascript:alert(1)', ''],
    ]) {
      expect(session.cancels(url), url).toBe(true)
    }
    for (const url of ['evenhand://app/index.html', 'data:image/png;base64,AA', 'blob:evenhand://app/1']) {
      expect(session.cancels(url), url).toBe(false)
    }
    expect(session.done).toEqual(['spelling false', 'proxy direct'])
  })

  test('Chromium’s own reasons to go to the network are switched off', async () => {
    const { app } = await startedApp()
    for (const name of [
      ...['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-sync'],
      ...['dns-prefetch-disable', 'no-pings', 'no-proxy-server', 'disable-breakpad', 'disable-quic'],
    ]) {
      expect(app.switches.get(name), name).toBe('')
    }
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  test('nothing of Electron that updates, reports crashes or opens addresses is used', () => {
    const folder = new URL('../../electron/', import.meta.url)
    const imported = readdirSync(folder)
      .filter(name => /ts$/.test(name))
      .flatMap(name => {
        const text = readFileSync(new URL(name, folder), 'utf8')
        const names = /^import \{([^}]+)\} from 'electron'/m.exec(text)?.[1] ?? ''
        return names.split(',').flatMap(part => (part.trim() === '' ? [] : [`${name}: ${part.trim()}`]))
      })
    expect(imported).toEqual(
      ['app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'nativeTheme', 'protocol', 'screen', 'session'].map(
        part => `main.ts: ${part}`,
      ),
    )
  })

  test('the page reads and writes only where a person chose, dropped or opened something', async () => {
    const { person, root, openPage } = await startedApp({ argv: ['evenhand', '/home/ada/HR/Opened.docx'] })
    const { host, shell, chooseForResults } = await openPage()
    const ours = join(root, 'policy.docx')
    const everything = { documents: [], formats: ['json' as const], includeCovered: false }
    await expect(host.importPaths({ paths: ['/etc/passwd'] })).rejects.toThrow(/files that you choose, drop or open/)
    await expect(host.importPaths({ paths: [shell.pathOf(new File([], ours)), '/etc/passwd'] })).rejects.toThrow(
      /choose/,
    )
    await expect(host.receivePath({ path: '/etc/passwd' })).rejects.toThrow(/files that you choose, drop or open/)
    await expect(host.exportTo({ ...everything, folder: root })).rejects.toThrow(/folder that you choose/)
    for (const save of [
      () => host.shareTo({ folder: root }),
      () => host.savePlan({ format: 'csv', folder: root }),
      () => host.savePortfolio({ file: 'board-report.docx', folder: root }),
      () => host.saveProfile({ folder: root }),
    ]) {
      await expect(save()).rejects.toThrow(/folder that you choose/)
    }
    await expect(host.shareTo({ folder: root })).rejects.toThrow(/folder that you choose/)
    expect(await host.listImports({})).toEqual([])
    for (const path of [ours, '/home/ada/HR/Opened.docx']) await host.importPaths({ paths: [path] })
    person.paths = [join(root, 'folder')]
    await shell.choose('folder')
    await host.importPaths({ paths: [join(root, 'folder', 'inside.docx')] })
    await expect(host.importPaths({ paths: [join(root, 'folder-beside', 'x.docx')] })).rejects.toThrow(/choose/)
    expect(await host.listImports({})).toHaveLength(3)
    await chooseForResults(root)
    await host.exportTo({ ...everything, folder: root })
  })

  test('it trusts no certificate, shows none and knows no password', async () => {
    const { app, sessionOf } = await startedApp()
    let result: number | undefined
    sessionOf('').certificate?.({}, answer => {
      result = answer
    })
    expect(result).toBe(-2)
    const trusted: boolean[] = []
    const answer = (yes: boolean) => trusted.push(yes)
    expect(prevents(app, 'certificate-error', {}, 'https://x/', 'ERR', {}, answer)).toBe(true)
    expect(trusted).toEqual([false])
    expect(prevents(app, 'select-client-certificate')).toBe(true)
    expect(prevents(app, 'login')).toBe(true)
  })

  test('it grants no permission, shares no screen and downloads nothing', async () => {
    const { sessionOf } = await startedApp()
    const session = sessionOf('')
    const granted: unknown[] = []
    session.permission?.({}, 'media', yes => granted.push(yes))
    session.screenShare?.({}, streams => granted.push(streams))
    expect(granted).toEqual([false, null])
    expect(session.checks.map(check => check())).toEqual([false, false])
    expect(prevents(session, 'will-download')).toBe(true)
  })

  test('it opens no window, embeds no page and goes nowhere else, in any frame', async () => {
    const { opened } = await startedApp()
    const contents = opened[0]?.webContents
    if (!contents) throw new Error('no window')
    expect(contents.openWindow?.()).toEqual({ action: 'deny' })
    expect(contents.done).toEqual(['disable_non_proxied_udp'])
    expect(prevents(contents, 'will-attach-webview')).toBe(true)
    for (const name of ['will-navigate', 'will-redirect']) {
      for (const url of [
        'https://example.org/',
        'file:///etc/passwd',
        'evenhand://app.example.org/',
        'data:text/html,x',
      ]) {
        expect(prevents(contents, name, url), `${name} ${url}`).toBe(true)
      }
      expect(prevents(contents, name, 'evenhand://app/index.html')).toBe(false)
    }
    let stayed = false
    const event = {
      url: 'https://example.org/',
      preventDefault: () => {
        stayed = true
      },
    }
    contents.emit('will-frame-navigate', event)
    expect(stayed).toBe(true)
  })

  test('its pages stand on one scheme of their own, with a policy, and no file outside of the page’s folder', async () => {
    const { said, sessionOf } = await startedApp()
    expect(said.schemes).toEqual([
      { scheme: 'evenhand', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    const ask = async (url: string, method = 'GET') => sessionOf('').handler?.(new Request(url, { method }))
    const page = await ask('evenhand://app/index.html')
    expect(page?.status).toBe(200)
    expect(page?.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types evenhand-pages',
    ])
    expect(page?.headers.get('x-content-type-options')).toBe('nosniff')
    for (const url of [
      'evenhand://other/index.html',
      'evenhand://app/..%2f..%2fetc%2fpasswd.html',
      'evenhand://app/%00.html',
      'evenhand://app/../../window.json',
    ]) {
      expect((await ask(url))?.status, url).toBe(404)
    }
    expect((await ask('evenhand://app/index.html', 'POST'))?.status).toBe(404)
  })
})

/** Whether the app keeps an event from happening. */
function prevents(on: { emit(name: string, ...args: unknown[]): boolean }, name: string, ...args: unknown[]): boolean {
  let prevented = false
  const preventDefault = () => {
    prevented = true
  }
  on.emit(name, { preventDefault }, ...args)
  return prevented
}
