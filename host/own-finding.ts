import type { WordingFinding } from '../engine/finding.ts'
import type { Rule } from '../engine/rules/schema.ts'
import type { OwnRow } from './workspace/decisions.ts'

/** A finding of a reviewer's own as one of the review; none where its words are gone. */
export function ownFinding({ id, at, lost }: OwnRow): WordingFinding[] {
  return lost ? [] : [{ kind: 'wording', id, rule: id, verdict: 'depends', occurrences: [at], mentioned: [] }]
}

/** What a reviewer added, as a rule of one finding: exporters then write it out like any other. */
export function ownRule({ id, title, why, instead, who }: OwnRow): Rule {
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
