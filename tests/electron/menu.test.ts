import { describe, expect, test, vi } from 'vitest'
import { menuTemplate } from '../../electron/menu.ts'
import type { MenuEntry } from '../../electron/parts.ts'
import { docx } from '../helpers/hosts.ts'
import { startedApp } from '../helpers/started-app.ts'

const lines = (menu: readonly MenuEntry[] = []): MenuEntry[] => menu.flatMap(m => [m, ...lines(m.submenu)])
const line = (menu: readonly MenuEntry[] | undefined, label: string) => lines(menu).find(m => m.label === label)
const recent = (menu: readonly MenuEntry[] | undefined) => line(menu, 'Open recent')?.submenu ?? []

describe('the menu', () => {
  test('has the keys that people know, each once, and the pages in their order', () => {
    const menu = menuTemplate(() => {}, [], 'win32')
    const keys = lines(menu).flatMap(m => (m.accelerator ? [String(m.accelerator)] : []))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(
      expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+E', 'CmdOrCtrl+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+F', 'F9', 'F1']),
    )
    const pages = lines(menu).filter(m => /^CmdOrCtrl\+[1-6]$/.test(String(m.accelerator)))
    expect(pages.map(m => m.label)).toEqual([
      'Library',
      'Review',
      'Rule sets',
      'Organisation',
      'Portfolio',
      'Action plan',
    ])
  })

  test.each([
    ['win32', 'Exit'],
    ['linux', 'Quit'],
  ] as const)('on %s ends the app by %s', (platform, label) => {
    expect(
      line(
        menuTemplate(() => {}, [], platform),
        label,
      )?.role,
    ).toBe('quit')
  })

  test('begins with the app’s own menu on a Mac, closes the window there, and redoes as a Mac does', () => {
    const menu = menuTemplate(() => {}, [], 'darwin')
    expect(menu[0]).toEqual({ role: 'appMenu' })
    expect(line(menu, 'Close window')?.role).toBe('close')
    expect(line(menu, 'Redo')?.accelerator).toBe('CmdOrCtrl+Shift+Z')
  })

  test('tells the page what was chosen', async () => {
    const { said, openPage } = await startedApp()
    const { commands } = await openPage()
    const [menu] = said.menus
    const clickable = lines(menu).filter(m => m.click)
    for (const { click } of clickable) click?.()
    await vi.waitFor(() => expect(commands).toHaveLength(15))
    expect(commands).toEqual(
      [
        ...['add-files', 'add-folder', 'review-again', 'export', 'undo', 'redo', 'find'],
        ...['library', 'review', 'rules', 'organisation', 'portfolio', 'plan', 'sharing', 'shortcuts'],
      ].map(command => ({ kind: 'run', command })),
    )
  })

  test('opens the window on a Mac where it was closed, and then does what was chosen', async () => {
    const { said, opened, openPage } = await startedApp({ platform: 'darwin' })
    opened[0]?.close()
    line(said.menus[0], 'Add documents…')?.click?.()
    const { commands } = await openPage()
    await vi.waitFor(() => expect(commands).toEqual([{ kind: 'run', command: 'add-files' }]))
  })
})

describe('the documents that were last brought in', () => {
  test('stand in the menu by name, newest first, ten of them, and open their review', async () => {
    const { said, openPage } = await startedApp()
    expect(recent(said.menus[0])).toEqual([{ label: 'No documents yet', enabled: false }])
    const { commands, add } = await openPage()
    const long = `${'Policy on dignity at work '.repeat(4)}2026`
    const names = [...Array.from({ length: 10 }, (_, n) => `p${n}`), long, 'Pay & conditions']
    const ids: string[] = []
    for (const name of names) ids.push(await add(`${name}.docx`, docx(name, 'We support BAME staff.')))
    await vi.waitFor(() => expect(recent(said.menus.at(-1))[0]?.label).toBe('Pay && conditions'), 3000)
    const shown = recent(said.menus.at(-1)).map(m => m.label ?? '')
    expect(shown[1]).toMatch(/^Policy on dignity .+….+2026$/)
    expect(shown[1]?.length).toBe(60)
    expect(shown.slice(2)).toEqual(['p9', 'p8', 'p7', 'p6', 'p5', 'p4', 'p3', 'p2'])
    recent(said.menus.at(-1))[0]?.click?.()
    await vi.waitFor(() => expect(commands).toContainEqual({ kind: 'open-document', document: ids.at(-1) }))
  })
})
