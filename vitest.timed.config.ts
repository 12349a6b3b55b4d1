import { defineConfig } from 'vitest/config'

/** What depends on the clock or the processor, one after another: `npm run timed`. */
export default defineConfig({
  test: {
    include: ['tests/timed/*.timed.ts'],
    testTimeout: 60_000,
    fileParallelism: false,
    reporters: ['default', './tests/helpers/closing-line.ts'],
  },
})
