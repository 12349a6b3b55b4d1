import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/**
 * How many comments each Word file has after LibreOffice opened it and saved it as ODT, all in one go; no entry for a file that
 * it does not open. Where LibreOffice dies on the way, what is left is tried again in halves. Slow: seconds.
 */
export async function commentsInOffice(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (files.size === 0) return counts
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-odt-'))
  const names = [...files.keys()]
  let deaths = 0
  try {
    await convert([...files.values()].map((bytes, i) => ({ i, bytes })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return counts

  async function convert(batch: readonly { readonly i: number; readonly bytes: Uint8Array }[]): Promise<void> {
    const out = mkdtempSync(join(folder, 'out-'))
    mkdirSync(join(out, 'from'))
    const paths = batch.map(({ i, bytes }) => {
      const path = join(out, 'from', `${i}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=file://${join(folder, `profile${deaths}`)}`
    const command = [profile, '--headless', '--convert-to', 'odt', '--outdir', out, ...paths]
    const ended = await soffice(command, 60_000 + batch.length * 10_000)
    if (!ended) deaths++
    for (const name of readdirSync(out).filter(name => name.endsWith('.odt'))) {
      const parts = unzipSync(new Uint8Array(readFileSync(join(out, name))), {
        filter: ({ name }) => name.endsWith('.xml'),
      })
      const xml =
        strFromU8(parts['content.xml'] ?? new Uint8Array()) + strFromU8(parts['styles.xml'] ?? new Uint8Array())
      counts.set(names[Number.parseInt(name, 10)] ?? '', xml.split('<office:annotation ').length - 1)
    }
    rmSync(out, { recursive: true, force: true })
    const left = batch.filter(({ i }) => !counts.has(names[i] ?? ''))
    if (ended || left.length === 0 || batch.length === 1) return
    const half = Math.ceil(left.length / 2)
    await convert(left.slice(0, half))
    if (half < left.length) await convert(left.slice(half))
  }
}

/** Runs LibreOffice, and ends all its processes after so many milliseconds; whether it came to its own end. */
function soffice(args: readonly string[], limit: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const child = spawn('soffice', args, { detached: true, stdio: 'ignore' })
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), limit)
  child.once('error', () => resolve(false))
  child.once('close', code => {
    clearTimeout(timer)
    resolve(code === 0)
  })
  return promise
}
