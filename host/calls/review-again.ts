import { randomUUID } from 'node:crypto'
import type { Review } from '../../engine/review/review.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { ReviewSettings } from '../workers/tasks.ts'
import { chooseType, contentOf, contentTextOf, storedDocument } from '../workspace/documents.ts'
import { addReview } from '../workspace/reviews.ts'
import { keepSnapshot, snapshotOf } from '../workspace/snapshots.ts'
import { withCarriedOver } from './carry-over.ts'
import { type HostContext, isOfRulesNow, settingsNow } from './context.ts'

/** A change of a document's type, and what to do in the transaction that keeps the review. */
export interface Anew {
  readonly type: DocumentType | undefined
  readonly also: () => void
}

/**
 * Reviews a document again with the current rules and keeps every decision. With `anew`, as another type, which is kept with
 * the review or not at all. Throws UserError `not-found` if the document is deleted during the review.
 */
export async function reviewAnew(context: HostContext, id: string, anew?: Anew): Promise<void> {
  const { db, pool } = context
  for (;;) {
    const document = storedDocument(db, id)
    const chosenType = anew ? anew.type : document.chosenType
    const settings = settingsNow(context, { id, chosenType })
    const reviewed = await pool.review({
      document: contentOf(db, document.version.row),
      settings: { ...settings, fileName: document.version.file },
    })
    const { row } = document.version
    // None once a new version was imported or another type chosen during the review. Rules may change during it too.
    const asReviewed = () => {
      const now = storedDocument(db, id)
      return now.version.row === row && (anew || now.chosenType === chosenType) ? id : undefined
    }
    const to = { version: row, findings: reviewed.findings, text: () => contentTextOf(db, row) }
    const kept = await withCarriedOver(context, asReviewed, to, keep => {
      if (asReviewed() === undefined || !isOfRulesNow(context, settings)) return false
      if (anew) chooseType(db, id, chosenType)
      keepReview(context, row, settings, reviewed)
      keep(id, row)
      anew?.also()
      return true
    })
    if (kept) return
  }
}

/** Keeps a review of a version, which was made with the rules in use. Call inside a transaction. */
export function keepReview(
  { db, loaded, rulesKey, now }: HostContext,
  version: number,
  settings: ReviewSettings,
  review: Review,
): void {
  keepSnapshot(db, rulesKey, snapshotOf(loaded))
  addReview(db, {
    id: randomUUID(),
    version,
    snapshot: rulesKey,
    madeWith: settings.key,
    madeAt: now(),
    profile: settings.profile,
    review,
  })
}
