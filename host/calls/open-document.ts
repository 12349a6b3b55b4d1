import type { DatabaseSync } from 'node:sqlite'
import type { Finding } from '../../engine/review/finding.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type {
  DecisionEntry,
  DecisionSummary,
  DocumentSummary,
  LostDecision,
  OpenDocument,
  ReviewerFinding,
} from '../bridge/contract/documents.ts'
import { nextAction } from '../workspace/actions.ts'
import { type DecisionRow, decisionsOf, type ReviewerFindingRow, reviewerFindingsOf } from '../workspace/decisions.ts'
import { contentOf, listDocuments, type StoredDocument, storedDocument, warningsOf } from '../workspace/documents.ts'
import { reviewLineOf, reviewOf, saveCounts, snapshotOf } from '../workspace/reviews.ts'
import { first, integer } from '../workspace/rows.ts'
import { type HostContext, settingsNow } from './context.ts'
import { countsOf, stateOf } from './counts.ts'
import { reviewerFindingOf, reviewerRuleOf } from './reviewer-finding.ts'
import { cardOf } from './rule-cards.ts'

/** The lines of the library. */
export function summaries(context: HostContext): DocumentSummary[] {
  const { key } = settingsNow(context)
  return listDocuments(context.db).map(document => summaryOf(context.db, document, key))
}

/** One line of the library. `key` names the rules of now. */
export function summaryOf(db: DatabaseSync, document: StoredDocument, key: string): DocumentSummary {
  const { id, name, sample, version } = document
  const { type, madeWith, reviewedAt, counts } = reviewLineOf(db, version.row)
  return {
    id,
    name,
    title: titleOf(db, version.row),
    type,
    version: version.number,
    importedAt: version.importedAt,
    reviewedAt,
    state: stateOf(counts),
    stale: madeWith !== key,
    counts,
    sample,
  }
}

/** A document with its review, but for its pages. */
export function openedDocument(context: HostContext, id: string): OpenDocument {
  const { db } = context
  const document = storedDocument(db, id)
  const review = reviewOf(db, document.version.row)
  const { sets, rules } = snapshotOf(db, review.madeWith)
  const own = reviewerFindingsOf(db, id)
  const cards = [...rules, ...own.map(reviewerRuleOf)].map(rule => [rule.id, cardOf(rule)] as const)
  return {
    summary: summaryOf(db, document, settingsNow(context).key),
    file: { name: document.version.file, size: document.version.size },
    blocks: contentOf(db, document.version.row).blocks,
    warnings: warningsOf(db, document.version.row),
    findings: [...review.findings, ...own.flatMap(reviewerFindingOf)],
    rules: Object.fromEntries(cards),
    ruleSets: sets,
    asAt: review.asAt,
    ...(document.chosenType ? { chosenType: document.chosenType } : {}),
    decisionSummary: decisionSummaryOf(db, document),
  }
}

/** All that decisions change, with the counts brought up to date. `alsoIn` names other documents an action changed. */
export function decisionSummaryOf(
  db: DatabaseSync,
  document: StoredDocument,
  alsoIn: readonly string[] = [],
): DecisionSummary {
  const rows = decisionsOf(db, document.id)
  const own = reviewerFindingsOf(db, document.id)
  const undo = nextAction(db, document.id, 'undo')?.label
  const redo = nextAction(db, document.id, 'redo')?.label
  return {
    document: document.id,
    decisions: rows.filter(row => row.lost === undefined).map(entryOf),
    lost: rows.flatMap(row => lostOf(db, row)),
    reviewerFindings: own.map(ownOfRow),
    counts: countsNow(db, document, rows, own),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
    alsoIn,
  }
}

/** Counts a document anew and keeps the counts for the library. */
export function recount(db: DatabaseSync, document: StoredDocument): void {
  const counts = countsNow(db, document, decisionsOf(db, document.id), reviewerFindingsOf(db, document.id))
  saveCounts(db, document.version.row, counts)
}

function countsNow(
  db: DatabaseSync,
  document: StoredDocument,
  rows: readonly DecisionRow[],
  own: readonly ReviewerFindingRow[],
) {
  const { findings, madeWith } = reviewOf(db, document.version.row)
  const rules = new Map<string, Rule>(snapshotOf(db, madeWith).rules.map(rule => [rule.id, rule]))
  return countsOf(findings as readonly Finding[], rules, rows, own)
}

function titleOf(db: DatabaseSync, version: number): string {
  const row = first(db, "SELECT json_extract(content, '$.title') AS title FROM versions WHERE id = ?", version)
  return typeof row?.title === 'string' ? row.title : ''
}

function entryOf({ finding, occurrence, state, reason, note, who, madeAt }: DecisionRow): DecisionEntry {
  const [block, start] = occurrence.split(':').map(Number)
  return {
    finding,
    ...(block !== undefined && start !== undefined && occurrence !== '' ? { occurrence: { block, start } } : {}),
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    who,
    when: madeAt,
  }
}

function lostOf(db: DatabaseSync, row: DecisionRow): LostDecision[] {
  if (row.lost === undefined) return []
  const [span] = row.anchor.spans
  const number = first(db, 'SELECT number FROM versions WHERE id = ?', row.version)
  const context = span ? (contentOf(db, row.version).blocks[span.block]?.text ?? '') : ''
  return [
    {
      id: row.id,
      decision: entryOf(row),
      rule: row.anchor.rule,
      quote: span?.quote ?? '',
      context,
      because: row.lost,
      version: number ? integer(number, 'number') : 0,
    },
  ]
}

function ownOfRow({ id, at, title, why, instead, who, madeAt, lost }: ReviewerFindingRow): ReviewerFinding {
  return { id, at, title, why, ...(instead === undefined ? {} : { instead }), who, when: madeAt, lost }
}
