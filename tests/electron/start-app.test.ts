import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { startApp } from '../../electron/start-app.ts'
import { fakeElectron } from '../helpers/fake-electron.ts'
import { docx } from '../helpers/hosts.ts'
import { startedApp } from '../helpers/started-app.ts'

describe('starting the desktop app', () => {
  test('opens one window, unseen until its page stands', async () => {
    const { app, opened, openPage } = await startedApp({ platform: 'win32' })
    expect(opened).toHaveLength(1)
    expect(opened[0]?.shown).toBe(false)
    await openPage()
    expect(opened[0]?.shown).toBe(true)
    expect(app.id).toBe(parse(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')).appId)
    expect(opened[0]?.options).toMatchObject({ title: 'Evenhand', show: false, backgroundColor: '#f5f5f5' })
  })

  test('a second start ends at once and leaves the window to the first', async () => {
    const fake = fakeElectron()
    fake.app.first = false
    await startApp(fake.electron, { argv: [], cwd: () => '/', platform: 'linux' })
    expect(await fake.app.ended.promise).toBe(0)
    expect(fake.opened).toHaveLength(0)
  })

  test('without the sandbox it does not start, but for root, who has no other way', async () => {
    for (const [uid, starts] of [
      [1000, false],
      [0, true],
    ] as const) {
      const fake = fakeElectron()
      fake.app.switches.set('no-sandbox', '')
      fake.app.first = false
      await startApp(fake.electron, { argv: [], cwd: () => '/', platform: 'linux', getuid: () => uid })
      expect(await fake.app.ended.promise).toBe(starts ? 0 : 1)
      expect(fake.said.errors).toEqual(starts ? [] : [expect.stringContaining('--no-sandbox')])
      expect(fake.app.sandboxed).toBe(false)
    }
  })

  test('it speaks British English to Chromium, so that fields for dates do, unless another language is asked for', async () => {
    for (const [asked, lang] of [
      [undefined, 'en-GB'],
      ['cy', 'cy'],
    ] as const) {
      const fake = fakeElectron()
      if (asked) fake.app.switches.set('lang', asked)
      fake.app.first = false
      await startApp(fake.electron, { argv: [], cwd: () => '/', platform: 'linux' })
      expect(fake.app.switches.get('lang')).toBe(lang)
    }
  })

  test('where the workspace cannot be used it says so in a sentence, and ends with 1', async () => {
    const fake = fakeElectron()
    writeFileSync(
      fake.app.switches.get('workspace') ?? '',
      'this is no database, but it is long enough to look like one',
    )
    fake.app.ready.resolve()
    await startApp(fake.electron, { argv: [], cwd: () => '/', platform: 'linux' })
    expect(await fake.app.ended.promise).toBe(1)
    expect(fake.said.errors).toEqual([expect.stringMatching(/^Evenhand cannot start: .*workspace\.sqlite.*\.$/s)])
    expect(fake.opened).toHaveLength(0)
  })
})

describe('files that are opened with the app', () => {
  test('on the command line, and on a Mac before the app is ready, wait for the page', async () => {
    const { app, openPage } = await startedApp({
      argv: ['evenhand', '--flag', 'HR/Grievance.DOCX', '/notes.txt'],
      early: ({ app }) => app.emit('open-file', { preventDefault: () => {} }, '/early.docx'),
    })
    const { commands } = await openPage()
    await vi.waitFor(() => expect(commands).toHaveLength(2))
    expect(commands).toEqual([
      { kind: 'open-files', paths: ['/home/ada/HR/Grievance.DOCX'] },
      { kind: 'open-files', paths: ['/early.docx'] },
    ])
    expect(app.recent).toEqual(['/home/ada/HR/Grievance.DOCX', '/early.docx'])
  })

  test('in a second start reach the first, whose window comes to the front', async () => {
    const { app, openPage } = await startedApp()
    const { window, commands } = await openPage()
    window.state = 'minimized'
    await vi.waitFor(() => {
      app.emit('second-instance', {}, ['evenhand', 'b.docx'], '/elsewhere')
      expect(commands).toContainEqual({ kind: 'open-files', paths: ['/elsewhere/b.docx'] })
    })
    expect(window.state).toBe('normal')
    expect(window.done).toContain('focus')
  })

  test('while the page is loaded again wait for it, and come once', async () => {
    const { app, openPage } = await startedApp()
    const before = await openPage()
    await vi.waitFor(() => expect(before.window.webContents.hears.listenerCount('evenhand:command')).toBe(1))
    before.deafen()
    before.window.webContents.emit('did-navigate')
    app.emit('open-file', { preventDefault: () => {} }, '/later.docx')
    const after = await openPage()
    await vi.waitFor(() => expect(after.commands).toEqual([{ kind: 'open-files', paths: ['/later.docx'] }]))
    expect(before.commands).toEqual([])
  })

  test('on a Mac open the window again where it was closed', async () => {
    const { app, opened, openPage } = await startedApp({ platform: 'darwin' })
    await openPage()
    opened[0]?.close()
    expect(app.windows.size).toBe(0)
    app.emit('open-file', { preventDefault: () => {} }, '/a.docx')
    expect(opened).toHaveLength(2)
    const { commands } = await openPage()
    await vi.waitFor(() => expect(commands).toEqual([{ kind: 'open-files', paths: ['/a.docx'] }]))
  })
})

describe('the bridge in the desktop app', () => {
  test('carries a document from its path to a decision, and tells the page of both', async () => {
    const { openPage } = await startedApp()
    const { host, events, add } = await openPage()
    const document = await add('a.docx', docx('Staff', 'We support BAME staff.'))
    expect(events).toContainEqual({ kind: 'library-changed' })
    const standing = await host.decide({ document, finding: 'T01:bame', state: 'accepted' })
    expect(standing.decisions).toMatchObject([{ finding: 'T01:bame', state: 'accepted' }])
    await vi.waitFor(() => expect(events.map(e => e.kind)).toContain('decisions-changed'))
  })

  test('says what was wrong in a sentence, and goes on', async () => {
    const { openPage } = await startedApp()
    const { host } = await openPage()
    await expect(host.openDocument({ document: 'gone' })).rejects.toThrow(/\.$/)
    expect(await host.settings({})).toMatchObject({ reviewer: '' })
  })

  test.each([
    ['another site', { url: 'https://example.org/', parent: null }],
    ['a site that looks like it', { url: 'evenhand://app.example.org/', parent: null }],
    ['a report that is being printed', { url: 'evenhand://print/1', parent: null }],
    ['a frame inside the page', { url: 'evenhand://app/index.html', parent: {} }],
    ['a frame that is gone', null],
  ])('answers nothing to %s, neither data nor a dialog', async (_, senderFrame) => {
    const { invoke, said, openPage } = await startedApp()
    await openPage()
    expect(await invoke('evenhand:call', { senderFrame }, ['settings', {}])).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
    expect(await invoke('evenhand:shell', { senderFrame }, ['choose', 'files'])).toBeUndefined()
    expect(said.asked).toEqual([])
  })

  test('asks for files and folders by the system’s dialogs', async () => {
    const { said, person, openPage } = await startedApp()
    const { shell } = await openPage()
    expect(await shell.choose('files')).toEqual(['/chosen.docx'])
    expect(await shell.chooseExportFolder()).toBe('/chosen.docx')
    person.paths = []
    expect(await shell.choose('folder')).toEqual([])
    expect(await shell.chooseExportFolder()).toBeUndefined()
    expect(said.asked).toMatchObject([
      {
        properties: ['openFile', 'multiSelections'],
        filters: [{ extensions: expect.arrayContaining(['docx']) }, { extensions: ['evenhand'] }],
      },
      { properties: ['openDirectory', 'createDirectory'] },
      { properties: ['openDirectory'] },
      { properties: ['openDirectory', 'createDirectory'] },
    ])
  })

  test('gives the page the path of a file that was dropped on it', async () => {
    const { openPage } = await startedApp()
    const { shell } = await openPage()
    expect(shell.pathOf(new File([], 'a.docx'))).toBe('/dropped/a.docx')
  })

  test('gives the page nothing more when it stops listening', async () => {
    const { app, openPage } = await startedApp()
    const { commands, deafen, window } = await openPage()
    deafen()
    app.emit('open-file', { preventDefault: () => {} }, '/a.docx')
    await vi.waitFor(() => expect(window.webContents.sent.map(s => s.channel)).toContain('evenhand:command'))
    expect(commands).toEqual([])
  })
})

describe('ending the desktop app', () => {
  test('closing the window ends it, except on a Mac, where it can be opened again', async () => {
    const here = await startedApp()
    here.opened[0]?.close()
    expect(await here.app.ended.promise).toBe(0)
    const mac = await startedApp({ platform: 'darwin' })
    mac.opened[0]?.close()
    mac.app.emit('activate')
    expect(mac.opened).toHaveLength(2)
    const { host } = await mac.openPage()
    expect(await host.listDocuments({})).toEqual([])
  })

  test('waits for an export that is being written, and then closes the workspace', async () => {
    const { app, root, printing, openPage } = await startedApp()
    const { host, add, chooseForResults } = await openPage()
    const document = await add('a.docx', docx('Staff', 'We support BAME staff.'))
    const held = Promise.withResolvers<void>()
    printing.print = async () => {
      await held.promise
      return new TextEncoder().encode('%PDF-late')
    }
    const out = join(root, 'out')
    mkdirSync(out)
    await chooseForResults(out)
    const written = host.exportTo({
      documents: [document],
      formats: ['json', 'pdf'],
      includeCovered: false,
      folder: out,
    })
    await vi.waitFor(() => expect(app.windows.size).toBe(2))
    const there = app.ended.promise.then(() => readdirSync(out).sort())
    // The print's window stays: what Electron closes at the end is what the person sees.
    app.emit('will-quit', { preventDefault: () => {} })
    await new Promise(resolve => setImmediate(resolve))
    held.resolve()
    expect((await written).refused).toEqual([])
    expect(await there).toEqual(['a.pdf', 'review.json'])
    rmSync(join(root, 'workspace.sqlite'))
  })
})
