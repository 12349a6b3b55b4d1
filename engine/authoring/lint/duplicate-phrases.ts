import type { Document } from '../../document.ts'
import type { Problem } from '../../errors.ts'
import { hitsOf } from '../../review/flag.ts'
import { makeSubject, matchDocument } from '../../review/subject.ts'
import type { Wording } from '../../rules/schema.ts'
import { readPhrase } from '../../text/notation.ts'
import { samplesOf } from '../../text/samples.ts'
import { exampleDay } from '../examples.ts'
import type { Lint, RulesToLint } from './lint.ts'
import { overlap } from './overlap.ts'

interface Flagged {
  readonly rule: Wording
  readonly entry: number
  readonly quote: string
}

/**
 * The same words flagged by two wordings that apply to the same documents. Tested on words that the phrases of `find` stand for
 * and on the examples to be flagged, so rules that divide their words with `only` and `unless` pass.
 */
export const duplicatePhrases: Lint = rules => {
  const { loaded, compiled } = rules
  const wordings = compiled.rules.filter(rule => rule.kind === 'wording')
  const subject = makeSubject(matchDocument(everyWayToSay(rules, wordings), compiled), compiled, {
    type: 'policy',
    asAt: exampleDay,
  })
  const byPlace = new Map<string, Flagged[]>()
  for (const rule of wordings) {
    rule.find?.forEach((phrase, entry) => {
      for (const { block, start, end, quote } of hitsOf(subject, { ...rule, find: [phrase] })) {
        const place = `${block}:${start}:${end}`
        byPlace.set(place, [...(byPlace.get(place) ?? []), { rule, entry, quote }])
      }
    })
  }
  const problems = new Map<string, Problem>()
  for (const flagged of byPlace.values()) {
    for (const [i, { rule, entry, quote }] of flagged.entries()) {
      const earlier = flagged.slice(0, i).find(f => f.rule !== rule && overlap(f.rule, rule))
      const key = `${earlier?.rule.id} ${rule.id} ${entry}`
      if (!earlier || problems.has(key)) continue
      problems.set(key, loaded.problemAt(rule.id, ['find', entry], `“${quote}” is flagged by ${earlier.rule.id} too`))
    }
  }
  return [...problems.values()]
}

/** The words of every phrase and example to be flagged, each as a paragraph. */
function everyWayToSay({ loaded }: RulesToLint, wordings: readonly Wording[]): Document {
  const texts = wordings.flatMap(rule => [
    ...(rule.find ?? []).flatMap(phrase => samplesOf(readPhrase(phrase, loaded.lists))),
    ...rule.examples.flag.flatMap(example => example.split('\n')),
  ])
  const blocks = [...new Set(texts)].map(text => ({ kind: 'paragraph', part: 'body', text }) as const)
  return { title: '', blocks }
}
