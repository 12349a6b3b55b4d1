import { connect, type Socket } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildPage } from '../../cli/build-page.ts'
import { serve } from '../../host/bridge/serve.ts'
import { findBrowser, startBrowser } from '../helpers/browser.ts'
import { hostOn } from '../helpers/hosts.ts'
import { impostor } from '../helpers/impostor.ts'
import { wordFile } from '../helpers/word-file.ts'

const browserPath = findBrowser()
const another = 'Another program has taken Evenhand’s place at this address. Close this tab and start Evenhand again.'

describe.skipIf(browserPath === undefined)('whoever has the port is not Evenhand', { timeout: 60_000 }, () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = await buildPage(() => {})
    browser = await startBrowser(browserPath ?? '')
  }, 120_000)
  afterAll(() => browser?.close())

  /** Evenhand, on this port if one is given. */
  const evenhand = async (port = 0) => {
    const { host, subscribe } = await hostOn()
    const serving = await serve({ host, subscribe, page: folder, port, log: () => {} })
    onTestFinished(serving.close)
    return { ...serving, address: () => serving.newAddress().url }
  }
  const newContext = async () => {
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    return context
  }
  const open = async (context: BrowserContext, address: string) => {
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
  const begun = (page: Page) => page.getByRole('heading', { name: 'Drop a policy here to begin' }).waitFor()
  const keyIn = (page: Page) => page.evaluate(() => sessionStorage.getItem('evenhand-key') ?? '')

  test('a tab that stayed open gives a program that took the port neither key nor document', async () => {
    const { port, address, close } = await evenhand()
    const context = await newContext()
    // The first hears events for both, and so meets the program first; the second meets it when it is used.
    const tabs = [await open(context, address()), await open(context, address())] as const
    for (const tab of tabs) await begun(tab)
    const keys = await Promise.all(tabs.map(keyIn))
    expect(keys.map(key => key.length)).toEqual([43, 43])
    await close()
    const { heard } = await impostor((_, response) => response.end('{"ok":true,"value":{"job":"1"}}'), port)
    await tabs[1].waitForTimeout(600)
    await tabs[1]
      .locator('input[type=file]')
      .first()
      .setInputFiles([wordFile('secret.docx', 'Secret', 'We support BAME staff.')])
    for (const tab of tabs) await tab.getByText(another).waitFor()
    const before = heard.length
    await tabs[0].waitForTimeout(2000)
    expect(heard.length).toBe(before)
    expect([...new Set(heard.map(({ asked }) => asked))].sort()).toEqual(['GET /events', 'GET /proof'])
    expect(heard.map(({ body }) => body).join('')).toBe('')
    expect(JSON.stringify(heard)).not.toContain(keys[0])
    expect(await Promise.all(tabs.map(keyIn))).toEqual(['', ''])
  })

  test('a service worker of a program that had the port before neither answers the page nor gets the key', async () => {
    const worker = `
      const seen = []
      addEventListener('install', () => skipWaiting())
      addEventListener('activate', event => event.waitUntil(clients.claim()))
      addEventListener('fetch', event => {
        const { url } = event.request
        if (url.endsWith('/seen')) return event.respondWith(Response.json(seen))
        seen.push(url)
        if (url.startsWith(location.origin)) {
          event.respondWith(new Response('<title>IMPOSTOR</title>', { headers: { 'content-type': 'text/html' } }))
        }
      })`
    const before = await impostor((heard, response) =>
      heard.asked.endsWith('/worker.js')
        ? response.setHeader('content-type', 'text/javascript').end(worker)
        : response.setHeader('content-type', 'text/html').end('<title>before</title>'),
    )
    const context = await newContext()
    const trap = await open(context, `http://127.0.0.1:${before.port}/`)
    await trap.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js')
      await navigator.serviceWorker.ready
    })
    await before.close()
    const { address } = await evenhand(before.port)
    const page = await open(context, address())
    await begun(page)
    expect((await keyIn(page)).length).toBe(43)
    // The worker is there still, and answers for its own address.
    await trap.goto(`http://127.0.0.1:${before.port}/`)
    expect(await trap.title()).toBe('IMPOSTOR')
    const seen: string[] = await trap.evaluate(async () => (await fetch('/seen')).json())
    expect(seen).toContain(trap.url())
    expect(seen.filter(url => !url.startsWith(trap.url()))).toEqual([])
    // Nor can its page ask Evenhand under its name.
    const asked = await trap.evaluate(
      async home => {
        const answers = ['', 'proof', 'events', 'ticket', 'call/settings'].flatMap(path =>
          ['GET', 'POST'].map(method =>
            fetch(home + path, { method }).then(
              ({ status }) => status,
              () => 'nothing',
            ),
          ),
        )
        return [...new Set(await Promise.all(answers))]
      },
      `${new URL(page.url()).origin}/`,
    )
    expect(asked).toEqual(['nothing'])
  })

  test('an address opens one tab, which can be reloaded; whoever finds it in the history opens nothing by it', async () => {
    const { address } = await evenhand()
    const first = address()
    const page = await open(await newContext(), first)
    await begun(page)
    expect(page.url()).not.toContain(new URL(first).hash)
    await page.reload()
    await begun(page)
    const later = await open(await newContext(), first)
    await later.getByText('This address has been used, and each works once.').waitFor()
    expect(await keyIn(later)).toBe('')
    await later.goto('about:blank')
    await later.goto(address())
    await begun(later)
  })

  test('two hundred connections without the key do not keep the page out', async () => {
    const { port, address } = await evenhand()
    const idle: Socket[] = []
    let ended = false
    onTestFinished(() => {
      ended = true
      for (const socket of idle) socket.destroy()
    })
    const dial = () => {
      if (ended) return
      const socket = connect(port, '127.0.0.1').on('error', () => {})
      idle.push(socket)
      // Whoever wants to keep others out comes back.
      socket.once('close', () => setTimeout(dial, 20))
    }
    for (let nth = 0; nth < 200; nth++) dial()
    await expect.poll(() => idle.filter(({ readyState }) => readyState === 'open').length).toBe(200)
    const page = await open(await newContext(), address())
    await begun(page)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([wordFile('policy.docx', 'Policy', 'We support BAME staff.')])
    await page.locator('.findings-list .row').first().waitFor()
    expect(idle.length).toBeGreaterThan(200)
  })
})

if (browserPath === undefined) {
  test.skip('SKIPPED: no browser was found, so other programs in Evenhand’s place were not met in one', () => {})
}
