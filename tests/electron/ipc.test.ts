import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { answerDialogs } from '../../electron/dialogs.ts'
import { answerCalls, channels, isOurs, tellWindows } from '../../electron/ipc.ts'
import { hostOn } from '../helpers/hosts.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

function fakeIpc() {
  const handlers = new Map<string, Handler>()
  return { handle: (channel: string, handler: Handler) => handlers.set(channel, handler), handlers }
}

const from = (url: string, parent: unknown = null) =>
  ({ senderFrame: { url, parent } }) as unknown as IpcMainInvokeEvent
const ours = from('evenhand://app/index.html')

describe('the bridge in the desktop app', () => {
  test('answers its own page, by the real host', async () => {
    const { host } = await hostOn()
    const ipc = fakeIpc()
    answerCalls(ipc as never, host, () => {})
    expect(await ipc.handlers.get(channels.call)?.(ours, 'settings', {})).toMatchObject({
      ok: true,
      value: { reviewer: '' },
    })
  })

  test.each([
    ['another site', from('https://example.org/')],
    ['a frame inside the page', from('evenhand://app/index.html', {})],
    ['a frame that is gone', { senderFrame: null } as unknown as IpcMainInvokeEvent],
  ])('answers nothing to %s', async (_, stranger) => {
    const { host } = await hostOn()
    const ipc = fakeIpc()
    answerCalls(ipc as never, host, () => {})
    expect(isOurs(stranger)).toBe(false)
    expect(await ipc.handlers.get(channels.call)?.(stranger, 'settings', {})).toMatchObject({ ok: false })
  })

  test('tells every window that still stands', () => {
    const told: unknown[] = []
    const window = (destroyed: boolean) => ({
      webContents: { isDestroyed: () => destroyed, send: (...args: unknown[]) => told.push(args) },
    })
    tellWindows([window(false), window(true)] as never, { kind: 'library-changed' })
    expect(told).toEqual([[channels.event, { kind: 'library-changed' }]])
  })

  test('asks for files and folders by the system’s dialogs, for its own page only', async () => {
    const ipc = fakeIpc()
    const asked: Electron.OpenDialogOptions[] = []
    const showOpenDialog = async (options: Electron.OpenDialogOptions) => {
      asked.push(options)
      return { canceled: asked.length > 2, filePaths: ['/a.docx'] }
    }
    answerDialogs(ipc as never, { showOpenDialog } as never, () => undefined)
    const shell = ipc.handlers.get(channels.shell)
    expect(await shell?.(ours, 'choose', 'files')).toEqual(['/a.docx'])
    expect(await shell?.(ours, 'export-folder')).toBe('/a.docx')
    expect(await shell?.(ours, 'choose', 'folder')).toEqual([])
    expect(await shell?.(from('https://example.org/'), 'choose', 'files')).toBeUndefined()
    expect(asked.map(o => o.properties)).toEqual([
      ['openFile', 'multiSelections'],
      ['openDirectory', 'createDirectory'],
      ['openDirectory'],
    ])
  })
})
