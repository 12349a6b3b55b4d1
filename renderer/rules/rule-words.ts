import {
  decisionsOn,
  disagreedShare,
  disagreedWith,
  type RuleRecord,
} from '../../engine/authoring/judged/rule-record.ts'
import { counted, written } from '../../engine/labels/counts.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { type NamedType, typeName } from '../../engine/rules/document-types.ts'
import type { RuleCard, RuleLine } from '../../host/bridge/contract/rules.ts'
import { verdictDisplay } from '../verdicts/verdict-display.ts'

/** How binding a requirement is, or what a wording says of its words. */
export function strengthOf(card: RuleCard): string {
  return card.kind === 'requirement' ? strengthLabels[card.strength] : verdictDisplay[card.verdict].long
}

/** For which documents a rule is. */
export function typesOf({ applies }: Pick<RuleLine, 'applies'>, types: readonly NamedType[]): string {
  return applies.length === 0 ? 'all documents' : applies.map(type => typeName(type, types)).join(', ')
}

/** In how many documents a rule has something to say: "Words in 12 of 83 documents, 40 places"; "" where it has nothing to say. */
export function firesOf({ fires, places }: RuleRecord, { kind }: Pick<RuleCard, 'kind'>, documents: number): string {
  if (fires === 0) return ''
  const what = kind === 'requirement' ? 'Gap in' : 'Words in'
  const where = `${what} ${written(fires)} of ${counted(documents, 'document')}`
  return places === 0 ? where : `${where}, ${counted(places, 'place')}`
}

/** What reviewers made of a rule: "3 of 20 disagreed"; "" where they decided nothing. */
export function judgedOf(record: RuleRecord): string {
  const all = decisionsOn(record)
  return all === 0 ? '' : `${written(disagreedWith(record))} of ${written(all)} disagreed`
}

/** "45%": which share of the decisions disagreed. */
export function shareOf(record: RuleRecord): string {
  return `${Math.round(disagreedShare(record) * 100)}%`
}
