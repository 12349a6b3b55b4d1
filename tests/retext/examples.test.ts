import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { exampleDay, exampleDocument } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import type { Wording } from '../../engine/rules/schema.ts'
import { packagedRules } from '../../retext/packaged-rules.ts'
import { makePlugin } from '../../retext/plugin.ts'
import { settingsOf } from '../../retext/settings.ts'
import { theShippedRules } from '../helpers/shipped-rules.ts'

const shipped = await theShippedRules()

/** Every example of the wordings, with the set and the type it is tried as. */
function examplesOf(rules: readonly Wording[]) {
  return rules.flatMap(rule =>
    Object.entries(rule.examples).flatMap(([wanted, texts]) =>
      texts.map(text => ({ rule, wanted, text, type: rule.applies?.[0] ?? 'policy' })),
    ),
  )
}

/** An example in Markdown: its lines are paragraphs, or items of a list. */
function markdownOf(example: string): string {
  const escaped = example.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\d+)([.)]) /gm, '$1\\$2 ')
  return escaped.split('\n').join('\n\n')
}

test('every example of the wordings flags and passes in Markdown as in the product', async () => {
  const sets = shipped.sets.filter(set => set.kind === 'wordings')
  const carried = packagedRules(shipped)
  let tried = 0
  let asWanted = 0
  for (const set of sets) {
    const wordings = set.rules.filter(rule => rule.kind === 'wording')
    const on = Object.fromEntries(wordings.map(({ id }) => [id, true]))
    for (const [type, examples] of Map.groupBy(examplesOf(wordings), one => one.type)) {
      const options = { sets: [set.name], rules: on, type, asAt: exampleDay }
      const prose = unified().use(retextEnglish).use(makePlugin(carried, 'https://example.org'), options)
      const markdown = unified().use(remarkParse).use(remarkRetext, prose).use(remarkStringify).freeze()
      const compiled = compileRules(carried, emptyProfile, settingsOf(options, carried).switches)
      // remark-retext leaves tables out.
      for (const { text, rule, wanted } of examples.filter(one => !one.text.includes('|'))) {
        const file = await markdown.process(new VFile(markdownOf(text)))
        const { findings } = reviewDocument(exampleDocument(text), compiled, { type, asAt: exampleDay })
        const inProduct = findings.flatMap(one =>
          one.kind === 'wording' ? one.occurrences.map(({ quote }) => `${one.rule} ${quote}`) : [],
        )
        const here = file.messages.map(({ ruleId, actual }) => `${ruleId} ${actual}`)
        expect(here.sort(), `${rule.id}: ${text}`).toEqual(inProduct.sort())
        tried++
        if (here.some(one => one.startsWith(`${rule.id} `)) === (wanted === 'flag')) asWanted++
      }
    }
  }
  expect(tried).toBeGreaterThan(1500)
  // Where a longer phrase of another rule of the set takes the words, the product shows that rule's finding too.
  expect(tried - asWanted).toBeLessThan(5)
}, 120_000)
