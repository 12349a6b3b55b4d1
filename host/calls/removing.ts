import { addDays } from 'date-fns/addDays'
import { UserError } from '../../engine/errors.ts'
import type { Host } from '../bridge/contract.ts'
import { bringBack, isDeleted, listDocuments, markDeleted, storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { deleteForGood, overdueDocuments, removedDocuments, rewrite } from '../workspace/removed.ts'
import { addToTrail } from '../workspace/trail.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { removeUnused } from './retention.ts'
import { addTrailLine } from './trail-line.ts'

/** How many days a removed document can be restored for. */
const keptDays = 30

/** Removing documents from the library, restoring them, and deleting them for good. */
export function removingCalls(
  context: HostContext,
): Pick<Host, 'deleteDocument' | 'restoreDocument' | 'listRemoved' | 'deleteForGood'> {
  const { db, emit } = context
  return {
    async deleteDocument({ document }) {
      inTransaction(db, () => {
        const stored = storedDocument(db, document)
        markDeleted(db, document, context.now())
        addTrailLine(context, stored, { what: 'Removed from the library' })
      })
      emit({ kind: 'library-changed' })
      return null
    },
    async restoreDocument({ document }) {
      if (!isDeleted(db, document))
        throw new UserError('not-found', 'This document can no longer be restored. Add it again.')
      inTransaction(db, () => {
        bringBack(db, document)
        addTrailLine(context, storedDocument(db, document), { what: 'Restored to the library' })
      })
      emit({ kind: 'library-changed' })
      return null
    },
    listRemoved: async () =>
      removedDocuments(db).map(({ id, name, removedAt }) => ({
        id,
        name,
        removedAt,
        keptUntil: addDays(removedAt, keptDays).toISOString(),
      })),
    async deleteForGood({ document }) {
      if (!isDeleted(db, document) && !listDocuments(db).some(({ id }) => id === document))
        throw new UserError('not-found', 'This document has already been deleted for good.')
      forget(context, [document])
      emit({ kind: 'library-changed' })
      return null
    },
  }
}

/**
 * Deletes for good the documents that were removed more than thirty days ago, and removes originals that were not used for as long as the
 * user has set. What fails is tried again next time.
 */
export function forgetOverdue(context: HostContext): void {
  const { db, log, now } = context
  try {
    const before = addDays(now(), -keptDays).toISOString()
    const overdue = inTransaction(db, () => overdueDocuments(db, before, now()))
    if (overdue.length > 0) forget(context, overdue)
    const removed = removeUnused(context)
    rewrite(db)
    if (removed > 0) context.emit({ kind: 'library-changed' })
  } catch (fault) {
    log(fault)
  }
}

function forget(context: HostContext, documents: readonly string[]): void {
  const { db, log } = context
  inTransaction(db, () => {
    deleteForGood(db, documents)
    for (const document of documents)
      addToTrail(db, { when: context.now(), who: reviewerNow(context), what: 'Deleted for good', document, name: '' })
  })
  try {
    rewrite(db)
  } catch (fault) {
    // It is deleted and overwritten. What is left to do, such as after a full disk, is done at the next start.
    log(fault)
  }
}
