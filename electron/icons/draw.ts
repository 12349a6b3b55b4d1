import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'

/** Draws icon.png, 1024 pixels wide and high, from icon.svg: `node electron/icons/draw.ts PATH-OF-A-BROWSER`. */
const folder = new URL('.', import.meta.url)
const [, , executablePath = '/usr/bin/chromium'] = process.argv
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } })
await page.setContent(`<style>body{margin:0}</style>${readFileSync(new URL('icon.svg', folder), 'utf8')}`)
writeFileSync(new URL('icon.png', folder), await page.screenshot({ omitBackground: true }))
await browser.close()
