import type { DatabaseSync } from 'node:sqlite'
import type { Decision, DecisionState } from '../../engine/decision.ts'
import type { Report } from '../../engine/export/report.ts'
import type { Finding } from '../../engine/review/finding.ts'
import { reviewIdOf } from '../../engine/review-ids.ts'
import type { ExportRequest } from '../bridge/contract/exports.ts'
import { type DecisionRow, decisionsOf, reviewerFindingsOf } from '../workspace/decisions.ts'
import { contentOf, hashOfVersion, type StoredDocument, warningsOf } from '../workspace/documents.ts'
import { reviewOf, snapshotOf } from '../workspace/reviews.ts'
import { occurrenceKey } from './carry-over.ts'
import { reviewerFindingOf, reviewerRuleOf } from './reviewer-finding.ts'

const notAside: readonly DecisionState[] = ['open', 'accepted', 'discuss']

/**
 * A document's review as exporters take it, with the reviewer's own findings, narrowed to those that are wanted; of a wording
 * to the places that are, each by its own decision or else by the one on the whole finding.
 */
export function reportOf(
  db: DatabaseSync,
  document: StoredDocument,
  { states = notAside, kinds }: Pick<ExportRequest, 'states' | 'kinds'>,
): Report {
  const { row } = document.version
  const review = reviewOf(db, row)
  const { sets, rules } = snapshotOf(db, review.madeWith)
  const own = reviewerFindingsOf(db, document.id)
  const rows = decisionsOf(db, document.id).filter(d => d.lost === undefined)
  const byPlace = new Map(rows.map(d => [`${d.finding} ${d.occurrence}`, d]))
  const decisions: Decision[] = []
  const findings = [...review.findings, ...own.flatMap(reviewerFindingOf)].flatMap((finding): Finding[] => {
    if (kinds && !kinds.includes(finding.kind)) return []
    const whole = byPlace.get(`${finding.id} `)
    if (finding.kind === 'requirement' || finding.occurrences.length === 0) {
      if (!states.includes(whole?.state ?? 'open')) return []
      if (whole) decisions.push(decisionOf(whole))
      return [finding]
    }
    const places = finding.occurrences
      .map(at => ({ at, decision: decided(byPlace.get(`${finding.id} ${occurrenceKey(at)}`)) ?? whole }))
      .filter(({ decision }) => states.includes(decision?.state ?? 'open'))
    const [first] = places
    if (!first) return []
    const one = places.every(place => place.decision?.state === first.decision?.state) ? first.decision : whole
    if (one) decisions.push(decisionOf(one))
    return [{ ...finding, occurrences: places.map(place => place.at) }]
  })
  const version = hashOfVersion(db, row)
  const { madeWith, asAt, type } = review
  return {
    ids: { document: document.id, version, review: reviewIdOf({ version, madeWith, asAt, type: type.type }) },
    review: {
      file: document.version.file,
      document: contentOf(db, row),
      warnings: warningsOf(db, row),
      type: review.type,
      findings,
      decisions,
      withSetAside: true,
    },
    rules: new Map([...rules, ...own.map(reviewerRuleOf)].map(rule => [rule.id, rule])),
    ruleSets: sets,
    asAt: review.asAt,
  }
}

/** A note alone decides nothing about its place. */
function decided(row: DecisionRow | undefined): DecisionRow | undefined {
  return row?.state === 'open' ? undefined : row
}

function decisionOf({ finding, state, reason, note, who, madeAt }: DecisionRow): Decision {
  const said = [reason, note].filter(part => part !== undefined).join(' — ')
  return {
    finding,
    state,
    ...(said === '' ? {} : { reason: said }),
    who: who === '' ? 'the reviewer' : who,
    when: madeAt,
  }
}
