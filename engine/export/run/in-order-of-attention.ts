import { counted, listed } from '../../labels/counts.ts'
import { type Attention, attentions, type RunDocument } from './run-document.ts'

/**
 * Documents in the order in which to take them up: by how many gaps against the law they have, then by legal rights told wrongly, by
 * gaps against a code or contract, and by the effect of the rest. Those that were not judged come last.
 */
export function inOrderOfAttention(documents: readonly RunDocument[]): readonly RunDocument[] {
  const judged = (one: RunDocument) => Number(one.notJudged !== undefined)
  return [...documents].sort((a, b) => {
    const first = attentions.find(kind => a.attention[kind] !== b.attention[kind])
    return judged(a) - judged(b) || (first === undefined ? 0 : b.attention[first] - a.attention[first])
  })
}

const names: Readonly<Record<Attention, readonly [one: string, many: string]>> = {
  'legal-duty': ['gap against the law', 'gaps against the law'],
  'wrong-law': ['legal right told wrongly or in part', 'legal rights told wrongly or in part'],
  code: ['gap against a code or contract', 'gaps against a code or contract'],
  high: ['other point of high effect', 'other points of high effect'],
  medium: ['point of medium effect', 'points of medium effect'],
  low: ['point of low effect', 'points of low effect'],
}

/** "1 gap against the law, 4 legal rights told wrongly or in part and 2 other points of high effect": the first three kinds that there are. */
export function attentionInWords({ attention }: RunDocument): string {
  const kinds = attentions.filter(kind => attention[kind] > 0).slice(0, 3)
  return listed(kinds.map(kind => counted(attention[kind], ...names[kind])))
}
