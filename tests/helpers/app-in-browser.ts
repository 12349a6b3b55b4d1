import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright'
import { buildPage } from '../../cli/build-page.ts'
import { type Serving, serve } from '../../host/bridge/serve.ts'
import { shippedRules } from '../../host/files/rule-files.ts'
import { type HostOptions, type OpenHost, openHost } from '../../host/host.ts'
import { startBrowser } from './browser.ts'
import { freshWorkspace } from './hosts.ts'
import type { AppInShell } from './shells.ts'
import { samplesFolder } from './small-rules.ts'

/** The app, open in a real browser against a real loopback host with all rules. */
export interface AppInBrowser extends AppInShell {
  readonly context: BrowserContext
  readonly opened: OpenHost
  /** An address for one more tab. */
  readonly newAddress: () => string
  readonly workspace: string
}

/**
 * Builds the page, starts host, server and browser, and opens the app in a window of this size. `prepare` may ready the browser
 * before the page is opened.
 */
export async function openApp(
  browserPath: string,
  viewport = { width: 1440, height: 900 },
  options: Partial<HostOptions> = {},
  prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<AppInBrowser> {
  const folder = await buildPage(() => {})
  const workspace = freshWorkspace()
  const opened = await openHost({ workspace, rulesFolder: shippedRules, samplesFolder, prewarm: true, ...options })
  const faults: unknown[] = []
  const { host, subscribe } = opened
  const serving: Serving = await serve({ host, subscribe, page: folder, log: fault => faults.push(fault) })
  const browser: Browser = await startBrowser(browserPath)
  const context = await browser.newContext({ viewport, acceptDownloads: true, reducedMotion: 'reduce' })
  const asked: string[] = []
  const errors: string[] = []
  context.on('request', request => asked.push(request.url()))
  context.on('weberror', error => errors.push(String(error.error())))
  context.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await prepare(context)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const newAddress = () => serving.newAddress().url
  const first = newAddress()
  await page.goto(first)
  return {
    page,
    home: `${new URL(first).origin}/`,
    context,
    opened,
    newAddress,
    workspace,
    asked,
    errors,
    async addDocuments(paths) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Add documents' }).click(),
      ])
      await chooser.setFiles([...paths])
    },
    async exported() {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: 'Export' }).click(),
      ])
      return unzipSync(new Uint8Array(readFileSync((await download.path()) ?? '')))
    },
    async close() {
      await browser.close()
      await serving.close()
      await opened.close()
      if (faults.length > 0) throw new AggregateError(faults, 'the host logged faults')
    },
  }
}

/**
 * What axe finds wrong on the page as it is now, in words. Fluent's focus catchers are no part of the page. The legacy mode needs
 * no second page, which Electron has not, and differs for frames alone, which the app has not.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-tabster-dummy]').analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
