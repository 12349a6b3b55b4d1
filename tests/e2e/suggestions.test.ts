import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { axeViolations } from '../helpers/app-in-browser.ts'
import { settleChanges } from '../helpers/settle-changes.ts'
import { type AppInShell, shells } from '../helpers/shells.ts'
import { samplesFolder } from '../helpers/small-rules.ts'

describe.each(shells.filter(shell => shell.open))('suggested changes in $name', { timeout: 60_000 }, ({ open }) => {
  let app: AppInShell
  const page = () => app.page
  const choice = () => page().locator('.card').getByRole('switch', { name: 'Send to Word as a tracked change' })
  const openFinding = async (tab: RegExp, words: string) => {
    await page().getByRole('tab', { name: tab }).click()
    await page().locator('.row', { hasText: words }).first().click()
    await page().locator('.card').waitFor()
  }

  beforeAll(async () => {
    if (!open) return
    app = await open()
    await app.addDocuments([join(samplesFolder, 'grievance-policy.docx')])
    await page().locator('.page-text h1').waitFor()
  }, 120_000)
  afterAll(() => app?.close())

  test('a card whose finding has exact words or wording offers to send it to Word, and others do not', async () => {
    await openFinding(/Language/, 'as soon as possible')
    await choice().waitFor()
    expect(await choice().isChecked()).toBe(false)
    expect(await axeViolations(page())).toEqual([])
    await openFinding(/Language/, 'BAME')
    await page().locator('.card').getByText('rule L001').waitFor({ state: 'attached' })
    expect(await choice().count()).toBe(0)
  })

  test('it is switched on, undone and switched on again', async () => {
    await openFinding(/Language/, 'as soon as possible')
    await choice().click()
    await page().locator('.card').getByRole('switch', { checked: true }).waitFor()
    await page().getByRole('button', { name: 'Undo', exact: false }).first().click()
    await page().locator('.card').getByRole('switch', { checked: false }).waitFor()
    await choice().click()
    await page().locator('.card').getByRole('switch', { checked: true }).waitFor()
  })

  test('the export dialog counts what was chosen, and the Word file has it as a tracked change', async () => {
    await page().getByRole('button', { name: 'Export…' }).click()
    await page().getByRole('dialog').getByText('1 suggested change', { exact: false }).waitFor()
    expect(await axeViolations(page())).toEqual([])
    const files = await app.exported()
    const [, word = new Uint8Array()] = Object.entries(files).find(([name]) => name.endsWith('.docx')) ?? []
    const text = (bytes: Uint8Array) =>
      readDocument(openPackage(bytes))
        .document.blocks.map(block => block.text)
        .join('\n')
    expect(text(settleChanges(word, 'accept', 'Evenhand'))).toContain('within [number] working days')
    expect(text(settleChanges(word, 'reject', 'Evenhand'))).not.toContain('[number]')
  })
})

for (const { name, missing } of shells.filter(shell => !shell.open)) {
  test.skip(`SKIPPED, suggested changes in ${name}: ${missing}`, () => {})
}
