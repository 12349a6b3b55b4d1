import { buildWithVite } from './build-with-vite.ts'

/** Builds the app's page if it is missing or older than its sources. Returns its folder. */
export function buildPage(say: (text: string) => void): Promise<string> {
  const page = {
    what: 'the app’s page',
    product: 'dist/renderer/index.html',
    sources: ['renderer', 'engine', 'host/contract', 'package-lock.json', 'vite.config.ts'],
    calls: [[]],
  }
  return buildWithVite(page, say)
}
