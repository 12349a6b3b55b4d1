import type { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../engine/errors.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { DecisionSummary } from '../bridge/contract/documents.ts'
import type { Host } from '../bridge/contract.ts'
import { type Action, applyAction, type Change, type Direction, documentOf, nextAction } from '../workspace/actions.ts'
import { contentTextOf, listDocuments, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { inTransaction, tryOut } from '../workspace/open.ts'
import { currentReview } from '../workspace/reviews.ts'
import { carryOver, keepCarriedOver, type NewReview, type Standing, standingOf } from './carry-over.ts'
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
  if (change) {
    const type = typeAfter(change, direction)
    // An action that changes a type changes no decision: the review carries over what there is.
    const also = () => {
      applyAction(db, action, direction)
      addTrailLines(context, [storedDocument(db, id)], action, direction)
    }
    await reviewAnew(context, id, { type, also })
    emit({ kind: 'review-changed', document: id })
  } else touched = await apply(context, id, action, direction)
  const others = touched.filter(document => document.id !== id)
  for (const other of others) emit({ kind: 'decisions-changed', summary: decisionSummaryOf(db, other) })
  const alsoIn = others.map(other => other.name)
  const standing = decisionSummaryOf(db, storedDocument(db, id), alsoIn)
  emit({ kind: 'decisions-changed', summary: standing })
  return standing
}

/**
 * Sets the rows of an action, carried over to the current reviews, and returns the documents that it changed. What was decided on
 * an earlier text is carried over before the transaction, and again if anything was done during that. Throws UserError where the action
 * is no longer the next one by then; nothing is changed.
 */
async function apply(
  context: HostContext,
  id: string,
  action: Action,
  direction: Direction,
): Promise<readonly StoredDocument[]> {
  const { db } = context
  for (;;) {
    const { before, after } = tryOut(db, () => {
      const before = statesNow(db, id, action)
      applyAction(db, action, direction)
      return { before, after: statesNow(db, id, action) }
    })
    const carried = await Promise.all(after.map(state => carryOver(context, state.standing, reviewOf(db, state))))
    const done = inTransaction(db, () => {
      if (nextAction(db, id, direction)?.id !== action.id) throw new UserError('bad-argument', meanwhile[direction])
      if (!isDeepStrictEqual(statesNow(db, id, action), before)) return undefined
      applyAction(db, action, direction)
      after.forEach(({ document }, i) => {
        const over = carried[i]
        if (over) keepCarriedOver(db, document.id, document.version.row, over)
      })
      const documents = after.map(({ document }) => document)
      addTrailLines(context, documents, action, direction)
      return documents
    })
    if (done) return done
  }
}

const meanwhile: Readonly<Record<Direction, string>> = {
  undo: 'Something else was done with this document in the meantime, so nothing was undone. Undo that first, then this.',
  redo: 'Something else was done with this document in the meantime, so nothing was done again. Decide again where you need to.',
}

/** A document of an action with its current review and what stands on it. */
interface State {
  readonly document: StoredDocument
  readonly review: string
  readonly standing: Standing
}

/** The documents that an action is about, as they are now; none that was removed from the library. */
function statesNow(db: DatabaseSync, id: string, action: Action): readonly State[] {
  const touched = new Set<string | undefined>([id, ...action.changes.map(documentOf)])
  return listDocuments(db)
    .filter(document => touched.has(document.id))
    .map(document => ({
      document,
      review: currentReview(db, document.version.row).id,
      standing: standingOf(db, document.id),
    }))
}

function reviewOf(db: DatabaseSync, { document, review }: State): NewReview {
  const version = document.version.row
  return { version, findings: findingsOf(db, review), text: () => contentTextOf(db, version) }
}

function addTrailLines(
  context: HostContext,
  documents: readonly StoredDocument[],
  action: Action,
  direction: Direction,
): void {
  const what = `${direction === 'undo' ? 'Undid' : 'Did again'}: ${action.label}`
  for (const document of documents) addTrailLine(context, document, { what, ...aboutOf(action, document.id) })
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
