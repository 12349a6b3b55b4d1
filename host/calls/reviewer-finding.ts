import type { WordingFinding } from '../../engine/review/finding.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { ReviewerFindingRow } from '../workspace/decisions.ts'

/** A finding of a reviewer's own as one of the review; none where its words are gone. */
export function reviewerFindingOf({ id, at, lost }: ReviewerFindingRow): WordingFinding[] {
  return lost ? [] : [{ kind: 'wording', id, rule: id, verdict: 'depends', occurrences: [at], mentioned: [] }]
}

/** What a reviewer added, as a rule of one finding: exporters then write it out like any other. */
export function reviewerRuleOf({ id, title, why, instead, who }: ReviewerFindingRow): Rule {
  return {
    kind: 'wording',
    set: 'own',
    id,
    title,
    verdict: 'depends',
    why: why === '' ? title : why,
    ...(instead === undefined ? {} : { instead: { wording: [instead] } }),
    source: `Added by ${who === '' ? 'the reviewer' : who}`,
    traces: [],
    find: [],
    ignore: [],
    examples: { flag: [], pass: [] },
  }
}
