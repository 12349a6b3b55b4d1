import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    globalSetup: './tests/helpers/built-page.ts',
    reporters: ['default', './tests/helpers/closing-line.ts'],
  },
})
