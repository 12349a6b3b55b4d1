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
      'engine-imports-engine: engine/type-from-host.ts → host/rows.ts',
      'engine-imports-engine: engine/uses-node.ts → fs',
      'engine-text-order: engine/text/knows-judging.ts → engine/review/judged.ts',
      'host-imports-engine: host/uses-cli.ts → cli/run.ts',
      'host-workspace-order: host/workspace/knows-calls.ts → host/calls/call.ts',
      'only-electron-imports-electron: tests/uses-electron.ts → electron',
      'renderer-features-apart: renderer/library/page.tsx → renderer/rules/page.tsx',
      'renderer-features-apart: renderer/rules/page.tsx → renderer/library/page.tsx',
      'renderer-imports-engine-and-bridge: renderer/app.tsx → host/rows.ts',
    ])
  })

  test('no file imports itself through others, types included', () => {
    expect(cyclesIn(root)).toEqual([])
  })

  test('planted circles are found: of values, of types, and of screens', () => {
    expect(cyclesIn(planted)).toEqual([
      'engine/cycle-first.ts → engine/cycle-second.ts',
      'host/calls/call.ts → host/workspace/knows-calls.ts',
      'renderer/library/page.tsx → renderer/rules/page.tsx',
    ])
  })

  test('a planted import of Node is found behind the engine', async () => {
    expect(await nodeModulesBehind(planted, 'engine')).toEqual(['engine/uses-node.ts → fs'])
  })
})
