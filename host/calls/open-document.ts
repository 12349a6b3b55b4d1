import type { DatabaseSync } from 'node:sqlite'
import type { Document } from '../../engine/document.ts'
import { typeName } from '../../engine/rules/document-types.ts'
import type {
  AddedFinding,
  Counts,
  DecisionEntry,
  DecisionSummary,
  DocumentSummary,
  LostDecision,
  OpenDocument,
  ReviewState,
} from '../bridge/contract/documents.ts'
import { nextAction } from '../workspace/actions.ts'
import { countsOf, countsOfDocument, noCounts } from '../workspace/counts.ts'
import { type DecisionRow, decisionsOf, type ReviewerFindingRow, reviewerFindingsOf } from '../workspace/decisions.ts'
import {
  contentOf,
  documentAt,
  listDocuments,
  type StoredDocument,
  storedDocument,
  warningsOf,
} from '../workspace/documents.ts'
import { type EarlierDecisions, earlierDecisionsOf } from '../workspace/earlier-decisions.ts'
import { findingsOf } from '../workspace/findings.ts'
import { currentReview } from '../workspace/reviews.ts'
import { first, integer, text } from '../workspace/rows.ts'
import { type HostContext, keysNow, settingsNow } from './context.ts'
import { likeliestIn } from './likeliest.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'
import { cardOf } from './rule-cards.ts'
import { namedTypes } from './rules-in-use.ts'
import { rulesOfReview } from './rules-of-review.ts'
import { setsUsed } from './sets-used.ts'

/** The lines of the library. */
export function summaries(context: HostContext): DocumentSummary[] {
  const { db } = context
  const keyFor = keysNow(context)
  const counts = countsOf(db)
  return listDocuments(db).map(document => summaryOf(context, document, keyFor(document.id), counts.get(document.id)))
}

/** One line of the library. `key` names the current rules, profile and switches. */
function summaryOf(
  { db, loaded }: HostContext,
  document: StoredDocument,
  key: string,
  counts: Counts = countsOfDocument(db, document.id),
): DocumentSummary {
  const { id, name, sample, version } = document
  const { type, reading, madeWith, madeAt } = currentReview(db, version.row)
  return {
    id,
    name,
    title: titleOf(db, version.row),
    type,
    typeName: typeName(type.type, loaded.typeCues),
    ...(reading ? { reading } : {}),
    version: version.number,
    importedAt: version.importedAt,
    reviewedAt: madeAt,
    state: reading?.judged.kind === 'not-judged' ? 'not-judged' : stateOf(counts),
    stale: madeWith !== key,
    counts,
    sample,
    ...(version.size === 0 ? { originalRemoved: true } : {}),
  }
}

/** How far the review of a document that was judged has come. */
export function stateOf({ open, decided }: Counts): ReviewState {
  if (open.high + open.medium + open.low === 0) return 'done'
  return decided === 0 ? 'not-started' : 'under-way'
}

/** A document with its current review, without the reading view; with `version` an earlier one, if that is not the latest. */
export function openedDocument(context: HostContext, id: string, version?: number): OpenDocument {
  const { db, loaded } = context
  const latest = storedDocument(db, id)
  const document = documentAt(db, id, version)
  const earlier = document.version.row === latest.version.row ? undefined : earlierDecisionsOf(db, document.version.row)
  const review = currentReview(db, document.version.row)
  return {
    summary: summaryOf(context, document, settingsNow(context, { id }).key),
    file: { name: document.version.file, size: document.version.size },
    blocks: contentOf(db, document.version.row).blocks,
    warnings: warningsOf(db, document.version.row),
    findings: findingsOf(db, review.id),
    rules: Object.fromEntries(rulesOfReview(db, review.id).map(rule => [rule.id, cardOf(rule)])),
    ruleSets: setsUsed(db, review),
    asAt: review.asAt,
    ...(document.chosenType ? { chosenType: document.chosenType } : {}),
    types: namedTypes(loaded),
    ...(document.version.row === latest.version.row
      ? { decisionSummary: decisionSummaryOf(db, document) }
      : {
          decisionSummary: earlierSummaryOf(document, earlier),
          earlier: { latest: latest.version.number, decided: earlier !== undefined },
        }),
  }
}

/** What was decided on an earlier version, as it was when the next one came; nothing where that was not kept. */
function earlierSummaryOf(document: StoredDocument, earlier: EarlierDecisions | undefined): DecisionSummary {
  const { decisions = [], added = [] } = earlier ?? {}
  const { row } = document.version
  return {
    document: document.id,
    decisions: decisions.filter(one => one.lost === undefined && one.version === row).map(entryOf),
    lost: [],
    reviewerFindings: added.filter(one => !one.lost && one.version === row).map(ofRow),
    counts: noCounts(),
    alsoIn: [],
  }
}

/** Everything that decisions change. `alsoIn` names other documents that an action changed. */
export function decisionSummaryOf(
  db: DatabaseSync,
  document: StoredDocument,
  alsoIn: readonly string[] = [],
): DecisionSummary {
  const rows = decisionsOf(db, document.id)
  const lost = rows.filter(row => row.lost !== undefined)
  const likeliest = lost.length === 0 ? () => ({}) : likeliestIn(db, document, rows)
  const contents = new Map([...new Set(lost.map(row => row.version))].map(version => [version, contentOf(db, version)]))
  const undo = nextAction(db, document.id, 'undo')?.label
  const redo = nextAction(db, document.id, 'redo')?.label
  return {
    document: document.id,
    decisions: rows.filter(row => row.lost === undefined).map(entryOf),
    lost: lost.flatMap(row => {
      const content = contents.get(row.version)
      return lostOf(db, row, content).map(one => ({ ...one, ...likeliest(row, content) }))
    }),
    reviewerFindings: reviewerFindingsOf(db, document.id).map(ofRow),
    counts: countsOfDocument(db, document.id),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
    alsoIn,
  }
}

function titleOf(db: DatabaseSync, version: number): string {
  return text(first(db, 'SELECT title FROM versions WHERE id = ?', version) ?? {}, 'title')
}

function entryOf(row: DecisionRow): DecisionEntry {
  const { finding, occurrence, state, reason, note, suggested, anchor, who, madeAt } = row
  const [block, start] = occurrence.split(':').map(Number)
  return {
    finding,
    ...(block !== undefined && start !== undefined && occurrence !== '' ? { occurrence: { block, start } } : {}),
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(suggested ? { suggested } : {}),
    ...(anchor.evidence ? { evidence: anchor.evidence } : {}),
    who,
    when: madeAt,
  }
}

function lostOf(db: DatabaseSync, row: DecisionRow, content: Document | undefined): LostDecision[] {
  if (row.lost === undefined) return []
  const span = row.anchor.evidence ?? row.anchor.spans[0]
  const number = first(db, 'SELECT number FROM versions WHERE id = ?', row.version)
  const context = span ? (content?.blocks[span.block]?.text ?? '') : ''
  return [
    {
      id: row.id,
      decision: entryOf(row),
      rule: row.anchor.rule,
      ...(row.anchor.verdict === undefined ? {} : { verdict: row.anchor.verdict }),
      quote: span?.quote ?? '',
      context,
      because: row.lost,
      version: number ? integer(number, 'number') : 0,
    },
  ]
}

function ofRow(row: ReviewerFindingRow): AddedFinding {
  return { ...reviewerFindingOf(row), lost: row.lost }
}
