import { commentsInOffice } from '../helpers/office.ts'
import { bytesOf, type Found, type FurtherCheck, inBatches } from './further.ts'
import type { Outcome } from './outcome.ts'

/**
 * Which annotated files LibreOffice does not open, at the second try, with all their comments. Where it shows fewer than there are, the file as it was
 * is opened too: what LibreOffice does not open, or drops of a file's own comments, is not ours.
 */
export const officeFaults: FurtherCheck = async (outcomes, workers) => {
  const found = new Map<Outcome, Found>()
  await inBatches(outcomes, workers, async batch => {
    const after = await commentsInOffice(bytesOf(batch, 'after'))
    const unopened = batch.filter(({ path }) => !after.has(path))
    const again = await commentsInOffice(bytesOf(unopened, 'after'))
    for (const [path, comments] of again) after.set(path, comments)
    const short = batch.filter(({ path, annotated }) => after.get(path) !== annotated?.comments)
    if (short.length === 0) return
    const before = await commentsInOffice(bytesOf(short, 'before'))
    for (const outcome of short) found.set(outcome, judge(outcome, before.get(outcome.path), after.get(outcome.path)))
  })
  return found
}

function judge({ annotated }: Outcome, before: number | undefined, after: number | undefined): Found {
  const { added = 0 } = annotated ?? {}
  if (before === undefined) return { explained: 'files that LibreOffice does not open, with or without our comments' }
  if (after === undefined) return { failure: 'LibreOffice opens the file, but not the annotated one' }
  if (after - before === added) return { explained: 'files of whose own comments LibreOffice drops some' }
  return { failure: `LibreOffice shows ${after} comments, ${before} without ours, which are ${added}` }
}
