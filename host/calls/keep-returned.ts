import type { DatabaseSync } from 'node:sqlite'
import { counted, listed } from '../../engine/labels/counts.ts'
import { type Returned, returnedFrom } from '../../engine/returned/returned-file.ts'
import type { ReadFile } from '../workers/tasks.ts'
import { keepReturned } from '../workspace/returned-files.ts'
import type { Recognition } from './recognise.ts'

/**
 * Keeps what came back in a new version, if it was sent out from here, and gives what the user should know about the file. Call inside
 * a transaction.
 */
export function keepWhatCameBack(
  db: DatabaseSync,
  version: number,
  read: ReadFile,
  { sentOut, note }: Recognition,
): string | undefined {
  if (!sentOut) return note
  const returned = returnedFrom(sentOut, read)
  keepReturned(db, { version, fromVersion: sentOut.version, fromReview: sentOut.review, returned })
  const said = saidIn(returned)
  return said === '' ? note : `${note ?? ''} ${said}`.trim()
}

/** "2 replies and 1 comment marked as resolved came back with it." */
function saidIn({ comments, others, changes }: Returned): string {
  const replies = comments.reduce((sum, comment) => sum + comment.replies.length, 0)
  const done = comments.filter(comment => comment.done).length
  const settled = changes.filter(({ outcome }) => outcome === 'accepted' || outcome === 'rejected').length
  const parts = [
    ...(replies > 0 ? [counted(replies, 'reply', 'replies')] : []),
    ...(done > 0 ? [`${counted(done, 'comment')} marked as resolved`] : []),
    ...(settled > 0 ? [`${counted(settled, 'proposed change')} accepted or rejected`] : []),
    ...(others.length > 0 ? [`${counted(others.length, 'comment')} by other people`] : []),
  ]
  return parts.length === 0 ? '' : `With it came ${listed(parts)}.`
}
