import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Reviewed, ReviewSettings } from '../workers/tasks.ts'
import { forgetActions } from '../workspace/actions.ts'
import { chooseType, contentOf, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { keepSnapshot, saveReview } from '../workspace/reviews.ts'
import { carryDecisionsForward } from './carry-over.ts'
import { type HostContext, settingsNow } from './context.ts'
import { recount } from './open-document.ts'
import { rulesInUse } from './rules-in-use.ts'

const noCounts = {
  requirements: { covered: 0, weak: 0, missing: 0, ask: 0 },
  wordings: { avoid: 0, depends: 0, style: 0, noncommittal: 0 },
  occurrences: 0,
  open: { high: 0, medium: 0, low: 0 },
  decided: 0,
  lost: 0,
  reviewerFindings: 0,
} as const

/** A change of a document's type, and what is to be done in the transaction that keeps the review. */
export interface Anew {
  readonly type: DocumentType | undefined
  readonly also: () => void
}

/**
 * Reviews a document anew with the rules of now, and keeps every decision. With `anew` as another type, which is kept with the
 * review or not at all. Throws UserError `not-found` where the document is deleted meanwhile.
 */
export async function reviewAnew(context: HostContext, id: string, anew?: Anew): Promise<void> {
  const { db, pool } = context
  for (;;) {
    const document = storedDocument(db, id)
    const chosenType = anew ? anew.type : document.chosenType
    const settings = settingsNow(context, { chosenType })
    const reviewed = await pool.review({ document: contentOf(db, document.version.row), settings })
    const kept = inTransaction(db, () => {
      const now = storedDocument(db, id)
      // A new version or another type came while this was reviewed.
      if (now.version.row !== document.version.row || (!anew && now.chosenType !== chosenType)) return false
      if (anew) chooseType(db, id, chosenType)
      keepReview(context, now, settings, reviewed)
      anew?.also()
      return true
    })
    if (kept) return
  }
}

/** Keeps a review of a document's latest version and carries the decisions to it. To be called inside a transaction. */
export function keepReview(
  { db, loaded, now }: HostContext,
  document: StoredDocument,
  settings: ReviewSettings,
  { type, findings }: Reviewed,
): void {
  const { row } = document.version
  const review = { type, madeWith: settings.key, asAt: settings.asAt, reviewedAt: now(), findings }
  keepSnapshot(db, settings.key, () => {
    const { sets } = rulesInUse(loaded, settings.switches)
    return {
      sets: sets.map(({ name, title, version }) => ({ name, title, version })),
      rules: sets.flatMap(set => set.rules),
    }
  })
  saveReview(db, row, review, noCounts)
  if (!carryDecisionsForward(db, document.id, { version: row, content: contentOf(db, row), findings }))
    forgetActions(db, document.id)
  recount(db, document)
}
