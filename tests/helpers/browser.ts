import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

const known = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The path of a browser for end-to-end tests: Playwright's own, Chrome, Edge or Chromium. Where there is none and this is Debian
 * with root, Chromium is installed. Undefined where none can be had; tests then say that they were skipped.
 */
export function findBrowser(): string | undefined {
  const found = [ownBrowser(), ...known].find(path => path !== '' && existsSync(path))
  if (found !== undefined || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return known.find(path => path !== '' && existsSync(path))
}

/** Starts the browser without a window and without any traffic of its own. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function ownBrowser(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}
