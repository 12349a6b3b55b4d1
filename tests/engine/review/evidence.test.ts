import { expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { compileRules } from '../../../engine/review/compile-rules.ts'
import { bestOf, candidatesOf } from '../../../engine/review/evidence.ts'
import { hitsOf } from '../../../engine/review/flag.ts'
import { makeSubject, matchDocument, type Subject } from '../../../engine/review/subject.ts'
import { loadRules } from '../../../engine/rules/load.ts'
import type { Pattern, Rule } from '../../../engine/rules/schema.ts'
import { makeLong } from '../../bench/make-long.ts'
import { requirement, rulesOf, shippedFiles, subjectOf } from '../../helpers/rules.ts'

const compiled = compileRules(loadRules(shippedFiles()))
const { document } = readDocument(openPackage(makeLong(6)))
const subject = makeSubject(matchDocument(document, compiled), compiled, { type: 'handbook', asAt: '2026-11-24' })

const patternsOf = (rule: Rule): readonly Pattern[] =>
  rule.kind === 'wording'
    ? []
    : (['covered', 'weak', 'offends', 'offends-weakly'] as const).flatMap(use => rule.evidence?.[use] ?? [])

test('the best place for a pattern is the first of all its places, for every pattern of the shipped rules', () => {
  let met = 0
  for (const pattern of compiled.rules.flatMap(patternsOf)) {
    const best = bestOf(subject, pattern, () => -1)
    expect(best).toEqual(candidatesOf(subject, pattern)[0])
    if (best) met++
  }
  expect(met).toBeGreaterThan(100)
})

test('of equally firm places the one under the heading where it is expected is the best', () => {
  const text = '# Aims\nWe will support you.\n# Appeals\nWe will support you.\nWe may support you.'
  const { subject: own } = subjectOf(text, rulesOf({ requirements: requirement('{ covered: [support] }') }))
  const evidence = (section: number) => bestOf(own, 'support', () => section)?.evidence[0]?.block
  expect([evidence(-1), evidence(own.text.sectionOf[3] ?? -1)]).toEqual([1, 3])
})

test('a rule without any of its essential phrases in a document finds nothing there', () => {
  const silent = compiled.rules.filter(rule => !subject.hasEssentialPhrase(rule))
  const finds = (rule: Rule): unknown[] =>
    rule.kind === 'wording'
      ? hitsOf(withoutShortcut(subject), rule)
      : patternsOf(rule).flatMap(pattern => candidatesOf(subject, pattern))
  expect(silent.length).toBeGreaterThan(50)
  expect(silent.length).toBeLessThan(compiled.rules.length - 50)
  expect(silent.flatMap(finds)).toEqual([])
})

function withoutShortcut(subject: Subject): Subject {
  return { ...subject, hasEssentialPhrase: () => true }
}
