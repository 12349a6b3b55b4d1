import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { buildDesktop } from '../../cli/build-desktop.ts'
import { buildPage } from '../../cli/build-page.ts'
import { filesBelow } from './folder.ts'
import { freshWorkspace } from './hosts.ts'
import type { AppInShell } from './shells.ts'

/** Opens the built desktop app in Electron's own runtime, with a workspace and settings of its own and all rules. */
export async function openInElectron(executablePath: string): Promise<AppInShell> {
  await buildPage(() => {})
  await buildDesktop(() => {})
  const app = await _electron.launch({
    executablePath,
    args: [
      fileURLToPath(new URL('../..', import.meta.url)),
      `--workspace=${freshWorkspace()}`,
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'evenhand-user-'))}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const page = await app.firstWindow()
  const asked: string[] = []
  const errors: string[] = []
  const context = app.context()
  context.on('request', request => asked.push(request.url()))
  context.on('weberror', error => errors.push(String(error.error())))
  context.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.setDefaultTimeout(60_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  /** Stands in for the person in the system's own dialog, which no test can reach. */
  const willChoose = (filePaths: readonly string[]) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] })
    }, filePaths)
  return {
    page,
    home: 'evenhand://app/',
    asked,
    errors,
    async addDocuments(paths) {
      await willChoose(paths)
      await page.getByRole('button', { name: 'Add documents' }).click()
    },
    async exported() {
      const folder = mkdtempSync(join(tmpdir(), 'evenhand-exported-'))
      await willChoose([folder])
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
      await page.getByText(/written to/).waitFor()
      return Object.fromEntries(filesBelow(folder))
    },
    close: () => app.close(),
  }
}
