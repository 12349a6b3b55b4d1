import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sharedPath } from './corpus.ts'
import { openPlain, relatedParts } from './plain-package.ts'

const run = promisify(execFile)

/** The parts that the schema describes, by their relationship to the main part, which is "document". */
export const schemaParts = ['document', 'comments', 'footnotes', 'endnotes', 'numbering', 'styles', 'settings'] as const

interface Checked {
  readonly name: string
  readonly part: string
  readonly file: string
}

const strip = `import importlib.util,sys
s=importlib.util.spec_from_file_location('s',sys.argv[1]);m=importlib.util.module_from_spec(s);s.loader.exec_module(m)
sys.setrecursionlimit(20000)
for f in sys.argv[2:]:
  try: x=m.run(open(f+'.raw','rb').read())
  except Exception: x=b'<unreadable/>'
  open(f,'wb').write(x)`

/**
 * Checks parts of Word files against the ISO 29500 transitional schema, as the shared validate-docx.sh does, strict ones by its
 * names: for each file the schema errors, a line each, without file names and line numbers.
 */
export async function schemaErrors(
  files: ReadonlyMap<string, Uint8Array>,
  types: readonly string[] = schemaParts,
): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-xsd-'))
  const results = new Map<string, string[]>([...files.keys()].map(name => [name, []]))
  const parts: Checked[] = []
  try {
    for (const [name, bytes] of files) {
      const pkg = openPlain(bytes)
      for (const part of types) {
        for (const path of part === 'document' ? [pkg.main] : relatedParts(pkg, part)) {
          const file = join(folder, `${parts.length}.xml`)
          writeFileSync(`${file}.raw`, transitional(pkg.parts[path] ?? new Uint8Array()))
          parts.push({ name, part, file })
        }
      }
    }
    for (let i = 0; i < parts.length; i += 60) await check(parts.slice(i, i + 60), results)
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Parts in one go; where that takes too long each by itself, and one that does is left with a line that says so. */
async function check(batch: readonly Checked[], results: ReadonlyMap<string, string[]>): Promise<void> {
  const script = sharedPath('tools/strip-extensions.py') ?? ''
  const schema = sharedPath('corpus/xsd/wml.xsd') ?? ''
  const files = batch.map(({ file }) => file)
  const limits = { timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 1 << 26 } as const
  const lint = ['-c', 'xmllint --noout --nonet --huge --schema "$0" "$@"; test $? -lt 9', schema, ...files]
  let stderr: string
  try {
    await run('/usr/bin/python3', ['-c', strip, script, ...files], limits)
    stderr = (await run('sh', lint, limits)).stderr
  } catch {
    const [only] = batch
    if (batch.length > 1) for (const one of batch) await check([one], results)
    else if (only) results.get(only.name)?.push(`${only.part}: not checked within a minute`)
    return
  }
  const byFile = new Map(batch.map(checked => [checked.file, checked]))
  for (const line of stderr.split('\n')) {
    const found = /^(.*?\.xml):\d+: (element .*Schemas validity error.*)$/.exec(line)
    const place = byFile.get(found?.[1] ?? '')
    if (place) results.get(place.name)?.push(`${place.part}: ${found?.[2]}`)
  }
}

/** A part in the transitional namespaces (ISO 29500-4), as the schema knows only those. */
function transitional(bytes: Uint8Array): Uint8Array {
  const strict = 'http://purl.oclc.org/ooxml/'
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.includes(strict)) return bytes
  const named = text
    .replaceAll(`${strict}officeDocument/`, 'http://schemas.openxmlformats.org/officeDocument/2006/')
    .replaceAll(/http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/(\w+)/g, 'http://schemas.openxmlformats.org/$1/2006/$2')
  return Buffer.from(named, 'latin1')
}
