import type { WebPreferences } from 'electron'
import type { ContentsPart, SessionPart } from './parts.ts'

/** The address of the app's own page. Everything else is foreign. */
export const home = 'evenhand://app/'

/** The app's pages can reach this computer only through the preload script's two objects. */
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
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  devTools: false,
} as const satisfies WebPreferences

/** Whether an address is the app's own. */
export function isHome(url: string): boolean {
  return url.startsWith(home)
}

/** The value that Chromium takes as "refuse this certificate" (net::ERR_FAILED). */
const refuse = -2

/**
 * Denies every permission, every download, and every request except those below `allowed`: a page opens no connection to
 * anything, whatever the protocol.
 */
export function lockDownSession(session: SessionPart, allowed: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, give) => give(null))
  session.setCertificateVerifyProc((_request, answer) => answer(refuse))
  // A dictionary would be downloaded.
  session.setSpellCheckerEnabled(false)
  // Otherwise Chromium looks for the system's proxy on the network.
  session.setProxy({ mode: 'direct' })
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(url.startsWith(allowed) || /^(?:data|blob):/.test(url)) })
  })
}

/** Denies new windows, embedded pages, and leaving the app's page, in any frame. */
export function tieDown(contents: ContentsPart): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-frame-navigate', event => {
    if (!isHome(event.url)) event.preventDefault()
  })
  contents.on('will-navigate', (event, url) => {
    if (!isHome(url)) event.preventDefault()
  })
  contents.on('will-redirect', (event, url) => {
    if (!isHome(url)) event.preventDefault()
  })
}
