import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * What a page of Evenhand may load: its own scripts, styles and fonts, pictures from the documents, and its own server. Fluent
 * writes its styles into the page, hence `unsafe-inline`, for styles only.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types evenhand-pages',
].join('; ')

/** The same in a browser, where the page also has a frame with a report that it made itself, to print it. */
export const browserPolicy = `${policy}; frame-src blob:`

/** A file of the built page, by its URL path; undefined if there is none or it is outside the folder. */
export async function pageFile(
  folder: string,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> {
  const name = path === '/' ? 'index.html' : safelyDecoded(path).slice(1)
  const file = resolve(folder, name)
  const type = types[extname(file)]
  if (type === undefined || name.includes('\0') || !file.startsWith(resolve(folder) + sep)) return undefined
  try {
    return { bytes: await readFile(file), type }
  } catch {
    return undefined
  }
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}
