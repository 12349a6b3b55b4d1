import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { printing, reportPrinter } from '../../electron/report-pdf.ts'
import { fakeElectron } from '../helpers/fake-electron.ts'
import { makeFolder } from '../helpers/folder.ts'
import { docx } from '../helpers/hosts.ts'
import { startedApp } from '../helpers/started-app.ts'

const page = new TextEncoder().encode('<!doctype html><title>Report</title>')

describe('printing a report to a PDF', () => {
  test('happens in a window that nobody sees, without scripts, shut in, and gone afterwards', async () => {
    const fake = fakeElectron()
    const asked: unknown[] = []
    fake.printing.print = async (html, options) => {
      asked.push(html, options)
      return new TextEncoder().encode('%PDF-1')
    }
    const bytes = await reportPrinter(fake.electron)(page)
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1')
    expect(asked).toEqual(['<!doctype html><title>Report</title>', printing])
    expect(printing).toMatchObject({ pageSize: 'A4', generateTaggedPDF: true, generateDocumentOutline: true })
    const [window] = fake.opened
    expect(window?.shown).toBe(false)
    expect(window?.options.webPreferences).toMatchObject({
      ...{ javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
      partition: expect.not.stringMatching(/^persist:/),
    })
    expect(window?.options.webPreferences?.preload).toBeUndefined()
    expect(window?.webContents.gone).toBe(true)
    const session = fake.sessionOf(window?.options.webPreferences?.partition ?? '')
    for (const url of ['https://example.org/', 'evenhand://app/index.html', 'file:///etc/passwd']) {
      expect(session.cancels(url), url).toBe(true)
    }
    // What was printed cannot be read again.
    expect((await session.handler?.(new Request('evenhand://print/1')))?.status).toBe(404)
  })

  test('serves the report with a policy under which nothing loads or runs', async () => {
    const fake = fakeElectron()
    let policy: string | null | undefined
    fake.printing.print = async () => {
      const response = await fake.sessionOf('evenhand-print').handler?.(new Request('evenhand://print/1'))
      policy = response?.headers.get('content-security-policy')
      return page
    }
    await reportPrinter(fake.electron)(page)
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/)
  })

  test.each([
    ['that fails', async () => Promise.reject(new Error('no printer')), /no printer/],
    ['that takes too long', () => new Promise<never>(() => {}), /not printed in 50 ms/],
  ])('%s leaves no window behind', async (_, print, message) => {
    const fake = fakeElectron()
    fake.printing.print = print
    await expect(reportPrinter(fake.electron, 50)(page)).rejects.toThrow(message)
    expect(fake.app.windows.size).toBe(0)
  })
})

describe('exporting PDFs from the desktop app', () => {
  test('writes the report of each document beside its other files, and replaces nothing', async () => {
    const { printing, openPage } = await startedApp()
    const { host, add, chooseForResults } = await openPage()
    printing.print = async html => new TextEncoder().encode(`%PDF-${/<title>(.*?)<.title>/.exec(html)?.[1]}`)
    const documents = [await add('a.docx', docx('One', 'BAME staff.')), await add('b.docx', docx('Two', 'BAME staff.'))]
    const folder = makeFolder()
    await chooseForResults(folder)
    const wanted = { documents, formats: ['html' as const, 'pdf' as const], includeCovered: false, folder }
    const { paths, refused } = await host.exportTo(wanted)
    expect(refused).toEqual([])
    expect(paths.map(path => path.slice(folder.length + 1))).toEqual(['a.html', 'a.pdf', 'b.html', 'b.pdf'])
    expect(readFileSync(join(folder, 'b.pdf'), 'utf8')).toMatch(/^%PDF-.*Two/)
    await expect(host.exportTo({ ...wanted, formats: ['pdf'] })).rejects.toThrow(/would be overwritten/)
  })

  test('says which report could not be printed and what to do, and writes the others', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { app, printing, openPage } = await startedApp()
    const { host, add, chooseForResults } = await openPage()
    let count = 0
    printing.print = async () => {
      if (++count === 1) throw new Error('printing failed')
      return new TextEncoder().encode('%PDF-')
    }
    const documents = [await add('a.docx', docx('One', 'BAME staff.')), await add('b.docx', docx('Two', 'BAME staff.'))]
    const folder = makeFolder()
    await chooseForResults(folder)
    const { refused } = await host.exportTo({ documents, formats: ['pdf'], includeCovered: false, folder })
    expect(refused).toMatchObject([{ name: 'a', message: expect.stringMatching(/^The PDF could not be made\. .+\.$/) }])
    expect(readdirSync(folder)).toEqual(['b.pdf'])
    expect(app.windows.size).toBe(1)
    expect(logged).toHaveBeenCalledWith(new Error('printing failed'))
  })
})
