import { buildWithVite } from './build-with-vite.ts'

/** Builds the desktop app's own process where there is none, or an older one than its sources; its page is built apart. */
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
