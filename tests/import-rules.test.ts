import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cyclesIn, importLines, importsOf, nodeModulesBehind, sourceFiles } from './helpers/imports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const planted = fileURLToPath(new URL('fixtures/import-violation', import.meta.url))

describe('who may import whom', () => {
  test('every part imports only what the design allows it', async () => {
    const { seen, violations } = await importsOf(root)
    expect(violations).toEqual([])
    const files = sourceFiles(root)
    expect(files.length).toBeGreaterThan(100)
    // dependency-cruiser does not know node:sqlite, which is younger than it: only the host may use it.
    const overlooked = files.flatMap(file =>
      importLines(root, file)
        .filter(
          module => !seen.get(file)?.includes(module) && !(module === 'node:sqlite' && /^(?:host|tests)\//.test(file)),
        )
        .map(module => `${file}: ${module}`),
    )
    expect(overlooked, 'imports that dependency-cruiser did not see').toEqual([])
  })

  test('the engine and the packages it uses import nothing of Node', async () => {
    expect(await nodeModulesBehind(root, 'engine')).toEqual([])
  })

  test('a planted import that is not allowed is reported', async () => {
    const { violations } = await importsOf(planted)
    expect(violations).toEqual([
      'cli-imports-engine-and-host: cli/run.ts → renderer/app.tsx',
      'electron-imports-host: electron/uses-engine.ts → engine/cycle-first.ts',
      'engine-checks-order: engine/checks/knows-export.ts → engine/export/leaf.ts',
      'engine-compare-order: engine/compare/knows-export.ts → engine/export/leaf.ts',
      'engine-docx-order: engine/docx/knows-rules.ts → engine/rules/leaf.ts',
      'engine-export-order: engine/export/knows-compare.ts → engine/compare/leaf.ts',
      'engine-imports-engine: engine/type-from-host.ts → host/rows.ts',
      'engine-imports-engine: engine/uses-node.ts → fs',
      'engine-labels-order: engine/labels/knows-export.ts → engine/export/leaf.ts',
      'engine-returned-order: engine/returned/knows-checks.ts → engine/checks/leaf.ts',
      'engine-review-order: engine/review/knows-checks.ts → engine/checks/leaf.ts',
      'engine-rooms-known: engine/attic/new-room.ts → engine/text/leaf.ts',
      'engine-rules-order: engine/rules/knows-judging.ts → engine/review/leaf.ts',
      'engine-suggestions-order: engine/suggestions/knows-export.ts → engine/export/leaf.ts',
      'engine-text-order: engine/text/knows-judging.ts → engine/review/judged.ts',
      'engine-verbs-order: engine/load-rules.ts → engine/export/leaf.ts',
      'engine-words-order: engine/decision.ts → engine/text/leaf.ts',
      'host-bridge-order: host/bridge/knows-files.ts → host/files/leaf.ts',
      'host-calls-order: host/calls/knows-host.ts → host/host.ts',
      'host-files-order: host/files/knows-workspace.ts → host/workspace/leaf.ts',
      'host-imports-engine: host/uses-cli.ts → cli/run.ts',
      'host-reading-view-order: host/reading-view/knows-workspace.ts → host/workspace/leaf.ts',
      'host-rooms-known: host/attic/new-room.ts → host/files/leaf.ts',
      'host-workers-order: host/workers/knows-workspace.ts → host/workspace/leaf.ts',
      'host-workspace-order: host/workspace/knows-calls.ts → host/calls/call.ts',
      'only-electron-imports-electron: tests/uses-electron.ts → electron',
      'renderer-features-apart: renderer/library/page.tsx → renderer/rules/page.tsx',
      'renderer-features-apart: renderer/rules/page.tsx → renderer/library/page.tsx',
      'renderer-imports-engine-and-bridge: renderer/app.tsx → host/rows.ts',
      'retext-imports-engine: retext/uses-cli.ts → cli/run.ts',
    ])
  })

  test('no file imports itself through others, types included', () => {
    expect(cyclesIn(root)).toEqual([])
  })

  test('planted circles are found: of values, of types, of screens, and through await import()', () => {
    expect(cyclesIn(planted)).toEqual([
      'cli/rules.ts → cli/rules/check.ts',
      'engine/cycle-first.ts → engine/cycle-second.ts',
      'host/calls/call.ts → host/workspace/knows-calls.ts',
      'renderer/library/page.tsx → renderer/rules/page.tsx',
    ])
  })

  test('a planted import of Node is found behind the engine', async () => {
    expect(await nodeModulesBehind(planted, 'engine')).toEqual(['engine/uses-node.ts → fs'])
  })
})
