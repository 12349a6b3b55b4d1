import type { Span } from '../document.ts'
import type { CompiledRules } from '../review/compiled-rules.ts'
import type { RequirementFinding, WordingFinding } from '../review/finding.ts'
import type { RuleOutcome } from '../review/review.ts'
import type { Subject } from '../review/subject.ts'
import { type DocumentRead, findingsIn, situationOf } from '../review-document.ts'
import type { Rule } from '../rules/schema.ts'
import { sentenceAt } from '../text/lookups.ts'
import { explain } from './explain.ts'
import type { Outcome } from './explain-hits.ts'

/** What a rule meets in a sentence: a part of a requirement, or words that it flags or spares. */
export type Met =
  | { readonly kind: 'part'; readonly rule: Rule; readonly name: string; readonly tooSoft: boolean }
  | { readonly kind: 'breaks'; readonly rule: Rule; readonly weakly: boolean }
  | { readonly kind: 'words'; readonly rule: Rule; readonly span: Span; readonly outcome: Outcome }

/** Rules tried on a document: what they meet in each sentence, and what comes of it. */
export interface Tried {
  readonly subject: Subject
  /** By sentence, in reading order; sentences in which nothing is met are left out. */
  readonly met: ReadonlyMap<number, readonly Met[]>
  readonly findings: readonly (RequirementFinding | WordingFinding)[]
  readonly notApplied: readonly Extract<RuleOutcome, { kind: 'not-applied' }>[]
}

/** Tries the rules that are on on a document that was read with them. */
export function tryRules(read: DocumentRead, compiled: CompiledRules, asAt: string): Tried {
  const { subject, answers, notAsked, findings } = findingsIn(read, compiled, asAt)
  const situation = situationOf(read.type, asAt, compiled, read.reading)
  const met = new Map<number, Met[]>()
  const add = (span: Span, one: Met) => {
    const sentence = sentenceAt(subject.text, span.block, span.start)
    const before = met.get(sentence) ?? []
    // A part may be said in several ways at once.
    if (!before.some(other => JSON.stringify(other) === JSON.stringify(one))) met.set(sentence, [...before, one])
  }
  for (const { rule, answer } of answers) {
    if (answer !== 'applied') continue
    const explained = explain(subject, rule, compiled, situation)
    if (explained.kind === 'wording')
      for (const { span, outcome } of explained.hits) add(span, { kind: 'words', rule, span, outcome })
    else
      for (const { use, near } of explained.patterns)
        for (const { sentences, counts } of near.filter(one => one.counts !== 'no'))
          for (const span of sentences.slice(0, 1))
            add(
              span,
              use.kind === 'element'
                ? { kind: 'part', rule, name: use.name, tooSoft: counts === 'too-soft' }
                : { kind: 'breaks', rule, weakly: use.kind === 'offends-weakly' },
            )
  }
  return {
    subject,
    met: new Map([...met].sort(([a], [b]) => a - b)),
    findings,
    notApplied: answers.flatMap(({ rule, answer }) => {
      const because = answer !== 'applied' ? answer : notAsked.has(rule.id) ? 'not-asked' : undefined
      return because === undefined ? [] : [{ kind: 'not-applied', rule: rule.id, because }]
    }),
  }
}
