import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const locked = z.object({
  version: z.string(),
  // Old packages list several.
  license: z.union([z.string(), z.array(z.string()).transform(list => list.join(' or '))]).optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  // Old packages write a list here too.
  engines: z.looseObject({ node: z.string().optional() }).optional().catch(undefined),
})
const names = z.record(z.string(), z.string())
const override = z.union([z.string(), names])
const packageJson = z.object({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  overrides: z.record(z.string(), override),
})
const desktopPackage = packageJson.pick({ dependencies: true })
const lockFile = z.object({ packages: z.record(z.string(), locked.partial({ version: true })) })
const words = z.strictObject({
  looked: z.iso.date(),
  packages: z.record(
    z.string(),
    z.strictObject({
      version: z.string(),
      released: z.iso.date(),
      newest: z.string(),
      why: z.string(),
      touches: z.string(),
    }),
  ),
  held: z.record(z.string(), z.strictObject({ version: z.string(), why: z.string() })),
})

/** What a project says of its packages, and what is written about them. */
export interface Sources {
  readonly package: z.infer<typeof packageJson>
  readonly lock: z.infer<typeof lockFile>
  /** Electron's package, which is installed apart. */
  readonly desktop: { readonly package: z.infer<typeof desktopPackage>; readonly lock: z.infer<typeof lockFile> }
  readonly words: z.infer<typeof words>
}

/** Reads package.json and package-lock.json of a project and of its Electron, and `words.yml`. */
export function readSources(root: string): Sources {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
  return {
    package: packageJson.parse(JSON.parse(read('package.json'))),
    lock: lockFile.parse(JSON.parse(read('package-lock.json'))),
    desktop: {
      package: desktopPackage.parse(JSON.parse(read('electron-runtime', 'package.json'))),
      lock: lockFile.parse(JSON.parse(read('electron-runtime', 'package-lock.json'))),
    },
    words: words.parse(parse(read('tests', 'dependencies', 'words.yml'))),
  }
}

/** The folders of all packages that `npm ci --omit=dev --omit=optional` would install, by npm's own marks. */
export function runtimeFolders({ lock }: Pick<Sources, 'lock'>): string[] {
  return Object.entries(lock.packages).flatMap(([folder, { dev, optional }]) =>
    folder === '' || dev || optional ? [] : [folder],
  )
}

/**
 * docs/dependencies.md. Throws Error with every package about which nothing is written, or something about another version, and
 * with every word about a package that is not there.
 */
export function dependenciesPage(sources: Sources): string {
  const { package: own, desktop: electron, words } = sources
  const wanted = { ...own.dependencies, ...own.optionalDependencies, ...electron.package.dependencies }
  const problems = [
    ...Object.entries(wanted).flatMap(([name, version]) =>
      words.packages[name]?.version === version
        ? []
        : [`tests/dependencies/words.yml says nothing of ${name} ${version}`],
    ),
    ...Object.keys(words.packages).flatMap(name => (name in wanted ? [] : [`${name} is not a dependency any more`])),
    ...Object.entries(words.held).flatMap(([name, { version }]) =>
      heldAt(own, name) === version ? [] : [`${name} is not held at ${version} any more`],
    ),
    ...Object.keys(own.overrides).flatMap(name =>
      name in words.held ? [] : [`tests/dependencies/words.yml does not say why ${name} is overridden`],
    ),
  ]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return [
    intro,
    table(sources, Object.keys(own.dependencies)),
    desktop,
    table({ ...sources, lock: electron.lock }, Object.keys(electron.package.dependencies)),
    brought,
    broughtAlong(sources),
    node,
    table(sources, Object.keys(own.optionalDependencies)),
    development(Object.keys(own.devDependencies)),
    heldBack,
    heldList(words.held),
  ].join('\n\n')
}

function table({ lock, words }: Sources, names: readonly string[]): string {
  const rows = names.map(name => {
    const { version = '', released = '', newest = '', why, touches } = words.packages[name] ?? {}
    const last = newest === version ? released : `${released}; newest ${newest}`
    return `| \`${name}\` | ${version} | ${licenceOf(lock, name)} | ${last} | ${why} | ${touches} |`
  })
  return [
    '| package | version | licence | released | why it is here | what it may touch |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function broughtAlong(sources: Sources): string {
  const { lock, package: own } = sources
  const others = runtimeFolders(sources).flatMap(folder => {
    const name = folder.replace(/^.*node_modules\//, '')
    const { version = '', license = 'none named' } = lock.packages[folder] ?? {}
    return folder === `node_modules/${name}` && name in own.dependencies ? [] : [{ name, version, license }]
  })
  return [...Map.groupBy(others, ({ license }) => license)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, each]) => `- **${licence}**: ${each.map(({ name, version }) => `${name} ${version}`).join(', ')}`)
    .join('\n')
}

function licenceOf({ packages }: Sources['lock'], name: string): string {
  return packages[`node_modules/${name}`]?.license ?? 'none named'
}

function development(names: readonly string[]): string {
  return `## What does not ship

Everything in \`devDependencies\` builds and tests Evenhand and reaches no user: ${names.map(name => `\`${name}\``).join(', ')}.`
}

/** The version at which package.json holds a package that is not taken at its newest, or with other packages than it asks for. */
function heldAt({ dependencies, devDependencies, overrides }: Sources['package'], name: string): string | undefined {
  const other = overrides[name]
  const version = typeof other === 'object' ? other['.'] : other
  return version ?? devDependencies[name] ?? dependencies[name]
}

function heldList(held: Sources['words']['held']): string {
  return `${Object.entries(held)
    .map(([name, { version, why }]) => `- \`${name}\` ${version}: ${why}`)
    .join('\n')}\n`
}

const intro = `# What Evenhand is built from

This page is written by \`npm run dependencies-page\` from \`package.json\`, \`package-lock.json\` and \`tests/dependencies/words.yml\`. A
package that is new, or has another version or licence, fails a test until the page says so.

Nothing under “What runs”, nor what it brings along, opens a connection: none of it that runs outside the page uses Node’s modules
for the network, which a test looks for, and the page is kept from every address but its own by its policy. Nothing is fetched
while Evenhand runs. “What it may touch” is what it gets its hands on as Evenhand uses it.

## What runs`

const desktop = `## The desktop app besides

Its package is not part of \`npm ci\`: it asks for Node 22.12 or newer, and \`npm ci\` may run on Node 20. \`npm start\` installs it with
Node 24 from \`electron-runtime/\`, which has a lock file of its own, and the package's installer checks the runtime that it fetches.`
const heldBack = `## Held or overridden

So that \`npm ci\` asks for nothing newer than Node 20.`
const brought =
  '## What these bring along\n\nBy licence. Of these, only what is used is bundled into the page and the desktop app. `duck` names no kind of BSD; its text is that\nof the two-clause one.'
const node = `## Node itself

Optional: npm installs the one that fits the computer, so that whoever has an older Node can run Evenhand from its folder. The desktop
app does not take them along. They stay with Node 24 on purpose.`
