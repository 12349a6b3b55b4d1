import type { DatabaseSync } from 'node:sqlite'
import { type Likeliest, likeliestPlace } from '../../engine/compare/likeliest.ts'
import type { Document } from '../../engine/document.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { LostDecision } from '../bridge/contract/documents.ts'
import type { DecisionRow } from '../workspace/decisions.ts'
import { reviewerFindingsOf } from '../workspace/decisions.ts'
import { contentOf, type StoredDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { currentReview } from '../workspace/reviews.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'

/**
 * For the lost decisions of a document: the place where each most likely belongs in its current review, among those that have no
 * decision yet. `rows` are all decisions on the document.
 */
export function likeliestIn(
  db: DatabaseSync,
  document: StoredDocument,
  rows: readonly DecisionRow[],
): (row: DecisionRow, before: Document | undefined) => Pick<LostDecision, 'likeliest'> {
  const after = contentOf(db, document.version.row)
  const added = reviewerFindingsOf(db, document.id).filter(({ lost }) => !lost)
  const decided = new Set(rows.filter(row => row.lost === undefined).map(row => `${row.finding} ${row.occurrence}`))
  const findings = [...findingsOf(db, currentReview(db, document.version.row).id), ...added.map(reviewerFindingOf)]
  const open = findings.flatMap(finding => withoutDecided(finding, decided))
  return ({ anchor }, before) => {
    const likeliest = likeliestPlace(anchor, before, after, open)
    const finding = likeliest && findings.find(({ id }) => id === likeliest.finding)
    if (!likeliest || !finding) return {}
    const at = likeliest.place ?? (finding.kind === 'requirement' ? finding.evidence[0] : finding.occurrences[0])
    return {
      likeliest: {
        finding: finding.id,
        ...(likeliest.place ? { occurrence: { block: likeliest.place.block, start: likeliest.place.start } } : {}),
        quote: at?.quote ?? '',
        context: at ? (after.blocks[at.block]?.text ?? '') : '',
        because: reasonOf(likeliest),
      },
    }
  }
}

/** A finding with the places that have no decision; none if it has one as a whole. */
function withoutDecided(finding: Finding, decided: ReadonlySet<string>): readonly Finding[] {
  if (decided.has(`${finding.id} `)) return []
  if (finding.kind !== 'wording') return [finding]
  const occurrences = finding.occurrences.filter(({ block, start }) => !decided.has(`${finding.id} ${block}:${start}`))
  return occurrences.length === 0 ? [] : [{ ...finding, occurrences }]
}

function reasonOf({ because, shared }: Likeliest): string {
  switch (because) {
    case 'same-requirement':
      return 'It is the same requirement.'
    case 'only-place':
      return 'It is the only place that this rule flags and that has no decision.'
    case 'alike':
      return `Its passage shares ${shared?.words ?? 0} of the ${shared?.of ?? 0} words of the earlier one, more than any other.`
    default:
      return because satisfies never
  }
}
