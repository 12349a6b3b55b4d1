import type { DecisionSummary } from '../bridge/contract/documents.ts'
import { type Change, recordAction } from '../workspace/actions.ts'
import { type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingIn } from '../workspace/findings.ts'
import { inTransaction } from '../workspace/open.ts'
import { currentReview } from '../workspace/reviews.ts'
import type { HostContext } from './context.ts'
import { decisionSummaryOf } from './open-document.ts'
import { addTrailLine } from './trail-line.ts'

/** What was done, for undo and for the trail. */
export interface RecordedAction {
  readonly label: string
  readonly what: string
  readonly finding?: string
  /** Used if the finding no longer exists to provide it. */
  readonly rule?: string
  readonly quote?: string
  readonly reason?: string
  readonly changes: readonly Change[]
  readonly alsoIn?: readonly StoredDocument[]
}

/** Carries out one action on a document: its rows, its undo and its line in the trail in one transaction. */
export function act(
  context: HostContext,
  id: string,
  work: (document: StoredDocument) => RecordedAction,
): DecisionSummary {
  const { db, emit } = context
  const { document, alsoIn } = inTransaction(db, () => {
    const document = storedDocument(db, id)
    const done = work(document)
    const { label, what, finding, quote, reason, changes, alsoIn = [] } = done
    recordAction(db, id, label, changes)
    for (const changed of [document, ...alsoIn]) {
      const rule = finding === undefined ? undefined : (done.rule ?? ruleOf(context, changed, finding))
      addTrailLine(context, changed, {
        what,
        ...(finding === undefined ? {} : { finding }),
        ...(rule === undefined ? {} : { rule }),
        ...(quote === undefined ? {} : { quote }),
        ...(reason === undefined ? {} : { reason }),
      })
    }
    return { document, alsoIn }
  })
  for (const other of alsoIn) emit({ kind: 'decisions-changed', summary: decisionSummaryOf(db, other) })
  const standing = decisionSummaryOf(
    db,
    document,
    alsoIn.map(other => other.name),
  )
  emit({ kind: 'decisions-changed', summary: standing })
  return standing
}

function ruleOf({ db }: HostContext, stored: StoredDocument, finding: string): string | undefined {
  return findingIn(db, currentReview(db, stored.version.row).id, finding)?.rule
}
