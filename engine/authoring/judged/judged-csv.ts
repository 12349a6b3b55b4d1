import { table } from '../../export/csv.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import { strengthLabels } from '../../labels/strengths.ts'
import { wordingLabels } from '../../labels/wording-verdicts.ts'
import type { Rule } from '../../rules/schema.ts'
import { byDisagreement, decisionsOn, disagreedShare, noRecord, type RuleRecord } from './rule-record.ts'

/** A rule with its set's title and where it is used, in words: "On", "Off", "On; off for grievance policies". */
export interface JudgedRule {
  readonly rule: Rule
  readonly set: string
  readonly used: string
}

const columns = [
  'Rule',
  'Name',
  'Set',
  'Kind',
  'Strength',
  'Used',
  'Documents where it has something to say',
  'Places',
  'Decisions',
  'Accepted',
  'Dismissed',
  'Covered by evidence',
  'Not applicable',
  'For discussion',
  'Disagreed, per cent',
  'Reasons',
  'Source',
] as const

/** How reviewers judged each rule as CSV, those with which they disagreed most first. */
export function judgedAsCsv(rules: readonly JudgedRule[], records: readonly RuleRecord[]): Uint8Array {
  const byRule = new Map(records.map(record => [record.rule, record]))
  const judged = rules.map(one => ({ ...one, record: byRule.get(one.rule.id) ?? noRecord(one.rule.id) }))
  const rows = judged
    .sort((a, b) => byDisagreement(a.record, b.record))
    .map(({ rule, set, used, record }) => ({
      Rule: rule.id,
      Name: nameOfRule(rule),
      Set: set,
      Kind: rule.kind === 'requirement' ? 'Requirement' : 'Wording',
      Strength: rule.kind === 'requirement' ? strengthLabels[rule.strength] : wordingLabels[rule.verdict].long,
      Used: used,
      'Documents where it has something to say': record.fires,
      Places: record.places,
      Decisions: decisionsOn(record),
      Accepted: record.decided.accepted,
      Dismissed: record.decided.dismissed,
      'Covered by evidence': record.decided.covered,
      'Not applicable': record.decided['not-applicable'],
      'For discussion': record.decided.discuss,
      'Disagreed, per cent': decisionsOn(record) === 0 ? '' : Math.round(disagreedShare(record) * 100),
      Reasons: record.reasons.map(({ reason, count }) => `${reason} (${count})`).join('; '),
      Source: rule.source,
    }))
  return new TextEncoder().encode(table(columns, rows))
}
