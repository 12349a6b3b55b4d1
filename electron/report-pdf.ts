import type { PrintToPDFOptions } from 'electron'
import { ownScheme } from './own-protocol.ts'
import type { ElectronParts } from './parts.ts'
import { lockDownSession, webPreferences } from './security.ts'

/** The address of a report while it is printed: separate from the app's own page, in a session that is not kept. */
const press = 'evenhand://print/'
const partition = 'evenhand-print'

/** The report carries its own styles, and needs nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

const footer = `<div style="width:100%;margin:0 17mm;font:8pt 'Segoe UI',system-ui,sans-serif;color:#444;display:flex;justify-content:space-between">
<span class="title"></span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`

/** A4 with the page's own margins, tagged for screen readers, with its headings as bookmarks and its pages numbered. */
export const printing = {
  pageSize: 'A4',
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: footer,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const satisfies PrintToPDFOptions

/**
 * Returns a function that prints a report's HTML to a PDF, in a hidden window where no script runs and from which nothing can
 * be reached. Rejects if it is not printed within `limit` milliseconds; the window is closed in any case.
 */
export function reportPrinter(
  { BrowserWindow, session }: Pick<ElectronParts, 'BrowserWindow' | 'session'>,
  limit = 60_000,
): (html: Uint8Array) => Promise<Uint8Array> {
  const printSession = session.fromPartition(partition)
  const reports = new Map<string, Uint8Array>()
  lockDownSession(printSession, press)
  printSession.protocol.handle(ownScheme.scheme, ({ url }) => {
    const html = reports.get(url)
    if (!html) return new Response('There is no such report.', { status: 404 })
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return new Response(new Uint8Array(html), { headers })
  })
  let count = 0
  return async html => {
    const url = `${press}${++count}`
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences, javascript: false, partition },
    })
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => late.reject(new Error(`a report was not printed in ${limit} ms`)), limit)
    reports.set(url, html)
    try {
      const print = async () => {
        await window.loadURL(url)
        return window.webContents.printToPDF(printing)
      }
      return new Uint8Array(await Promise.race([print(), late.promise]))
    } finally {
      clearTimeout(timer)
      reports.delete(url)
      window.destroy()
    }
  }
}
