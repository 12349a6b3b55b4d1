import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../engine/errors.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Build {
  /** What is built, for a sentence: "the app’s page". */
  readonly what: string
  /** A file that exists when everything is built. */
  readonly product: string
  /** Its sources, besides packages. */
  readonly sources: readonly string[]
  /** The arguments of each Vite call. */
  readonly calls: readonly (readonly string[])[]
}

/** Builds if the product is missing or older than its sources. Returns its folder. Throws UserError if the build fails. */
export async function buildWithVite(build: Build, say: (text: string) => void): Promise<string> {
  const product = join(root, build.product)
  const made = existsSync(product) ? statSync(product).mtimeMs : 0
  if (made > newest(build.sources.map(source => join(root, source)))) return dirname(product)
  say(`Building ${build.what}. This takes a few seconds and is only needed once.\n`)
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  // A separate process, so that whatever runs this one, such as a test, does not affect the build.
  const env = { ...process.env, NODE_ENV: 'production' }
  for (const call of build.calls) {
    const problems = await new Promise<string | undefined>(resolve => {
      const args = [vite, 'build', '--logLevel', 'error', ...call]
      execFile(process.execPath, args, { cwd: root, env }, (error, _, said) =>
        resolve(error ? said || error.message : undefined),
      )
    })
    if (problems === undefined) continue
    const sentence = `${build.what.charAt(0).toUpperCase()}${build.what.slice(1)} could not be built: ${problems}\nRun npm ci and try again.`
    throw new UserError('not-readable', sentence)
  }
  return dirname(product)
}

function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.map(path => {
      const found = existsSync(path) ? statSync(path) : undefined
      if (!found?.isDirectory()) return found?.mtimeMs ?? 0
      return newest(readdirSync(path).map(name => join(path, name)))
    }),
  )
}
