import { cameBackCounts } from '../came-back.ts'
import type { Comparison } from './comparison.ts'

/** What came back, as data for other programs. */
export function comparisonJson({ before, after, cameBack }: Comparison): string {
  const { findings, opened, others, changes, sent, ids, paragraphs } = cameBack
  const data = {
    format: 'evenhand-came-back',
    version: 1,
    before,
    after,
    counts: { ...cameBackCounts(cameBack), new: opened.length },
    comments: { sent, idsKept: ids },
    paragraphs,
    findings: findings.map(({ change, ...rest }) => ({ ...change, became: change.state, ...rest })),
    opened,
    others,
    changes,
  }
  return `${JSON.stringify(data, null, 1)}\n`
}
