import type { Finding } from '../../engine/review/finding.ts'
import type { IncomingDecision } from '../sharing/incoming.ts'
import { contentOf, type StoredDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import type { MergedAbout } from '../workspace/merged.ts'
import { standingOf } from './carry-over.ts'
import type { HostContext } from './context.ts'
import { namedFinding } from './named-finding.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'
import { rulesOfReview } from './rules-of-review.ts'

/** What a decision is about that has no place here, as a reader is shown it. */
export function aboutLost({ finding, anchor }: IncomingDecision): MergedAbout {
  const { rule } = anchor
  return { finding, occurrence: '', rule, title: rule, quote: anchor.spans[0]?.quote ?? '', context: '' }
}

/** Tells what findings of the current review are about, as a reader is shown them. */
export function describe(
  { db }: HostContext,
  document: StoredDocument,
  review: string,
): (finding: string, occurrence: string, decision: IncomingDecision) => MergedAbout {
  const content = contentOf(db, document.version.row)
  const rules = new Map(rulesOfReview(db, review).map(rule => [rule.id, rule]))
  const added = standingOf(db, document.id).added.filter(({ lost }) => !lost)
  const findings: readonly Finding[] = [...findingsOf(db, review), ...added.map(reviewerFindingOf)]
  const byId = new Map(findings.map(finding => [finding.id, finding]))
  return (id, occurrence, { anchor }) => {
    const finding = byId.get(id)
    if (!finding) return { finding: id, occurrence, title: anchor.rule, quote: '', context: '' }
    const places = finding.kind === 'requirement' ? finding.evidence : finding.occurrences
    const at = places.find(({ block, start }) => `${block}:${start}` === occurrence) ?? places[0]
    const { rule, title } = namedFinding(finding, rules)
    return {
      finding: id,
      occurrence,
      ...(rule === undefined ? {} : { rule }),
      title,
      quote: at?.quote ?? '',
      context: at ? (content.blocks[at.block]?.text ?? '') : '',
    }
  }
}
