import type { DialogPart, WindowPart } from './parts.ts'

const kept = 'All your decisions are saved.'

/** Asks what to do when the window's page has stopped or does not respond, and reloads it if the person wants that. */
export function recoverWindow(window: WindowPart, dialog: DialogPart, log: (fault: unknown) => void): void {
  const { webContents: contents } = window
  const offer = async (message: string, buttons: [again: string, other: string], signal?: AbortSignal) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: kept,
      buttons,
      defaultId: 0,
      cancelId: 1,
      ...(signal ? { signal } : {}),
    })
    return response === 0
  }
  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(new Error(`the page stopped: ${reason}`))
    if (await offer('Evenhand’s window has stopped working.', ['Reload', 'Close'])) contents.reload()
    else window.destroy()
  })
  let answers = new AbortController()
  window.on('responsive', () => answers.abort())
  window.on('unresponsive', async () => {
    answers = new AbortController()
    const { signal } = answers
    const again = await offer('Evenhand’s window is not responding.', ['Reload', 'Wait'], signal)
    if (!again || signal.aborted) return
    contents.forcefullyCrashRenderer()
    contents.reload()
  })
}
