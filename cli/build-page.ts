import { buildWithVite } from './build-with-vite.ts'

/** Builds the app's page where there is none, or an older one than its sources. Gives the folder that holds it. */
export function buildPage(say: (text: string) => void): Promise<string> {
  const page = {
    what: 'the app’s page',
    product: 'dist/renderer/index.html',
    sources: ['renderer', 'engine', 'host/contract', 'package-lock.json', 'vite.config.ts'],
    calls: [[]],
  }
  return buildWithVite(page, say)
}
