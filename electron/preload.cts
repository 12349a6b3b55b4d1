import type { PreloadParts } from './parts.ts'

const { contextBridge, ipcRenderer, webUtils }: PreloadParts = require('electron') as typeof import('electron')

/** Subscribes to a message; returns the function that unsubscribes. The page never sees Electron's own event. */
function subscribeTo(channel: string, listener: (value: unknown) => void): () => void {
  const onMessage = (_event: unknown, value: unknown) => listener(value)
  ipcRenderer.on(channel, onMessage)
  return () => {
    ipcRenderer.removeListener(channel, onMessage)
  }
}

contextBridge.exposeInMainWorld('evenhand', {
  send: (call: string, request: unknown) => ipcRenderer.invoke('evenhand:call', call, request),
  subscribe: (listener: (event: unknown) => void) => subscribeTo('evenhand:event', listener),
})

contextBridge.exposeInMainWorld('evenhandShell', {
  choose: (what: string) => ipcRenderer.invoke('evenhand:shell', 'choose', what),
  chooseExportFolder: () => ipcRenderer.invoke('evenhand:shell', 'export-folder'),
  pathOf: (file: File) => {
    const path = webUtils.getPathForFile(file)
    ipcRenderer.invoke('evenhand:shell', 'dropped', path)
    return path
  },
  subscribe: (listener: (command: unknown) => void) => {
    const end = subscribeTo('evenhand:command', listener)
    // Files may have been opened before the page subscribed.
    ipcRenderer.invoke('evenhand:shell', 'listen')
    return end
  },
})
