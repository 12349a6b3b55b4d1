import { subDays } from 'date-fns/subDays'
import { storedDocument } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { bringOriginalBack, isMissing, noteUse, overdueOriginals, removeOriginals } from '../workspace/originals.ts'
import { all, text } from '../workspace/rows.ts'
import { readSettings } from '../workspace/settings.ts'
import { addToTrail } from '../workspace/trail.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { addTrailLine } from './trail-line.ts'

/** Why a document whose author's file was removed cannot be given back as Word. */
export const originalIsGone =
  'The original Word file was removed, as you have set it, so it cannot be given back with comments. Add the same Word file again, then export; the reports need no file.'

/** Notes that a document is used. That it cannot be noted, such as on a full disk, is no reason not to open it. */
export function used(context: HostContext, document: string): void {
  const { db, now, log, kept } = context
  try {
    kept.through(() => inTransaction(db, () => noteUse(db, document, now())))
  } catch (fault) {
    log(fault)
  }
}

/** Removes the originals that were not used for as long as the user has set, and returns of how many documents. */
export function removeUnused(context: HostContext): number {
  const { db, now } = context
  const days = readSettings(db).keepOriginals ?? 0
  if (days === 0) return 0
  const documents = inTransaction(db, () => {
    const overdue = overdueOriginals(db, subDays(now(), days).toISOString(), now())
    if (overdue.length > 0) removeOriginals(db, overdue)
    for (const document of overdue) {
      const [row] = all(db, 'SELECT name FROM documents WHERE id = ?', document)
      const name = row ? text(row, 'name') : ''
      addToTrail(db, { when: now(), who: reviewerNow(context), what: 'Removed the original file', document, name })
    }
    return overdue
  })
  return documents.length
}

/** Puts a file back where it was removed, and returns the documents that have it again. */
export function bringBackOriginal(context: HostContext, sha256: string, bytes: Uint8Array): readonly string[] {
  const { db, now } = context
  if (bytes.length === 0 || !isMissing(db, sha256)) return []
  return inTransaction(db, () => {
    const documents = bringOriginalBack(db, sha256, bytes, now())
    for (const id of documents) addTrailLine(context, storedDocument(db, id), { what: 'Added the original file again' })
    return documents
  })
}
