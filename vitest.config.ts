import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // One second, the default, is too short for a worker to start on a machine that others use too.
    expect: { poll: { timeout: 15_000 } },
    globalSetup: './tests/helpers/built-app.ts',
    reporters: ['default', './tests/helpers/closing-line.ts'],
  },
})
