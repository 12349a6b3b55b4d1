import type { ReadingView } from '../bridge/contract/documents.ts'
import { viewMaker } from '../reading-view/reading-view.ts'
import { sanitisedView } from '../reading-view/sanitise.ts'
import { bytesOf, contentOf } from '../workspace/documents.ts'
import { inTransaction } from '../workspace/open.ts'
import { keepView, keptView } from '../workspace/views.ts'
import type { HostContext } from './context.ts'

/** Longer views are sanitised in a worker, so that the main thread does not wait for it. */
const most = 300_000

/**
 * The reading view of a version, by its row: the one that is kept or being made, else a new one. One that was kept is sanitised
 * again, because the workspace may come from somebody else.
 */
export function viewOf(context: HostContext, version: number): Promise<ReadingView> {
  const { db, pool, viewsUnderWay } = context
  const kept = keptView(db, version, viewMaker)
  if (kept && isView(kept)) return sanitisedAgain(context, kept)
  const underWay = viewsUnderWay.get(version)
  if (underWay) return underWay
  const bytes = bytesOf(db, version)
  const made = pool.view({ bytes, document: contentOf(db, version) })
  // Of a file that was removed nothing is kept but its text.
  return bytes.length === 0 ? made : keepWhenMade(context, version, made)
}

async function sanitisedAgain({ pool }: HostContext, { html, faithful, blocks }: ReadingView): Promise<ReadingView> {
  return { html: html.length > most ? await pool.sanitise({ html }) : sanitisedView(html), faithful, blocks }
}

function isView({ html, faithful, blocks }: Readonly<Record<keyof ReadingView, unknown>>): boolean {
  return typeof html === 'string' && typeof faithful === 'number' && typeof blocks === 'number'
}

/** Keeps a view of a version as soon as it is made; until then every request for it waits for the same one. */
export function keepWhenMade(context: HostContext, version: number, view: Promise<ReadingView>): Promise<ReadingView> {
  const { db, viewsUnderWay, closing, log } = context
  const kept = view
    .then(made => {
      if (!closing.aborted) {
        try {
          inTransaction(db, () => keepView(db, version, viewMaker, made))
        } catch (fault) {
          // It will simply be made again next time.
          log(fault)
        }
      }
      return made
    })
    .finally(() => viewsUnderWay.delete(version))
  viewsUnderWay.set(version, kept)
  return kept
}
