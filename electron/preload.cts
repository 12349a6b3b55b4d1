import type { IpcRenderer } from 'electron'

const { contextBridge, ipcRenderer, webUtils } = require('electron') as typeof import('electron')

/** Hears a message until the function it gives is called. The page never sees Electron's own event. */
function listenOn(ipc: IpcRenderer, channel: string, hear: (value: unknown) => void): () => void {
  const heard = (_event: unknown, value: unknown) => hear(value)
  ipc.on(channel, heard)
  return () => ipc.removeListener(channel, heard)
}

contextBridge.exposeInMainWorld('evenhand', {
  send: (call: string, request: unknown) => ipcRenderer.invoke('evenhand:call', call, request),
  listen: (hear: (event: unknown) => void) => listenOn(ipcRenderer, 'evenhand:event', hear),
})

contextBridge.exposeInMainWorld('evenhandShell', {
  choose: (what: string) => ipcRenderer.invoke('evenhand:shell', 'choose', what),
  chooseExportFolder: () => ipcRenderer.invoke('evenhand:shell', 'export-folder'),
  pathOf: (file: File) => webUtils.getPathForFile(file),
  listen: (hear: (command: unknown) => void) => listenOn(ipcRenderer, 'evenhand:command', hear),
})
