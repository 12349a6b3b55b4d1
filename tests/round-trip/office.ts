import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Word file after LibreOffice opened it and saved it as .docx; undefined where it cannot. */
export async function savedAgain(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-round-trip-'))
  try {
    const [from, out] = [join(folder, 'file.docx'), join(folder, 'out')]
    mkdirSync(out)
    writeFileSync(from, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, from], {
      timeout: 90_000,
      stdio: 'ignore',
    })
    const saved = join(out, 'file.docx')
    return existsSync(saved) ? new Uint8Array(readFileSync(saved)) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
