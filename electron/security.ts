import type { Session, WebContents, WebPreferences } from 'electron'

/** Where the app's own page stands. Everything else is foreign. */
export const home = 'evenhand://app/'

/** A page of ours can reach nothing of this computer but through the preload script's two objects. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  spellcheck: false,
  devTools: false,
} as const satisfies WebPreferences

/** Whether an address is the app's own. */
export function isHome(url: string): boolean {
  return url === home || url.startsWith(home)
}

/** Denies every permission and every request that leaves the app: it opens no connection to anything. */
export function shutIn(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !(isHome(details.url) || /^(?:data|blob):/.test(details.url)) })
  })
}

/** Denies new windows, embedded pages, and leaving the app's page. */
export function tieDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-navigate', (event, url) => {
    if (!isHome(url)) event.preventDefault()
  })
  contents.on('will-redirect', (event, url) => {
    if (!isHome(url)) event.preventDefault()
  })
}
