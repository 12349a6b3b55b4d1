import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppInBrowser, axeViolations, openApp } from '../helpers/app-in-browser.ts'
import { findBrowser } from '../helpers/browser.ts'
import { samplesFolder } from '../helpers/small-rules.ts'

const browser = findBrowser()

describe.skipIf(browser === undefined)('the report as a PDF in a browser', { timeout: 60_000 }, () => {
  let app: AppInBrowser
  beforeAll(async () => {
    app = await openApp(browser ?? '')
    await app.addDocuments([join(samplesFolder, 'grievance-policy.docx')])
    await app.page.locator('.page-text h1').waitFor()
  }, 120_000)
  afterAll(() => app?.close())

  test('is offered like in the desktop app, and opens the print dialog on the report, in which nothing runs', async () => {
    const { page, errors } = app
    // Counts the print dialogs, which a browser without a screen does not show.
    await page.evaluate(() => {
      const frames = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get() {
          const frame = frames?.get?.call(this)
          if (frame) frame.print = () => this.setAttribute('data-printed', '')
          return frame
        },
      })
    })
    await page.getByRole('button', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /^Word with comments/ }).click()
    await dialog.getByRole('checkbox', { name: /^Report A page/ }).click()
    await dialog.getByRole('checkbox', { name: /^PDF/ }).click()
    await dialog.getByRole('button', { name: 'Export' }).click()
    await dialog.getByText('For the PDF, choose “Save as PDF” where the browser asks for a printer.').waitFor()

    const frame = page.locator('iframe')
    expect(await frame.getAttribute('data-printed')).toBe('')
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts')
    expect(await frame.boundingBox()).toMatchObject({ width: 0, height: 0 })
    const report = page.frameLocator('iframe')
    expect(await report.locator('h1').textContent()).toBe('Grievance Policy and Procedure')
    expect(await report.locator('h2').allTextContents()).toEqual(['What to decide', 'The detail'])
    // Its own style sheet is applied: browsers give a heading another weight.
    expect(await report.locator('h1').evaluate(h1 => getComputedStyle(h1).fontWeight)).toBe('650')
    expect(await axeViolations(page)).toEqual([])
    expect(errors).toEqual([])
  })
})
