import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleDay } from '../../engine/authoring/examples.ts'
import { explain, type RequirementExplained } from '../../engine/authoring/explain.ts'
import type { PatternUse } from '../../engine/authoring/explain-patterns.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { makeSubject, matchDocument } from '../../engine/review/subject.ts'
import { reviewDocument, situationOf } from '../../engine/review-document.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

const compiled = await compiledShipped()

test.each(['grievance-policy', 'edi-policy', 'programme-plan'])(
  'what is explained about %s adds up to what a review says, for every rule',
  name => {
    const bytes = readFileSync(new URL(`../../samples/${name}.docx`, import.meta.url))
    const { document } = readDocument(openPackage(bytes))
    const { type, findings } = reviewDocument(document, compiled, { asAt: exampleDay })
    const subject = makeSubject(matchDocument(document, compiled), compiled, { type: type.type, asAt: exampleDay })
    const differ = compiled.rules.flatMap(rule => {
      const explanation = explain(subject, rule, compiled, situationOf(type, exampleDay, compiled))
      if (explanation.notApplied !== undefined) return []
      if (explanation.kind === 'requirement') {
        const { byPhrases, elements } = explanation
        const explained = new Map(elements.map(element => [element.name, element.state]))
        // Of what is missing as a whole a review tells only which parts are ruled out.
        const told = byPhrases?.verdict === 'missing' ? ['denied'] : ['there', 'soft', 'denied', 'lacking']
        const parts = byPhrases?.parts?.filter(part => told.includes(part.state)) ?? []
        expect(parts.filter(part => part.state !== explained.get(part.name))).toEqual([])
        return byPhrases && byPhrases.verdict !== sumOf(explanation) ? [rule.id] : []
      }
      const places = findings.flatMap(f => (f.kind === 'wording' && f.rule === rule.id ? f.occurrences : []))
      const flagged = explanation.hits.filter(hit => hit.outcome.kind === 'flagged')
      return flagged.length === places.length ? [] : [rule.id]
    })
    expect(differ).toEqual([])
  },
)

/** The verdict by what the patterns are said to count for, where that follows from the patterns alone: offending words, or no core. */
function sumOf({ rule, patterns, byPhrases }: RequirementExplained): string | undefined {
  const counts = (kind: PatternUse['kind'], as: 'yes' | 'too-soft', element?: string) =>
    patterns.some(
      p =>
        p.use.kind === kind &&
        (element === undefined || (p.use.kind === 'element' && p.use.element === element)) &&
        p.near.some(passage => passage.counts === as),
    )
  if (counts('offends', 'yes')) return 'missing'
  if (counts('offends-weakly', 'yes')) return 'weak'
  const said = (name: string) => counts('element', 'yes', name) || counts('element', 'too-soft', name)
  const core = (rule.core ?? []).every(need =>
    typeof need === 'string' ? said(need) : need.of.filter(said).length >= need['at-least'],
  )
  if (rule.core && core) return byPhrases?.verdict
  return rule.ask !== undefined && rule.otherwise === 'missing' ? 'ask' : rule.otherwise
}
