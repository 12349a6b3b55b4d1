import type { PreloadParts } from './parts.ts'

const { contextBridge, ipcRenderer, webUtils }: PreloadParts = require('electron') as typeof import('electron')

/** Hears a message until the function it gives is called. The page never sees Electron's own event. */
function listenOn(channel: string, hear: (value: unknown) => void): () => void {
  const heard = (_event: unknown, value: unknown) => hear(value)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.removeListener(channel, heard)
  }
}

contextBridge.exposeInMainWorld('evenhand', {
  send: (call: string, request: unknown) => ipcRenderer.invoke('evenhand:call', call, request),
  listen: (hear: (event: unknown) => void) => listenOn('evenhand:event', hear),
})

contextBridge.exposeInMainWorld('evenhandShell', {
  choose: (what: string) => ipcRenderer.invoke('evenhand:shell', 'choose', what),
  chooseExportFolder: () => ipcRenderer.invoke('evenhand:shell', 'export-folder'),
  pathOf: (file: File) => webUtils.getPathForFile(file),
  listen: (hear: (command: unknown) => void) => {
    const end = listenOn('evenhand:command', hear)
    // Files may have been opened before the page could hear of it.
    ipcRenderer.invoke('evenhand:shell', 'listen')
    return end
  },
})
