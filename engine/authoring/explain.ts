import { longDate } from '../labels/counts.ts'
import { typeLabels } from '../labels/labels.ts'
import type { CompiledRules } from '../review/compiled-rules.ts'
import { type Judgement, judgeEvidence } from '../review/judge.ts'
import type { Subject } from '../review/subject.ts'
import { judge, ruleApplies } from '../review-document.ts'
import type { Requirement, Rule, Wording } from '../rules/schema.ts'
import { explainHits, type HitExplained } from './explain-hits.ts'
import { explainPatterns, type PatternExplained } from './explain-patterns.ts'

/** Why a requirement's rule gave its verdict: what each of its patterns met, and what its phrases and its check make of that. */
export interface RequirementExplained {
  readonly kind: 'requirement'
  readonly rule: Requirement
  readonly notApplied: string | undefined
  readonly patterns: readonly PatternExplained[]
  /** What the phrases alone say; undefined where the rule has none. */
  readonly byPhrases: Judgement | undefined
  readonly judgement: Judgement
}

/** Why a wording's rule flagged its words, or spared them, at each place where they stand. */
export interface WordingExplained {
  readonly kind: 'wording'
  readonly rule: Wording
  readonly notApplied: string | undefined
  readonly hits: readonly HitExplained[]
}

export type Explanation = RequirementExplained | WordingExplained

/**
 * Says why a rule says what it says about a document. A rule that does not apply is explained as if it did; `silent` then says
 * why a review leaves it out. Looks at the document again, step by step; a review does not pass here.
 */
export function explain(subject: Subject, rule: Rule, compiled: CompiledRules): Explanation {
  const notApplied = whyNotApplied(rule, subject)
  if (rule.kind === 'wording') return { kind: 'wording', rule, notApplied, hits: explainHits(subject, rule, compiled) }
  return {
    kind: 'requirement',
    rule,
    notApplied,
    patterns: explainPatterns(subject, rule),
    byPhrases: rule.evidence && judgeEvidence(subject, rule),
    judgement: judge(subject, rule),
  }
}

/** Why a review of this document leaves a rule out, as a sentence, or undefined where the rule applies. */
export function whyNotApplied(rule: Rule, subject: Subject): string | undefined {
  if (ruleApplies(rule, subject)) return undefined
  if (rule.applies && !rule.applies.includes(subject.type)) {
    return `It is for other documents: ${rule.applies.map(type => typeLabels[type]).join('; ')}.`
  }
  if (rule.from !== undefined && subject.asAt < rule.from) return `It holds only from ${longDate(rule.from)}.`
  if (rule.until !== undefined && subject.asAt > rule.until) return `It held only until ${longDate(rule.until)}.`
  if (rule.kind === 'wording' && rule.off) return 'It is off unless it is switched on.'
  return `The organisation’s profile does not say yes to ${rule.when?.join(', ') ?? 'what it asks'}.`
}
