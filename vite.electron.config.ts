import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const builtins = [...builtinModules, ...builtinModules.map(name => `node:${name}`), 'electron', 'node:sqlite']

/**
 * Builds the desktop app's own process and its worker, with every package they need inside; with `--mode preload` the preload
 * script, which the sandbox wants as CommonJS. The packed app then needs no `node_modules`.
 */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload'
  return {
    build: {
      ssr: true,
      outDir: 'dist/electron',
      emptyOutDir: !preload,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: preload
          ? { preload: 'electron/preload.cts' }
          : { main: 'electron/main.ts', worker: 'host/workers/worker.ts' },
        output: {
          format: preload ? 'cjs' : 'esm',
          entryFileNames: preload ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name].js',
        },
        external: builtins,
      },
    },
    ssr: { noExternal: true, external: ['electron'] },
    plugins: preload
      ? []
      : [
          {
            name: 'workspace-migrations',
            generateBundle() {
              for (const fileName of ['1.sql', '2.sql', '2-after.sql']) {
                const source = readFileSync(`host/workspace/migrations/${fileName}`)
                this.emitFile({ type: 'asset', fileName, source })
              }
            },
          },
        ],
  }
})
