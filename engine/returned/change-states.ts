import type { Document } from '../document.ts'
import type { TrackedChange } from '../docx/read-tracked-changes.ts'

/** What became of a change that we proposed. `unclear`: the words there are neither the old nor the new ones. */
export type ChangeOutcome = 'accepted' | 'rejected' | 'pending' | 'unclear'

/** A change that we proposed, and what became of it. */
export interface ReturnedChange extends Pick<TrackedChange, 'was' | 'now'> {
  readonly outcome: ChangeOutcome
}

/**
 * What became of proposed changes in a returned file: pending where it still tracks them, else accepted or rejected where the words
 * around them are found once with the new or the old words between them. `document` is the returned file read with what is tracked
 * in it accepted.
 */
export function changeOutcomes(
  sent: readonly TrackedChange[],
  tracked: readonly TrackedChange[],
  document: Document,
): readonly ReturnedChange[] {
  const left = tracked.map(keyOf)
  const texts = document.blocks.map(block => plain(block.text))
  const has = (words: string) => texts.some(text => text.includes(plain(words)))
  return sent.map(change => {
    const { was, now, before, after } = change
    const at = left.indexOf(keyOf(change))
    if (at >= 0) {
      left.splice(at, 1)
      return { was, now, outcome: 'pending' }
    }
    const accepted = has(before + now + after)
    const rejected = has(before + was + after)
    return { was, now, outcome: accepted === rejected ? 'unclear' : accepted ? 'accepted' : 'rejected' }
  })
}

function keyOf({ author, was, now }: TrackedChange): string {
  return JSON.stringify([author, plain(was), plain(now)])
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}
