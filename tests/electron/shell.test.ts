import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../electron/menu.ts'
import { filesIn } from '../../electron/opened-files.ts'
import { ownScheme, servePage } from '../../electron/own-protocol.ts'

describe('the menu', () => {
  test('has the keys that people know, and tells the page what was chosen', () => {
    const chosen: string[] = []
    const items = menuTemplate(choice => chosen.push(choice), false).flatMap(m =>
      Array.isArray(m.submenu) ? m.submenu : [],
    )
    const keys = new Map(items.flatMap(i => (i.accelerator ? [[String(i.accelerator), i] as const] : [])))
    expect([...keys.keys()]).toEqual(
      expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+E', 'CmdOrCtrl+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+F', 'F1']),
    )
    for (const item of keys.values()) item.click?.({} as never, undefined, {} as never)
    expect(chosen).toEqual(
      expect.arrayContaining(['add-files', 'add-folder', 'export', 'undo', 'redo', 'find', 'keys']),
    )
  })

  test('begins with the app’s own menu on a Mac', () => {
    expect(menuTemplate(() => {}, true)[0]).toEqual({ role: 'appMenu' })
  })
})

test('files that were opened with the app are told from options', () => {
  expect(filesIn(['evenhand', '--flag', '/HR/Grievance.DOCX', '/notes.txt'])).toEqual(['/HR/Grievance.DOCX'])
})

describe('the app’s own protocol', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  let answer: ((request: Request) => Response | Promise<Response>) | undefined
  servePage({ handle: (_scheme: string, handler: typeof answer) => (answer = handler) } as never, folder)
  const ask = async (url: string) => (await answer?.(new Request(url)))?.status

  test('serves the page with its policy, and nothing outside of it', async () => {
    expect(ownScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true })
    const page = await answer?.(new Request('evenhand://app/index.html'))
    expect(page?.status).toBe(200)
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await ask('evenhand://other/index.html')).toBe(404)
    expect(await ask('evenhand://app/..%2f..%2fetc%2fpasswd.html')).toBe(404)
  })
})
