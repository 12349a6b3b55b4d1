import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import rules from '../../.dependency-cruiser.json' with { type: 'json' }

/** What dependency-cruiser saw in a tree. */
export interface Imports {
  /** What each file imports, as it is written there; types too. */
  readonly seen: ReadonlyMap<string, readonly string[]>
  /** "engine-imports-engine: engine/a.ts → fs" */
  readonly violations: readonly string[]
}

const parts = ['engine', 'host', 'renderer', 'electron', 'cli', 'retext', 'samples', 'tests']
const resolution: ICruiseOptions = {
  moduleSystems: ['es6'],
  enhancedResolveOptions: { extensions: ['.ts', '.tsx'], exportsFields: ['exports'], conditionNames: ['import'] },
}

/** Checks the imports of a tree by the rules of `.dependency-cruiser.json`. */
export async function importsOf(root: string): Promise<Imports> {
  const folders = parts.filter(part => existsSync(join(root, part)))
  const withJsx = sourceFiles(root).filter(file => file.endsWith('.tsx'))
  const results = [
    await look(folders, { baseDir: root, parser: 'swc', doNotFollow: { path: ['node_modules', '\\.tsx$'] } }),
  ]
  // swc, as dependency-cruiser calls it, reads no JSX; dependency-cruiser's own parser does.
  if (withJsx.length > 0) {
    results.push(await look(withJsx, { baseDir: root, doNotFollow: { path: ['node_modules', '\\.ts$'] } }))
  }
  const seen = new Map<string, string[]>()
  for (const { source, dependencies } of results.flatMap(result => result.modules)) {
    const own = seen.get(source) ?? []
    seen.set(source, own)
    own.push(...dependencies.map(({ protocol, module }) => `${protocol ?? ''}${module}`))
  }
  return { seen, violations: [...new Set(results.flatMap(violationsOf))].sort() }
}

/** Node's own modules that the engine, or a package it uses, imports: "node_modules/x/index.js → fs". */
export async function nodeModulesBehind(root: string, part: string): Promise<readonly string[]> {
  const { modules } = await look([part], { baseDir: root, parser: 'swc' })
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.filter(d => d.dependencyTypes.includes('core')).map(d => `${source} → ${d.module}`),
  )
}

/** Source files of all parts of a tree, as paths from its root. */
export function sourceFiles(root: string): string[] {
  return parts
    .filter(part => existsSync(join(root, part)))
    .flatMap(part =>
      readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map(name => `${part}/${name}`),
    )
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.startsWith('tests/fixtures/'))
}

/** What a file imports from, found by the look of the line and not by parsing: to check that a parser saw it all. */
export function importLines(root: string, path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  const found = text.matchAll(/^(?:(?:import .*|export .*|\} )from |import )'([^']+)'/gm)
  return [...found].flatMap(([, module]) => module ?? [])
}

/**
 * The circles of imports in a tree, types and `await import()` included: each as the files on it, from the first by name. A circle can run through `.ts` and
 * `.tsx` files, which dependency-cruiser looks at one after the other.
 */
export function cyclesIn(root: string): readonly string[] {
  const files = sourceFiles(root).filter(file => !file.startsWith('tests/'))
  const known = new Set(files)
  const importedBy = new Map(
    files.map(file => [
      file,
      [...importLines(root, file), ...importsWhenWanted(root, file)]
        .map(to => posix.join(posix.dirname(file), to))
        .filter(to => known.has(to)),
    ]),
  )
  const cycles = new Set<string>()
  const finished = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file)
    if (start >= 0) cycles.add(fromFirst(path.slice(start)).join(' → '))
    if (start >= 0 || finished.has(file)) return
    for (const imported of importedBy.get(file) ?? []) visit(imported, [...path, file])
    finished.add(file)
  }
  for (const file of files) visit(file, [])
  return [...cycles].sort()
}

/** What a file imports only while it runs: `await import('./check.ts')`. */
function importsWhenWanted(root: string, path: string): string[] {
  const found = readFileSync(join(root, path), 'utf8').matchAll(/\bimport\(\s*'([^']+)'/g)
  return [...found].flatMap(([, module]) => module ?? [])
}

function fromFirst(cycle: readonly string[]): readonly string[] {
  const start = cycle.indexOf([...cycle].sort()[0] ?? '')
  return [...cycle.slice(start), ...cycle.slice(0, start)]
}

async function look(where: string[], options: ICruiseOptions): Promise<ICruiseResult> {
  const all = { ...resolution, ...options, exclude: { path: '^tests/fixtures/' }, validate: true, ruleSet: rules }
  const { output } = await cruise(where, all as ICruiseOptions)
  if (typeof output === 'string') throw new Error(output)
  return output
}

function violationsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}
