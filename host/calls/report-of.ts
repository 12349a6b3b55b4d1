import { asDecided } from '../../engine/as-decided.ts'
import { occurrenceKey } from '../../engine/compare/carry-decisions.ts'
import type { Decision, DecisionState } from '../../engine/decision.ts'
import type { Report } from '../../engine/export/report.ts'
import { appliedSets } from '../../engine/review/applied-sets.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { ExportRequest } from '../bridge/contract/exports.ts'
import { type DecisionRow, decisionsOf, reviewerFindingsOf } from '../workspace/decisions.ts'
import { contentOf, hashOfVersion, type StoredDocument, warningsOf } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { workspaceId } from '../workspace/identity.ts'
import { currentReview, factsOf, outcomesOf } from '../workspace/reviews.ts'
import { readProfile } from '../workspace/settings.ts'
import { setsOfRules } from '../workspace/snapshots.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'
import { rulesOfReview } from './rules-of-review.ts'
import { setsUsed } from './sets-used.ts'

const notAside: readonly DecisionState[] = ['open', 'accepted', 'discuss', 'covered']

/**
 * A document's current review for exporters, with reviewers' findings, narrowed to the requested findings; a wording is
 * narrowed to the requested occurrences, each by its own decision or else by the one on the whole finding.
 */
export function reportOf(
  context: HostContext,
  document: StoredDocument,
  { states = notAside, kinds }: Pick<ExportRequest, 'states' | 'kinds'>,
): Report {
  const { db, loaded } = context
  const { row } = document.version
  const kept = currentReview(db, row)
  const rows = decisionsOf(db, document.id).filter(d => d.lost === undefined)
  const byOccurrence = new Map(rows.map(d => [`${d.finding} ${d.occurrence}`, d]))
  const added = reviewerFindingsOf(db, document.id).filter(({ lost }) => !lost)
  const decisions: Decision[] = []
  const findings = [...findingsOf(db, kept.id), ...added.map(reviewerFindingOf)].flatMap((finding): Finding[] => {
    // The export dialog counts what reviewers added among the wordings.
    if (kinds && !kinds.includes(finding.kind === 'reviewer' ? 'wording' : finding.kind)) return []
    const whole = byOccurrence.get(`${finding.id} `)
    if (finding.kind !== 'wording' || finding.occurrences.length === 0) {
      if (!states.includes(whole?.state ?? 'open')) return []
      const decision = whole && decisionOf(whole)
      if (whole && decision && isShown(whole)) decisions.push(decision)
      return [asDecided(finding, decision)]
    }
    const wanted = finding.occurrences
      .map(span => ({ span, decision: decided(byOccurrence.get(`${finding.id} ${occurrenceKey(span)}`)) ?? whole }))
      .filter(({ decision }) => states.includes(decision?.state ?? 'open'))
    const [first] = wanted
    if (!first) return []
    const one = wanted.every(({ decision }) => decision?.state === first.decision?.state) ? first.decision : whole
    if (one && isShown(one)) decisions.push(decisionOf(one))
    return [{ ...finding, occurrences: wanted.map(({ span }) => span) }]
  })
  const { type, reading, asAt } = kept
  const outcomes = outcomesOf(db, kept.id)
  const sets = setsUsed(db, kept)
  const setOf = setsOfRules(db, kept.snapshot)
  return {
    ids: { workspace: workspaceId(db), document: document.id, version: hashOfVersion(db, row), review: kept.id },
    review: {
      file: document.version.file,
      document: contentOf(db, row),
      warnings: warningsOf(db, row),
      type,
      ...(reading ? { reading } : {}),
      asAt,
      outcomes: outcomes ?? [],
      findings,
      facts: factsOf(db, kept.id),
      decisions,
      suggested: rows.filter(row => row.suggested && row.occurrence === '').map(row => row.finding),
      withSetAside: true,
    },
    rules: new Map(rulesOfReview(db, kept.id).map(rule => [rule.id, rule])),
    ruleSets: sets,
    appliedSets: outcomes && appliedSets(sets, outcomes, rule => setOf.get(rule)),
    organisation: readProfile(db).organisation[0],
    reviewer: reviewerNow(context),
    types: loaded.typeCues,
  }
}

/** A note alone is not a decision about its place. */
function decided(row: DecisionRow | undefined): DecisionRow | undefined {
  return row?.state === 'open' ? undefined : row
}

/** A suggestion alone says nothing to the reader of a report. */
function isShown({ state, note }: DecisionRow): boolean {
  return state !== 'open' || note !== undefined
}

function decisionOf({ finding, state, reason, note, anchor, who, madeAt }: DecisionRow): Decision {
  const said = [reason, note].filter(part => part !== undefined).join(' — ')
  return {
    finding,
    state,
    ...(said === '' ? {} : { reason: said }),
    ...(anchor.evidence ? { evidence: anchor.evidence } : {}),
    who: who === '' ? 'the reviewer' : who,
    when: madeAt,
  }
}
