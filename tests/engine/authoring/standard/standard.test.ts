import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { conceptsNamed } from '../../../../engine/authoring/concepts-named.ts'
import { tryRule } from '../../../../engine/authoring/live/rule-tried.ts'
import { draftRequirement, draftSet, draftWays, setNameOf } from '../../../../engine/authoring/standard/draft.ts'
import { modelSections } from '../../../../engine/authoring/standard/model-sections.ts'
import { wordsOfPassage } from '../../../../engine/authoring/standard/words-of-passage.ts'
import { compileRules } from '../../../../engine/compile-rules.ts'
import { openPackage } from '../../../../engine/docx/package.ts'
import { readDocument } from '../../../../engine/docx/read.ts'
import { reviewDocument } from '../../../../engine/review-document.ts'
import { setSchema } from '../../../../engine/rules/schema.ts'
import { theShippedRules } from '../../../helpers/shipped-rules.ts'
import { samplesFolder } from '../../../helpers/small-rules.ts'

const lists = new Map([
  ['companion', '{colleague~|friend~}'],
  ['entitled', '{right|entitled}'],
])

describe('a standard is drafted from a model document', () => {
  test('a passage is known by concepts where they have its words, and by its own words where not', () => {
    const passage = 'You have the right to bring a colleague to every meeting within five working days.'
    expect(wordsOfPassage(passage, ['entitled', 'companion', 'not-there'], lists)).toEqual({
      parts: ['<entitled>', '<companion>', 'meeting'],
      hasTime: true,
    })
    expect(wordsOfPassage('Managers keep every promise.', [], lists)).toEqual({
      parts: ['managers', 'keep~', 'promise~'],
      hasTime: false,
    })
  })

  test('the name of a set is made of its title', () => {
    expect(setNameOf('Alderbrook: Grievance & dignity!')).toBe('alderbrook-grievance-dignity')
    expect(setNameOf('…')).toBe('standard')
  })

  test('each requirement of a sample loads, asks for what its passage says, and its own example passes', async () => {
    const base = await theShippedRules()
    const bytes = new Uint8Array(readFileSync(join(samplesFolder, 'grievance-policy.docx')))
    const { document } = readDocument(openPackage(bytes))
    const compiled = compileRules(base)
    const { findings } = reviewDocument(document, compiled, { asAt: '2026-11-29' })
    const sections = modelSections(document, findings, compiled.byId)
    const entries = sections.flatMap(section => section.entries)
    expect(entries.length).toBeGreaterThan(5)
    expect(entries.some(({ rule }) => rule === undefined)).toBe(true)
    const set = setSchema.parse({
      name: 'model',
      title: 'Model',
      version: '0.1.0',
      kind: 'requirements',
      about: draftSet('model', 'Model', document.title).length > 0 ? 'Ours' : '',
    })
    const failed: string[] = []
    const advice: string[] = []
    for (const [i, entry] of entries.entries()) {
      const rule = entry.rule === undefined ? undefined : compiled.byId.get(entry.rule)
      const concepts = rule?.kind === 'requirement' ? conceptsNamed(rule) : []
      const id = `STD-${String(i + 1).padStart(2, '0')}`
      const settings = { id, source: document.title, type: 'grievance', concepts, lists: base.lists }
      let ok = false
      for (const way of draftWays) {
        const text = draftRequirement(entry, settings, way)
        const tried = await tryRule({ file: { path: `own/model/${id}.yml`, text }, set, base })
        expect(tried.problems).toEqual([])
        advice.push(...tried.advice.map(({ message }) => message))
        expect(tried.rule).toMatchObject({ id, strength: 'practice', source: document.title })
        ok = tried.examples.every(({ wanted, got }) => wanted === got)
        if (ok) break
      }
      if (!ok) failed.push(`${entry.key}: ${entry.passage}`)
    }
    expect(failed).toEqual([])
    // What is left to a person: more examples.
    expect(advice.filter(message => !/example/.test(message))).toEqual([])
  }, 120_000)
})
