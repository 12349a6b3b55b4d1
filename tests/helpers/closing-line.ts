import type { Reporter, TestModule } from 'vitest/node'

/**
 * Prints `N passed, N failed, N skipped` as the last line of a run, so that any CI can read the outcome. Before it stands what
 * could not be tested here: the tests whose names begin with SKIPPED.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        counts[test.result().state]++
        if (test.result().state === 'skipped' && test.name.startsWith('SKIPPED'))
          process.stdout.write(`\n${test.name}\n`)
      }
      if (tests.length === 0 && module.state() === 'failed') counts.failed++
    }
    const skipped = counts.skipped + counts.pending
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${skipped} skipped\n`)
  }
}
