import type { AppPart } from './parts.ts'

/** Switches off Chromium's own reasons to open a connection. Any name that is still looked up is not found. */
export const switches: Readonly<Record<string, string>> = {
  'disable-background-networking': '',
  'disable-breakpad': '',
  'disable-client-side-phishing-detection': '',
  'disable-component-update': '',
  'disable-crash-reporter': '',
  'disable-domain-reliability': '',
  'disable-quic': '',
  'disable-sync': '',
  'dns-prefetch-disable': '',
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'no-pings': '',
  'no-proxy-server': '',
}

/** Keeps Chromium off the network, and from trusting or identifying itself to anything there. Call before the app is ready. */
export function cutOff(app: Pick<AppPart, 'commandLine' | 'on'>): void {
  for (const [name, value] of Object.entries(switches)) {
    if (value === '') app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', event => event.preventDefault())
  app.on('login', event => event.preventDefault())
}
