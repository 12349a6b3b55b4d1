import { isolationHeaders } from '../host/bridge/serve/isolation-headers.ts'
import { pageFile, policy } from '../host/bridge/serve/page.ts'
import type { ProtocolPart } from './parts.ts'

/** The scheme of the app's pages, secure and separate from files. Must be registered before the app is ready. */
export const ownScheme = {
  scheme: 'evenhand',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

/** Serves the built page under `evenhand://app/`, with its policy. No other host, and no file outside the folder. */
export function servePage(protocol: ProtocolPart, folder: string): void {
  protocol.handle(ownScheme.scheme, async request => {
    const url = new URL(request.url)
    const file = url.host === 'app' && request.method === 'GET' ? await pageFile(folder, url.pathname) : undefined
    if (!file) return new Response('There is no such page in Evenhand.', { status: 404 })
    return new Response(new Uint8Array(file.bytes), {
      headers: { ...isolationHeaders, 'content-type': file.type, 'content-security-policy': policy },
    })
  })
}
