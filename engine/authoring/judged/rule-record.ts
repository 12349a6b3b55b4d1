import type { DecisionState } from '../../decision.ts'

/** What reviewers decided, when they decided. */
export const judgements = [
  'accepted',
  'dismissed',
  'covered',
  'not-applicable',
  'discuss',
] as const satisfies DecisionState[]
export type Judgement = (typeof judgements)[number]

/** What became of a rule in the documents of a workspace, from the reviews and decisions that are kept. */
export interface RuleRecord {
  readonly rule: string
  /** Documents of which a review says something by it: that have or lack what it asks, or that have its words. */
  readonly documents: number
  /** Those in which it has something to say: a gap, a question, or words that are flagged. */
  readonly fires: number
  /** How many places it flags. */
  readonly places: number
  /** How many decisions there are of each kind. */
  readonly decided: Readonly<Record<Judgement, number>>
  /** Why it was dismissed or is not applicable, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
}

/** The record of a rule that no review speaks of. */
export function noRecord(rule: string): RuleRecord {
  return {
    rule,
    documents: 0,
    fires: 0,
    places: 0,
    decided: { accepted: 0, dismissed: 0, covered: 0, 'not-applicable': 0, discuss: 0 },
    reasons: [],
  }
}

/** How many decisions there are on the findings of a rule. */
export function decisionsOn({ decided }: RuleRecord): number {
  return judgements.reduce((sum, state) => sum + decided[state], 0)
}

/** How often reviewers disagreed with a rule: they dismissed its finding, or pointed to a passage that says what it missed. */
export function disagreedWith({ decided }: RuleRecord): number {
  return decided.dismissed + decided.covered
}

/** Which share of the decisions on a rule disagreed with it, from 0 to 1; 0 where nothing was decided. */
export function disagreedShare(record: RuleRecord): number {
  const all = decisionsOn(record)
  return all === 0 ? 0 : disagreedWith(record) / all
}

/**
 * Puts rules in the order in which reviewers disagreed with them. It takes account of how many decisions there are, by the lower bound of
 * Wilson's interval (95 %): a rule that was dismissed nine times of ten comes before one that was dismissed once of once.
 */
export function byDisagreement(a: RuleRecord, b: RuleRecord): number {
  return leastShare(b) - leastShare(a) || disagreedWith(b) - disagreedWith(a) || b.fires - a.fires
}

function leastShare(record: RuleRecord): number {
  const n = decisionsOn(record)
  if (n === 0) return 0
  const share = disagreedShare(record)
  const z = 1.96
  const middle = share + z ** 2 / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * n)) / n)
  return (middle - spread) / (1 + z ** 2 / n)
}
