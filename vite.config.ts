import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the renderer into one page with its scripts and styles beside it, for Electron's protocol and the loopback server. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 2000 },
})
