import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8')

test('every file and folder that the map and the walk name is there', () => {
  const paths = [...page.matchAll(/`((?:engine|host|renderer|electron|cli|tests)\/[\w./-]+)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter(path => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([])
})

test('every function that the walk names is exported by the file that it names', () => {
  const steps = [...page.matchAll(/`(\w+)`\s+\(`((?:engine|host|renderer)\/[\w./-]+\.tsx?)`\)/g)]
  expect(steps.length).toBeGreaterThan(12)
  for (const [, name, path] of steps) {
    const source = readFileSync(new URL(path ?? '', root), 'utf8')
    expect(source, `${path} should export ${name}`).toMatch(
      new RegExp(`export (?:async )?(?:function|const) ${name}\\b`),
    )
  }
})
