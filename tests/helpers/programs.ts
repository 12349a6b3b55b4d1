import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { sharedPath } from './corpus.ts'

const run = promisify(execFile)

/** Whether a program is on this machine. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Converts Word files to ODT with LibreOffice, all in one go, and gives each result's content by name. Slow: seconds. */
export async function toOdt(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-odt-'))
  try {
    const out = join(folder, 'out')
    mkdirSync(out)
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name.replaceAll('/', '__')}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', out, ...paths], {
      timeout: 300_000,
      maxBuffer: 1 << 24,
    })
    const results = readdirSync(out).map(name => {
      const content = unzipSync(new Uint8Array(readFileSync(join(out, name))))['content.xml']
      return [name.replace(/\.odt$/, '').replaceAll('__', '/'), strFromU8(content ?? new Uint8Array())] as const
    })
    return new Map(results)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const checked = ['document', 'comments', 'footnotes', 'endnotes', 'numbering', 'styles', 'settings'] as const

/**
 * Checks the parts of Word files against the ISO 29500 transitional schema, as the shared validate-docx.sh does: for each name
 * the schema errors, a line each, without file names and line numbers.
 */
export async function schemaErrors(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-xsd-'))
  const strip = sharedPath('tools/strip-extensions.py') ?? ''
  const schema = sharedPath('corpus/xsd/wml.xsd') ?? ''
  try {
    const results = new Map<string, string[]>()
    const parts: { name: string; part: string; file: string }[] = []
    let number = 0
    for (const [name, bytes] of files) {
      results.set(name, [])
      const own = unzipSync(bytes)
      for (const part of checked) {
        const xml = own[`word/${part}.xml`]
        if (!xml) continue
        const file = join(folder, `${number++}.xml`)
        writeFileSync(`${file}.raw`, xml)
        parts.push({ name, part, file })
      }
    }
    const script = `import importlib.util,sys\ns=importlib.util.spec_from_file_location('s',sys.argv[1]);m=importlib.util.module_from_spec(s);s.loader.exec_module(m)\nsys.setrecursionlimit(20000)\nfor f in sys.argv[2:]:\n  open(f,'wb').write(m.run(open(f+'.raw','rb').read()))`
    for (let i = 0; i < parts.length; i += 60) {
      const batch = parts.slice(i, i + 60)
      await run('/usr/bin/python3', ['-c', script, strip, ...batch.map(p => p.file)], { timeout: 120_000 })
      const { stderr } = await run(
        'sh',
        ['-c', 'xmllint --noout --nonet --huge --schema "$0" "$@" || true', schema, ...batch.map(p => p.file)],
        { timeout: 300_000, maxBuffer: 1 << 26 },
      )
      const byFile = new Map(batch.map(p => [p.file, p]))
      for (const line of stderr.split('\n')) {
        const found = /^(.*?\.xml):\d+: (element .*Schemas validity error.*)$/.exec(line)
        const place = byFile.get(found?.[1] ?? '')
        if (place) results.get(place.name)?.push(`${place.part}: ${found?.[2]}`)
      }
    }
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of `after`, the lines that do not stand in `before` at least as often. */
export function newLines(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1)
  return after.filter(line => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
