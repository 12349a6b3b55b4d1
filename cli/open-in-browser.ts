import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Opens an address in this computer's browser, by way of a page in a folder that only this user may read: a command line can be read by
 * everyone on the computer, and the address opens the documents to whoever uses it first. Returns a function that removes the page.
 */
export function openInBrowser(url: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
  const page = join(folder, 'open.html')
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${url}">\n`, {
    mode: 0o600,
  })
  const { program, before } = openerOn(platform())
  const child = spawn(program, [...before, pathToFileURL(page).href], { stdio: 'ignore', detached: true })
  // Without a browser, the user has the printed address.
  child.on('error', () => {})
  child.unref()
  return () => rmSync(folder, { recursive: true, force: true })
}

/** The program that opens an address on this system, and what comes before the address. None is a shell, which would read it. */
export function openerOn(system: NodeJS.Platform): { readonly program: string; readonly before: readonly string[] } {
  if (system === 'win32') return { program: 'rundll32', before: ['url.dll,FileProtocolHandler'] }
  return { program: system === 'darwin' ? 'open' : 'xdg-open', before: [] }
}
