import { UserError } from '../../engine/errors.ts'
import { counted } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import type { RequestOf } from '../bridge/contract.ts'
import { withOwn } from '../files/layered-rules.ts'
import { workspaceId } from '../workspace/identity.ts'
import { inTransaction } from '../workspace/open.ts'
import { ownRows, textsInUse } from '../workspace/own-rules.ts'
import { first, integer } from '../workspace/rows.ts'
import { readSettings } from '../workspace/settings.ts'
import { addToTrail, lastUsed } from '../workspace/trail.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { keepingCopy } from './keeping-copy.ts'
import type { OpenedFile } from './received.ts'
import type { SharingMeans } from './sharing-means.ts'

/** What would be lost if a whole workspace from a file took the place of this one, in a sentence; undefined if nothing would. */
export function lostByRestoring({ db }: HostContext, { summary }: OpenedFile): string | undefined {
  const documents = integer(first(db, 'SELECT count(*) AS n FROM documents') ?? {}, 'n')
  const here = lastUsed(db)
  if (documents === 0 && here === '') return undefined
  if (summary.workspace !== workspaceId(db)) {
    return `The file is of another workspace. Restoring it removes everything in this one: ${counted(documents, 'document')} with all decisions.`
  }
  if (here <= summary.lastUsed) return undefined
  return `This workspace was used after the backup was made, last on ${longDate(here)}. Restoring the backup loses what was done since ${longDate(summary.madeAt)}.`
}

/** Puts the workspace of an opened file in the place of this one, in a worker. A copy of what would be lost is kept. */
export async function restoreFrom(
  context: HostContext,
  means: SharingMeans,
  opened: OpenedFile,
  { replace }: Pick<RequestOf<'restoreWorkspace'>, 'replace'>,
): Promise<null> {
  const { db, pool, emit, viewsUnderWay, comparisons } = context
  if (!opened.summary.whole) {
    throw new UserError(
      'bad-argument',
      'This file holds some reviews and not a whole workspace, so it cannot be restored. Bring them in instead.',
    )
  }
  // A view that is being made would be kept with a version of the other workspace.
  await Promise.allSettled(viewsUnderWay.values())
  const losing = lostByRestoring(context, opened)
  if (losing !== undefined && replace !== true) throw new UserError('exists', losing)
  const who = reviewerNow(context)
  const restoring = () => pool.restore({ plain: opened.plain, workspace: means.workspace })
  await (losing === undefined ? restoring() : keepingCopy(context, means, restoring))
  comparisons.clear()
  context.useRules(await withOwn(context.loadRules, textsInUse(ownRows(db)), await context.loadRules([])))
  const what = `Restored the backup of ${longDate(opened.summary.madeAt)}`
  inTransaction(db, () => addToTrail(db, { when: context.now(), who, what, document: '', name: '' }))
  emit({ kind: 'settings-changed', settings: readSettings(db) })
  emit({ kind: 'rules-changed' })
  emit({ kind: 'resync' })
  return null
}
