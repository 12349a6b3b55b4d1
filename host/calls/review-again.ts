import { randomUUID } from 'node:crypto'
import type { Review } from '../../engine/review/review.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { ReviewSettings } from '../workers/tasks.ts'
import { forgetActions } from '../workspace/actions.ts'
import { chooseType, contentOf, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { addReview } from '../workspace/reviews.ts'
import { keepSnapshot } from '../workspace/snapshots.ts'
import { carryDecisionsForward } from './carry-over.ts'
import { type HostContext, settingsNow } from './context.ts'

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
    const settings = settingsNow(context, { chosenType })
    const reviewed = await pool.review({
      document: contentOf(db, document.version.row),
      settings: { ...settings, fileName: document.version.file },
    })
    const kept = inTransaction(db, () => {
      const now = storedDocument(db, id)
      // A new version was imported or another type chosen during the review.
      if (now.version.row !== document.version.row || (!anew && now.chosenType !== chosenType)) return false
      if (anew) chooseType(db, id, chosenType)
      keepReview(context, now, settings, reviewed)
      anew?.also()
      return true
    })
    if (kept) return
  }
}

/** Keeps a review of a document's latest version and carries the decisions over to it. Call inside a transaction. */
export function keepReview(
  { db, loaded, rulesKey, now }: HostContext,
  document: StoredDocument,
  settings: ReviewSettings,
  review: Review,
): void {
  const { row } = document.version
  keepSnapshot(db, rulesKey, {
    sets: loaded.sets.map(({ name, title, version }) => ({ name, title, version })),
    rules: loaded.sets.flatMap(set => set.rules),
  })
  addReview(db, {
    id: randomUUID(),
    version: row,
    snapshot: rulesKey,
    madeWith: settings.key,
    madeAt: now(),
    profile: settings.profile,
    review,
  })
  const to = { version: row, content: contentOf(db, row), findings: review.findings }
  if (!carryDecisionsForward(db, document.id, to)) forgetActions(db, document.id)
}
