import { defineConfig } from 'vitest/config'

/** Tests of functions alone: they leave nothing behind, so that one process can load and compile the rules once for all of them. */
const pure = ['engine', 'rules', 'accuracy', 'scenarios', 'samples', 'corpus', 'fuzz', 'renderer', 'retext'].map(
  folder => `tests/${folder}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    testTimeout: 90_000,
    // One second, the default, is too short for a worker to start on a machine that others use too.
    expect: { poll: { timeout: 45_000 } },
    reporters: ['default', './tests/helpers/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: pure, isolate: false, setupFiles: './tests/helpers/checks-ready.ts' },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...pure],
          globalSetup: './tests/helpers/built-app.ts',
        },
      },
    ],
  },
})
