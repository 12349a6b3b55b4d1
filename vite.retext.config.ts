import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { loadRules } from './engine/load-rules.ts'
import { readRuleFiles, shippedRules } from './host/files/rule-files.ts'
import { packagedRules } from './retext/packaged-rules.ts'

const own = JSON.parse(readFileSync('package.json', 'utf8'))

/**
 * Builds the plugin of retext into `dist/retext`, a package of its own with all that it needs inside: who installs it gets neither the app nor
 * the packages of the app. Its types were written by `tsc -p retext` before.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/retext',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { retext: 'retext/retext.ts' },
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
  plugins: [rules(), packageFiles()],
})

/** The module `evenhand:rules`: the wordings that come with the product, as data. */
function rules(): Plugin {
  return {
    name: 'evenhand-rules',
    resolveId: id => (id === 'evenhand:rules' ? '\0evenhand:rules' : undefined),
    async load(id) {
      if (id !== '\0evenhand:rules') return undefined
      const { lists, ...carried } = packagedRules(loadRules(await readRuleFiles(shippedRules)))
      const data = JSON.stringify(JSON.stringify({ ...carried, lists: [...lists] }))
      return [
        `const { lists, ...carried } = JSON.parse(${data})`,
        'export const rules = { ...carried, lists: new Map(lists) }',
        `export const pages = ${JSON.stringify(`${own.homepage}/docs/rules`)}`,
      ].join('\n')
    },
  }
}

/** What a package needs beside its code. */
function packageFiles(): Plugin {
  return {
    name: 'evenhand-package',
    generateBundle() {
      const { name, version, description, license, homepage, author } = own
      const entry = { types: './retext.d.ts', default: './retext.js' }
      const manifest = {
        ...{ name, version, description, license, homepage, author },
        type: 'module',
        exports: { './retext': entry },
        peerDependencies: { unified: '^11.0.0' },
        sideEffects: false,
      }
      const add = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
      add('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
      for (const part of ['retext', 'options'])
        add(`${part}.d.ts`, readFileSync(`dist/retext-types/retext/${part}.d.ts`, 'utf8').replaceAll(".ts'", ".js'"))
      add('README.md', readFileSync('docs/retext.md', 'utf8'))
      add('LICENSE', readFileSync('LICENSE', 'utf8'))
      add('LICENSES-OF-PACKAGES.txt', licencesOf([...this.getModuleIds()]))
    },
  }
}

/** The licences of the packages that are inside, which must go along with their code. */
function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap(id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []))
  const texts = [...folders].map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`
  })
  return `${texts.sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
