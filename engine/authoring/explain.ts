import { applicability, isNotAsked, type NotApplied, type Situation } from '../review/applicability.ts'
import type { CompiledRules } from '../review/compiled-rules.ts'
import type { Evidence } from '../review/finding.ts'
import { homeSection, judgeWords } from '../review/judge.ts'
import { judgeElements } from '../review/judge-elements.ts'
import type { Judgement } from '../review/judgement.ts'
import type { PartState } from '../review/parts.ts'
import type { Subject } from '../review/subject.ts'
import { judge } from '../review-document.ts'
import type { Requirement, Rule, Wording } from '../rules/schema.ts'
import { explainHits, type HitExplained } from './explain-hits.ts'
import { explainPatterns, type PatternExplained } from './explain-patterns.ts'

/** An element of a rule as it stands in the document. */
export interface ElementExplained {
  /** The rule's own word for it. */
  readonly element: string
  /** Its name, or the rule's own word for it where it has none. */
  readonly name: string
  readonly state: PartState
  /** The best passage that says or denies it, with how it is said. */
  readonly passage?: Evidence
}

/** Why a requirement's rule reached its verdict: how each element stands, what each pattern matched, and the judgement by its phrases and by its check. */
export interface RequirementExplained {
  readonly kind: 'requirement'
  readonly rule: Requirement
  readonly notApplied: NotApplied | undefined
  /** Every element, as the best place for the whole requirement has it. */
  readonly elements: readonly ElementExplained[]
  readonly patterns: readonly PatternExplained[]
  /** The judgement by the phrases alone; undefined if the rule has none. */
  readonly byPhrases: Judgement | undefined
  readonly judgement: Judgement
}

/** Why a wording's rule flagged or spared its words, at each place where they occur. */
export interface WordingExplained {
  readonly kind: 'wording'
  readonly rule: Wording
  readonly notApplied: NotApplied | undefined
  readonly hits: readonly HitExplained[]
}

export type Explanation = RequirementExplained | WordingExplained

/**
 * Explains a rule's result for a document. A rule that does not apply in this situation is explained as if it did, and
 * `notApplied` contains the reason.
 */
export function explain(subject: Subject, rule: Rule, compiled: CompiledRules, situation: Situation): Explanation {
  const answer = applicability(rule, situation)
  const notApplied = answer === 'applied' ? undefined : answer
  if (rule.kind === 'wording')
    return { kind: 'wording', rule, notApplied, hits: explainHits(subject, rule, compiled, situation) }
  const judgement = judge(subject, rule)
  const notAsked = isNotAsked(rule, judgement, situation, subject)
  return {
    kind: 'requirement',
    rule,
    notApplied: notApplied ?? (notAsked ? 'not-asked' : undefined),
    elements: explainElements(subject, rule),
    patterns: explainPatterns(subject, rule),
    byPhrases: rule.elements || rule.offends ? judgeWords(subject, rule) : undefined,
    judgement,
  }
}

/** How each element of a requirement stands, as the best place for the whole has it. */
export function explainElements(subject: Subject, rule: Requirement): readonly ElementExplained[] {
  const { places } = judgeElements(subject, rule, () => homeSection(subject, rule))
  return Object.entries(rule.elements ?? {}).map(([element, { name = element }]): ElementExplained => {
    const place = places.get(element)
    return {
      element,
      name,
      state: place?.state ?? 'lacking',
      ...(place?.evidence[0] ? { passage: place.evidence[0] } : {}),
    }
  })
}
