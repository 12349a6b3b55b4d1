import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { DecisionSummary } from '../bridge/contract/documents.ts'
import type { Host } from '../bridge/contract.ts'
import {
  type Action,
  applyAction,
  type Change,
  type Direction,
  documentOf,
  forgetActions,
  nextAction,
} from '../workspace/actions.ts'
import { contentOf, listDocuments, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { inTransaction } from '../workspace/open.ts'
import { currentReview } from '../workspace/reviews.ts'
import { carryDecisionsForward } from './carry-over.ts'
import type { HostContext } from './context.ts'
import { decisionSummaryOf } from './open-document.ts'
import { reviewAnew } from './review-again.ts'
import { addTrailLine } from './trail-line.ts'

/** The calls that undo and redo actions, each in one transaction and one after another. */
export function undoCalls(context: HostContext): Pick<Host, 'undo' | 'redo'> {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (document: string, direction: Direction): Promise<DecisionSummary> => {
    const turn = last.then(() => go(context, document, direction))
    last = turn.catch(() => {})
    return turn
  }
  return {
    undo: ({ document }) => inTurn(document, 'undo'),
    redo: ({ document }) => inTurn(document, 'redo'),
  }
}

async function go(context: HostContext, id: string, direction: Direction): Promise<DecisionSummary> {
  const { db, emit } = context
  const action = nextAction(db, id, direction)
  if (!action) return decisionSummaryOf(db, storedDocument(db, id))
  const change = action.changes.find(change => change.kind === 'type')
  let touched: readonly StoredDocument[] = []
  const carryOut = () => {
    touched = apply(context, id, action, direction)
  }
  if (change) {
    const type = typeAfter(change, direction)
    await reviewAnew(context, id, { type, also: carryOut })
    emit({ kind: 'review-changed', document: id })
  } else inTransaction(db, carryOut)
  const others = touched.filter(document => document.id !== id)
  for (const other of others) emit({ kind: 'decisions-changed', summary: decisionSummaryOf(db, other) })
  const alsoIn = others.map(other => other.name)
  const standing = decisionSummaryOf(db, storedDocument(db, id), alsoIn)
  emit({ kind: 'decisions-changed', summary: standing })
  return standing
}

/** Sets the rows of an action, carries them over to the current reviews, and returns the documents that it changed. */
function apply(context: HostContext, id: string, action: Action, direction: Direction): readonly StoredDocument[] {
  const { db } = context
  applyAction(db, action, direction)
  const touched = new Set<string | undefined>([id, ...action.changes.map(documentOf)])
  const present = listDocuments(db).filter(document => touched.has(document.id))
  for (const document of present) {
    const { row } = document.version
    const to = { version: row, content: contentOf(db, row), findings: findingsOf(db, currentReview(db, row).id) }
    if (!carryDecisionsForward(db, document.id, to)) forgetActions(db, document.id)
    const what = `${direction === 'undo' ? 'Undid' : 'Did again'}: ${action.label}`
    addTrailLine(context, document, { what, ...aboutOf(action, document.id) })
  }
  return present
}

/** The finding and the rule that an action was about in a document, if any. */
function aboutOf({ changes }: Action, document: string): { readonly finding?: string; readonly rule?: string } {
  const [change] = changes.filter(one => documentOf(one) === document)
  const row = change?.kind === 'decision' ? (change.after ?? change.before) : undefined
  if (row) return { finding: row.finding, rule: row.anchor.rule }
  const reviewerFinding = change?.kind === 'reviewer-finding' ? (change.after ?? change.before) : undefined
  return reviewerFinding ? { finding: reviewerFinding.id } : {}
}

/** The type that a change of type leads to; undefined: the type that the product detects. */
function typeAfter(change: Extract<Change, { kind: 'type' }>, direction: Direction): DocumentType | undefined {
  return (direction === 'undo' ? change.before : change.after) ?? undefined
}
