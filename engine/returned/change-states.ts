import type { Document } from '../document.ts'
import type { TrackedChange, TrackedParagraph } from '../docx/read-tracked-changes.ts'

/**
 * What became of a change that we proposed. `pending`: the file still tracks it, whole or in part and in whoever's name, so nobody has
 * decided. `unclear`: the words there are neither the old nor the new ones.
 */
export type ChangeOutcome = 'accepted' | 'rejected' | 'pending' | 'unclear'

/** A change that we proposed, and what became of it. */
export interface ReturnedChange extends Pick<TrackedChange, 'was' | 'now'> {
  readonly outcome: ChangeOutcome
}

/**
 * What became of proposed changes in a returned file: accepted or rejected where the words around them are found with the new or the
 * old words between them whatever becomes of what is still tracked there; pending where that depends on it. `document` is the returned
 * file read with what is tracked in it accepted.
 */
export function changeOutcomes(
  sent: readonly TrackedChange[],
  tracked: readonly TrackedParagraph[],
  document: Document,
): readonly ReturnedChange[] {
  const left = tracked.flatMap(({ changes }) => changes)
  const take = (isIt: (change: TrackedChange) => boolean) => {
    const at = left.findIndex(isIt)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  const accepted = tracked.map(paragraph => plain(paragraph.accepted))
  const rejected = tracked.map(paragraph => plain(paragraph.rejected))
  const isTracked = new Set(accepted)
  const settled = document.blocks.map(({ text }) => plain(text)).filter(text => !isTracked.has(text))
  const outcomeOf = (change: TrackedChange): ChangeOutcome => {
    const { was, now, before, after } = change
    const isSame = (other: TrackedChange) => plain(other.was) === plain(was) && plain(other.now) === plain(now)
    const isThere = (other: TrackedChange) => plain(other.before + other.after) === plain(before + after)
    if (take(other => isSame(other) && isThere(other))) return 'pending'
    const isNow = has(before + now + after)
    const isAsBefore = before + was + after === '' ? () => false : has(before + was + after)
    const nowAnyway = isNow(settled) || isNow(rejected)
    const asBeforeAnyway = isAsBefore(settled) || isAsBefore(accepted)
    if (nowAnyway !== asBeforeAnyway) return nowAnyway ? 'accepted' : 'rejected'
    if (nowAnyway) return 'unclear'
    if (isNow(accepted) || isAsBefore(rejected) || take(isSame)) return 'pending'
    // A paragraph of our own that is gone was rejected; one of which a part is left was accepted and reworded, or the other way round.
    return before + was + after === '' && !partOf(now)([...settled, ...accepted]) ? 'rejected' : 'unclear'
  }
  return sent.map(change => ({ was: change.was, now: change.now, outcome: outcomeOf(change) }))
}

function has(words: string): (texts: readonly string[]) => boolean {
  const wanted = plain(words)
  return texts => texts.some(text => text.includes(wanted))
}

/** So many characters of a paragraph tell that it is the one. */
const telling = 24

/** Whether the beginning, the middle or the end of some words is in one of the texts. */
function partOf(words: string): (texts: readonly string[]) => boolean {
  const all = plain(words)
  const middle = Math.floor((all.length - telling) / 2)
  const parts = [all.slice(0, telling), all.slice(Math.max(0, middle)).slice(0, telling), all.slice(-telling)]
  return texts => parts.some(part => has(part)(texts))
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}
