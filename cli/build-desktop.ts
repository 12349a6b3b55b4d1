import { buildWithVite } from './build-with-vite.ts'

/** Builds the desktop app's main process if it is missing or older than its sources; its page is built separately. */
export async function buildDesktop(say: (text: string) => void): Promise<void> {
  const config = ['-c', 'vite.electron.config.ts']
  const desktop = {
    what: 'the desktop app',
    product: 'dist/electron/preload.cjs',
    sources: ['electron', 'engine', 'host', 'package-lock.json', 'vite.electron.config.ts'],
    calls: [config, [...config, '--mode', 'preload']],
  }
  await buildWithVite(desktop, say)
}
