import { randomUUID } from 'node:crypto'
import type { IncomingDecision, IncomingDocument, IncomingFinding, IncomingVersion } from '../sharing/incoming.ts'
import { type DecisionRow, putDecision, putReviewerFinding, type ReviewerFindingRow } from '../workspace/decisions.ts'
import { addDocument, addVersion, chooseType, freeName, isTaken, storedDocument } from '../workspace/documents.ts'
import { keepEarlierDecisions } from '../workspace/earlier-decisions.ts'
import { keepMerged } from '../workspace/merged.ts'
import { inTransaction } from '../workspace/open.ts'
import { noteUse } from '../workspace/originals.ts'
import { addReview, versionReviewed } from '../workspace/reviews.ts'
import { addToTrail } from '../workspace/trail.ts'
import type { HostContext } from './context.ts'
import { type IncomingRules, keepRulesOf } from './incoming-rules.ts'
import { keyOfDecision, keyOfFinding, saidOf } from './merged-keys.ts'
import { addTrailLine } from './trail-line.ts'

/** Where a file comes from, in words: "Ada", or "a file" of somebody who has not said who they are. */
export function senderOf(by: string): string {
  return by === '' ? 'a file' : by
}

/** Adds a document from a file with everything about it, and returns its id here. */
export function addIncoming(
  context: HostContext,
  incoming: IncomingDocument,
  rules: IncomingRules,
  by: string,
): string {
  const { db } = context
  return inTransaction(db, () => {
    const id = isUuid(incoming.id) && !isTaken(db, incoming.id) ? incoming.id : randomUUID()
    addDocument(db, { id, name: freeName(db, incoming.name), sample: incoming.sample })
    chooseType(db, id, incoming.chosenType)
    noteUse(db, id, context.now())
    const rows = new Map<number, number>()
    for (const version of incoming.versions) addIncomingVersion(context, id, version, { rules, rows })
    const mergedAt = context.now()
    for (const finding of incoming.added) {
      const [row] = findingRows(id, rows, [finding])
      if (!row) continue
      putReviewerFinding(db, row)
      const { title, who, madeAt } = finding
      const about = { finding: finding.id, occurrence: '', title, quote: finding.at.quote, context: '' }
      const theirs = { state: 'open', who, madeAt } as const
      keepMerged(db, { document: id, key: keyOfFinding(finding), outcome: 'taken', about, theirs, mergedAt })
    }
    for (const decision of incoming.decisions) {
      for (const row of decisionRows(id, rows, [decision])) putDecision(db, row)
      const { finding, occurrence, anchor } = decision
      const about = { finding, occurrence, title: anchor.rule, quote: anchor.spans[0]?.quote ?? '', context: '' }
      const key = keyOfDecision(decision)
      keepMerged(db, { document: id, key, outcome: 'taken', about, theirs: saidOf(decision), mergedAt })
    }
    const stored = storedDocument(db, id)
    for (const line of incoming.trail) addToTrail(db, { ...line, document: id, name: stored.name })
    addTrailLine(context, stored, { what: `Brought in from ${senderOf(by)}` })
    return id
  })
}

/** Adds a version from a file with its reviews. `rows` are the keys here of the versions that are there, and gets its own. */
export function addIncomingVersion(
  context: HostContext,
  document: string,
  version: IncomingVersion,
  { rules, rows }: { readonly rules: IncomingRules; readonly rows: Map<number, number> },
): number {
  const { db } = context
  const { file, bytes, sha256, importedAt, content, warnings } = version
  const row = addVersion(db, document, { file, bytes, sha256, importedAt, content, warnings })
  rows.set(version.row, row)
  for (const one of version.reviews) {
    const id = isUuid(one.id) && versionReviewed(db, one.id) === undefined ? one.id : randomUUID()
    const { madeAt, profile, review } = one
    addReview(db, { id, version: row, ...keepRulesOf(context, rules, one), madeAt, profile, review })
  }
  if (version.earlier) {
    const decisions = decisionRows(document, rows, version.earlier.decisions).map((one, i) => ({ ...one, id: i + 1 }))
    keepEarlierDecisions(db, row, { decisions, added: findingRows(document, rows, version.earlier.added) })
  }
  return row
}

/** Decisions from a file as they are kept here; none on a version that is not here. */
function decisionRows(
  document: string,
  rows: ReadonlyMap<number, number>,
  decisions: readonly IncomingDecision[],
): readonly Omit<DecisionRow, 'id'>[] {
  return decisions.flatMap(decision => {
    const version = rows.get(decision.version)
    return version === undefined ? [] : [{ ...decision, document, version }]
  })
}

/** Findings that a reviewer added there, as they are kept here. */
function findingRows(
  document: string,
  rows: ReadonlyMap<number, number>,
  findings: readonly IncomingFinding[],
): readonly ReviewerFindingRow[] {
  return findings.flatMap(finding => {
    const version = rows.get(finding.version)
    return version === undefined ? [] : [{ ...finding, document, version }]
  })
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}
