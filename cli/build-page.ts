import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../engine/errors.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'dist', 'renderer')
/** What the page is made of, besides packages. */
const sources = ['renderer', 'engine', 'host/contract', 'package-lock.json', 'vite.config.ts']

/** Builds the app's page where there is none, or an older one than its sources. Gives the folder that holds it. */
export async function buildPage(say: (text: string) => void): Promise<string> {
  const index = join(page, 'index.html')
  const made = existsSync(index) ? statSync(index).mtimeMs : 0
  if (made > newest(sources.map(source => join(root, source)))) return page
  say('Building the app’s page. This takes some seconds, once.\n')
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  // A process of its own: what runs this one, a test too, must not decide how the page is built.
  const env = { ...process.env, NODE_ENV: 'production' }
  const problems = await new Promise<string | undefined>(resolve => {
    execFile(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, env }, (error, _, said) =>
      resolve(error ? said || error.message : undefined),
    )
  })
  if (problems !== undefined) {
    throw new UserError('not-readable', `The app’s page could not be built: ${problems}\nRun npm ci and try again.`)
  }
  return page
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
