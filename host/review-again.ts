import { carryOver } from './carry-over.ts'
import { type HostContext, settingsNow } from './context.ts'
import { recount } from './open-document.ts'
import { rulesInUse } from './rules-in-use.ts'
import type { Reviewed, ReviewSettings } from './work/tasks.ts'
import { forgetActions } from './workspace/actions.ts'
import { contentOf, type StoredDocument } from './workspace/documents.ts'
import { inTransaction } from './workspace/open.ts'
import { keepBook, saveReview } from './workspace/reviews.ts'

const noCounts = {
  requirements: { covered: 0, weak: 0, missing: 0, ask: 0 },
  wordings: { avoid: 0, depends: 0, style: 0, weak: 0 },
  places: 0,
  open: { high: 0, medium: 0, low: 0 },
  decided: 0,
  lost: 0,
  own: 0,
} as const

/** Reviews a document anew with the rules of now, and keeps every decision. */
export async function reviewAnew(context: HostContext, document: StoredDocument): Promise<void> {
  const settings = settingsNow(context, document)
  const content = contentOf(context.db, document.version.row)
  const reviewed = await context.pool.review({ document: content, settings })
  inTransaction(context.db, () => keepReview(context, document, settings, reviewed))
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
  keepBook(db, settings.key, () => {
    const { sets } = rulesInUse(loaded, settings.switches)
    return {
      sets: sets.map(({ name, title, version }) => ({ name, title, version })),
      rules: sets.flatMap(set => set.rules),
    }
  })
  saveReview(db, row, review, noCounts)
  if (carryOver(db, document.id, { version: row, content: contentOf(db, row), findings }))
    forgetActions(db, document.id)
  recount(db, document)
}
