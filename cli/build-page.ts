import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../engine/errors.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'dist', 'renderer')
/** What the page is made of, besides packages. */
const sources = ['renderer', 'engine', 'host/contract', 'package-lock.json', 'vite.config.ts']

/** Builds the app's page where there is none, or an older one than its sources. Gives the folder that holds it. */
export async function buildPage(say: (text: string) => void): Promise<string> {
  const index = join(page, 'index.html')
  const built = existsSync(index) ? statSync(index).mtimeMs : 0
  if (built > newest(sources.map(source => join(root, source)))) return page
  say('Building the app’s page. This takes some seconds, once.\n')
  try {
    const { build } = await import('vite')
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', root: join(root, 'renderer') })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError('not-readable', `The app’s page could not be built: ${why}\nRun npm ci and try again.`, {
      cause,
    })
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
