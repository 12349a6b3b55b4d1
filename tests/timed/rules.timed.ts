import { expect, test } from 'vitest'
import { compareRules } from '../../engine/authoring/changes/compare-rules.ts'
import { effectsOn } from '../../engine/authoring/changes/effects.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { loadRules } from '../../engine/load-rules.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { phrasesOf } from '../../engine/rules/phrases-of.ts'
import { bytesOf, policies, withoutCorpus } from '../helpers/corpus.ts'
import { filesBesideSets } from '../helpers/rules.ts'
import { theShippedRules } from '../helpers/shipped-rules.ts'

/** The time of the processor that work takes, in milliseconds: other programs do not count. */
async function processorTime(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

test('50,000 phrases are loaded in under a second', async () => {
  const rule = (n: number) => {
    const phrases = Array.from({ length: 250 }, (_, i) => `"word${n} number${i} alpha"`)
    const head = `- id: HH-${1000 + n}\n  title: Words ${n}\n  find: [${phrases.join(', ')}]\n  verdict: style\n`
    return `${head}  source: A test\n  why: It matters.\n  examples: { flag: ["word${n} number1 alpha."] }\n`
  }
  const topics = [0, 1, 2, 3].map(topic => ({
    path: `big/topic-${topic}.yml`,
    text: Array.from({ length: 50 }, (_, i) => rule(topic * 50 + i)).join(''),
  }))
  const head = { path: 'big/set.yml', text: 'name: big\ntitle: Big\nversion: 1.0.0\nkind: wordings\nabout: Big.\n' }
  const files = [...filesBesideSets(), head, ...topics]
  const loaded = loadRules(files)
  expect(loaded.problems).toEqual([])
  expect(loaded.sets.flatMap(set => set.rules).flatMap(phrasesOf)).toHaveLength(50_000)
  expect(await processorTime(() => loadRules(files))).toBeLessThan(1000)
})

test('what a change of a rule does to 83 policies is told in under three seconds', async context => {
  context.skip(policies.length === 0, withoutCorpus)
  const rules = await theShippedRules()
  const edited = (id: string, change: object): PlainRules['sets'] =>
    rules.sets.map(set => ({
      ...set,
      rules: set.rules.map(rule => (rule.id === id ? { ...rule, ...change } : rule)),
    }))
  const { graphs: _, ...plain } = rules
  const after: PlainRules = { ...plain, sets: edited('L061', { find: ['complaint*'] }) }
  const documents = policies.map(({ path }) => readDocument(openPackage(bytesOf(path))).document)
  let effects = 0
  const took = await processorTime(async () => {
    const compared = await compareRules({ rules }, { rules: after })
    for (const document of documents) effects += effectsOn(document, compared, { asAt: '2026-11-29' }).length
  })
  expect(documents.length).toBeGreaterThan(80)
  expect(effects).toBeGreaterThan(0)
  expect(took).toBeLessThan(3000)
})
