import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { satisfies } from 'semver'
import { describe, expect, test } from 'vitest'
import { dependenciesPage, readSources, runtimeFolders } from './page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = readSources(root)
const { package: own, lock, desktop, words } = sources

describe('docs/dependencies.md', () => {
  test('says what package.json and package-lock.json say: else run npm run dependencies-page', () => {
    expect(readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')).toBe(dependenciesPage(sources))
  })

  test('cannot be written while a dependency is new, has another version, or is gone', () => {
    const { zod: _, ...others } = own.dependencies
    const changed: [RegExp, Record<string, string>][] = [
      [/nothing of left-pad 1\.0\.0/, { ...own.dependencies, 'left-pad': '1.0.0' }],
      [/nothing of zod 5\.0\.0/, { ...own.dependencies, zod: '5.0.0' }],
      [/zod is not a dependency any more/, others],
    ]
    for (const [says, dependencies] of changed) {
      expect(() => dependenciesPage({ ...sources, package: { ...own, dependencies } })).toThrow(says)
    }
  })

  test('cannot be written while it gives a reason for what is not done any more, or none for what is', () => {
    const { '@electron/rebuild': _, ...others } = own.overrides
    expect(() => dependenciesPage({ ...sources, package: { ...own, overrides: others } })).toThrow(
      '@electron/rebuild is not held at 3.6.2 any more',
    )
    const overrides = { ...own.overrides, 'left-pad': '1.0.0' }
    expect(() => dependenciesPage({ ...sources, package: { ...own, overrides } })).toThrow(
      'does not say why left-pad is overridden',
    )
  })

  test('is another page when a licence changes, or a package brings another along', () => {
    const at = (folder: string, license: string) => ({
      ...sources,
      lock: { packages: { ...lock.packages, [folder]: { version: '1.0.0', license } } },
    })
    expect(dependenciesPage(at('node_modules/zod', 'SSPL-1.0'))).toContain('SSPL-1.0')
    expect(dependenciesPage(at('node_modules/jszip/node_modules/left-pad', 'WTFPL'))).toContain(
      '**WTFPL**: left-pad 1.0.0',
    )
  })
})

test('the versions are those that are locked', () => {
  const packages = { ...desktop.lock.packages, ...lock.packages }
  for (const [name, { version }] of Object.entries(words.packages)) {
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})

test('no package of npm ci asks for a newer Node than 20', () => {
  const asking = Object.entries(lock.packages).filter(([, { engines }]) => {
    return engines?.node !== undefined && !satisfies('20.20.2', engines.node)
  })
  expect(asking.map(([folder]) => folder)).toEqual([])
})

test('every licence lets the product be given on under its own', () => {
  const allowed = ['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']
  const either = ['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)']
  for (const folder of runtimeFolders(sources)) {
    expect([...allowed, ...either], folder).toContain(lock.packages[folder]?.license)
  }
})

test('no package that runs uses Node’s modules for the network, or starts programs', () => {
  const reaching =
    /(?:require\(\s*|from\s*|import\(\s*)['"](?:node:)?(?:https?|http2|net|tls|dns|dgram|child_process)['"]/
  const page = '@fluentui/'
  const folders = runtimeFolders(sources).filter(folder => !folder.includes(page))
  const found = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.[cm]?js$/.test(file) && !/(?:^|[\\/])(?:node_modules|tests?)[\\/]/.test(file))
      .filter(file => reaching.test(readFileSync(join(root, folder, file), 'utf8')))
      .map(file => `${folder}/${file}`),
  )
  expect(folders.length).toBeGreaterThan(50)
  expect(found).toEqual([])
})
