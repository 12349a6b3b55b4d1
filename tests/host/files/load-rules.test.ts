import { expect, test } from 'vitest'
import { compileRules } from '../../../engine/compile-rules.ts'
import { loadRules } from '../../../engine/load-rules.ts'
import type { RuleFile } from '../../../engine/rules/load.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import type { Graph } from '../../../engine/text/graph.ts'
import { type Kept, keptIn } from '../../../host/files/kept.ts'
import { loadKeptRules } from '../../../host/files/load-rules.ts'
import { readRuleFiles } from '../../../host/files/rule-files.ts'
import { filesBelow, makeFolder } from '../../helpers/folder.ts'
import { shippedFiles } from '../../helpers/rules.ts'
import { smallRules } from '../../helpers/small-rules.ts'

const read = async (files: readonly RuleFile[]) => loadRules(files)

/** A cache that counts what is found in it. */
function counting(folder: string) {
  const kept = keptIn(folder)
  const found: string[] = []
  const readBytes: Kept['readBytes'] = key => {
    const bytes = kept.readBytes(key)
    if (bytes !== undefined) found.push(key)
    return bytes
  }
  return { kept: { ...kept, readBytes }, found }
}

/** Graphs as text, since millions of numbers are compared one by one otherwise. */
function inWords(graphs: readonly Graph[] | undefined): string {
  const bytes = (of: Int32Array) => Buffer.from(of.buffer, of.byteOffset, of.byteLength).toString('base64')
  return JSON.stringify(graphs, (_, value) => (value instanceof Int32Array ? bytes(value) : value))
}

test('rules that were kept are the rules of their files, with the graphs of their phrases', async () => {
  const { kept, found } = counting(makeFolder())
  const { problemAt: _, concepts: __, ...whole } = loadRules(shippedFiles())
  const made = inWords(compileRules(whole).phrases.graphs())
  for (const times of [0, 1]) {
    const { hash, graphs, ...loaded } = await loadKeptRules(shippedFiles(), kept, read)
    expect(loaded).toStrictEqual(whole)
    expect(inWords(graphs) === made).toBe(true)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(found).toHaveLength(times)
  }
})

test('kept graphs are left aside where a profile has words of its own', async () => {
  const folder = makeFolder()
  const files = await readRuleFiles(smallRules)
  const profile = { ...emptyProfile, organisation: ['Northfield Trust'] }
  const graphs = async (of: typeof profile) => {
    const compiled = compileRules(await loadKeptRules(files, keptIn(folder), read), of)
    return inWords(compiled.phrases.graphs())
  }
  const unkept = inWords(compileRules(loadRules(files), profile).phrases.graphs())
  for (const _ of [1, 2]) expect((await graphs(profile)) === unkept).toBe(true)
  expect((await graphs(emptyProfile)) === unkept).toBe(false)
})

test('a file that changes is read, and so is the earlier one when it comes back', async () => {
  const { kept, found } = counting(makeFolder())
  const files = await readRuleFiles(smallRules)
  const changed = files.map(file => ({ ...file, text: file.text.replaceAll('BAME', 'BME') }))
  const phrases = async (of: typeof files) => {
    const { sets } = await loadKeptRules(of, kept, read)
    return sets.flatMap(set => set.rules.flatMap(rule => (rule.kind === 'wording' ? rule.find : [])))
  }
  expect(await phrases(files)).toEqual(['=BAME'])
  expect(await phrases(changed)).toEqual(['=BME'])
  expect(found).toEqual([])
  expect(await phrases(files)).toEqual(['=BAME'])
  expect(await phrases(changed)).toEqual(['=BME'])
  expect(found).toHaveLength(2)
})

test('rules with a problem are not kept: it is shown at each start', async () => {
  const folder = makeFolder()
  const bad = [...(await readRuleFiles(smallRules)), { path: 'terms/bad.yml', text: '- id: nothing else' }]
  for (const _ of [1, 2]) {
    const { problems } = await loadKeptRules(bad, keptIn(folder), read)
    expect(problems[0]).toMatchObject({ file: 'terms/bad.yml' })
  }
  expect(filesBelow(folder).size).toBe(0)
})

test('two that start at once read the same rules', async () => {
  const folder = makeFolder()
  const files = await readRuleFiles(smallRules)
  const loaded = await Promise.all([1, 2, 3, 4].map(() => loadKeptRules(files, keptIn(folder), read)))
  for (const { sets } of loaded) expect(sets).toEqual(loaded[0]?.sets)
  expect(filesBelow(folder).size).toBe(1)
})
