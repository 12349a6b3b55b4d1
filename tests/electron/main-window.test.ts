import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { describe, expect, test, vi } from 'vitest'
import { grounds } from '../../electron/background.ts'
import { startedApp } from '../helpers/started-app.ts'

describe('the window', () => {
  test('opens where it stood when it was closed', async () => {
    const { opened, root, openPage } = await startedApp({ platform: 'darwin' })
    const { window } = await openPage()
    window.bounds = { x: 200, y: 100, width: 1000, height: 700 }
    window.maximize()
    window.close()
    expect(JSON.parse(readFileSync(join(root, 'window.json'), 'utf8'))).toEqual({
      ...{ x: 200, y: 100, width: 1000, height: 700 },
      maximized: true,
    })
    const again = await startedApp({
      early: ({ root: other }) =>
        writeFileSync(join(other, 'window.json'), readFileSync(join(root, 'window.json'), 'utf8')),
    })
    const page = await again.openPage()
    expect(page.window.options).toMatchObject({ x: 200, y: 100, width: 1000, height: 700 })
    expect(page.window.state).toBe('maximized')
    expect(opened).toHaveLength(1)
  })

  test.each([
    [
      'off every screen',
      { x: 4000, y: -900, width: 1000, height: 700, maximized: false },
      { x: 920, y: 0, width: 1000 },
    ],
    [
      'larger than the screen',
      { x: 0, y: 0, width: 5000, height: 5000, maximized: false },
      { width: 1920, height: 1040 },
    ],
    ['too small to be used', { x: 10, y: 10, width: 1, height: 1, maximized: false }, { width: 720, height: 480 }],
  ])('that stood %s is brought back onto it', async (_, kept, expected) => {
    const { opened } = await startedApp({
      early: ({ root }) => writeFileSync(join(root, 'window.json'), JSON.stringify(kept)),
    })
    expect(opened[0]?.options).toMatchObject(expected)
  })

  test.each(['', '{', '{"x":"far"}', '[]'])('opens at its usual size where what was kept is %j', async broken => {
    const { opened } = await startedApp({ early: ({ root }) => writeFileSync(join(root, 'window.json'), broken) })
    expect(opened[0]?.options).toMatchObject({ width: 1360, height: 860 })
    expect(opened[0]?.options.x).toBeUndefined()
  })

  test('has the page’s colour before its page, and follows the theme', async () => {
    const { electron, openPage } = await startedApp()
    const { host, window } = await openPage()
    await host.setSettings({ theme: 'dark' })
    await host.setSettings({ theme: 'high-contrast' })
    await host.setSettings({ theme: 'system' })
    expect(window.done).toEqual(['#141414', '#000000', '#f5f5f5'])
    expect(electron.nativeTheme.themeSource).toBe('system')
    expect([webLightTheme.colorNeutralBackground3, webDarkTheme.colorNeutralBackground3]).toEqual([
      grounds.light,
      grounds.dark,
    ])
  })
})

describe('a window whose page fails', () => {
  test('says so with what is kept, and loads the page again', async () => {
    const { said, openPage } = await startedApp()
    const { window } = await openPage()
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(window.webContents.done).toContain('reload'))
    expect(said.boxes).toEqual(['Evenhand’s window has stopped working.'])
    expect(logged).toHaveBeenCalled()
  })

  test('is closed where the person wants that, and nothing is asked when it ended by itself', async () => {
    const { said, person, app, openPage } = await startedApp()
    const { window } = await openPage()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(said.boxes).toEqual([])
    person.button = Promise.resolve(1)
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    expect(await app.ended.promise).toBe(0)
    expect(window.webContents.done).not.toContain('reload')
  })

  test('that does not respond can be waited for or reloaded; one that responds again is left alone', async () => {
    const { said, person, openPage } = await startedApp()
    const { window } = await openPage()
    const answer = Promise.withResolvers<number>()
    person.button = answer.promise
    window.emit('unresponsive')
    window.emit('responsive')
    answer.resolve(0)
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(window.webContents.done).not.toContain('crash')
    window.emit('unresponsive')
    await vi.waitFor(() => expect(window.webContents.done.slice(-2)).toEqual(['crash', 'reload']))
    expect(said.boxes).toEqual(Array(2).fill('Evenhand’s window is not responding.'))
  })
})
