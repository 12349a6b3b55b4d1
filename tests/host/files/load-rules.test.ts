import { expect, test } from 'vitest'
import { loadRules } from '../../../engine/load-rules.ts'
import type { RuleFile } from '../../../engine/rules/load.ts'
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
  const read: Kept['read'] = key => {
    const text = kept.read(key)
    if (text !== undefined) found.push(key)
    return text
  }
  return { kept: { ...kept, read }, found }
}

test('rules that were kept are the rules of their files', async () => {
  const { kept, found } = counting(makeFolder())
  const { problemAt: _, concepts: __, ...whole } = loadRules(shippedFiles())
  for (const times of [0, 1]) {
    const { hash, ...loaded } = await loadKeptRules(shippedFiles(), kept, read)
    expect(loaded).toStrictEqual(whole)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(found).toHaveLength(times)
  }
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
