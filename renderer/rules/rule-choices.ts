import type { WordingVerdict } from '../../engine/review/finding.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Strength } from '../../engine/rules/strengths.ts'

/** In which order rules are listed: as their sets have them, or those first that have most to say, or that were dismissed most. */
export type RuleOrder = 'set' | 'fires' | 'dismissed'

/** What the list of rules shows. An empty text means all. */
export interface RuleChoices {
  readonly tab: 'all' | 'judged' | 'standard'
  readonly query: string
  readonly set: string
  readonly strength: '' | Strength | WordingVerdict
  readonly type: '' | DocumentType
  readonly used: '' | 'on' | 'off'
  readonly by: RuleOrder
}

export const firstRuleChoices: RuleChoices = {
  tab: 'all',
  query: '',
  set: '',
  strength: '',
  type: '',
  used: '',
  by: 'set',
}

/** Whether the reader has narrowed the list. */
export function isNarrowed({ query, set, strength, type, used }: RuleChoices): boolean {
  return [query.trim(), set, strength, type, used].some(one => one !== '')
}
