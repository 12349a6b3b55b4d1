import type { DecisionState } from '../decision.ts'
import type { Span } from '../document.ts'

/** What one person said about a finding. */
export interface Said {
  readonly state: DecisionState
  readonly reason?: string
  readonly note?: string
  /** Of `covered`: the passage that says it, in the version that it was compared in. */
  readonly evidence?: Span
  /** Empty if they had not said who they are. */
  readonly who: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
}

/** The same with where they said it: `occurrence` is '' for the whole finding, else the key of a place. */
export interface PlacedSaid extends Said {
  readonly finding: string
  readonly occurrence: string
}

export type Differing = 'state' | 'reason' | 'note'

/**
 * What becomes of another person's decision. `taken`: nothing was decided here, so theirs stands now. `same`: both say the same.
 * `outdated`: the one here is a later decision of the same person. `differs`: a person settles it, and until then nothing is changed.
 */
export type MergeOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'same' | 'outdated'; readonly mine: Said }
  | { readonly kind: 'differs'; readonly mine: Said; readonly differs: readonly Differing[] }

/** Compares a decision of another person with what is decided here on the same finding. `mine` is all that is. */
export function mergeOutcome(theirs: PlacedSaid, mine: readonly PlacedSaid[]): MergeOutcome {
  const here = mine.filter(one => one.finding === theirs.finding)
  const onSame = here.find(one => one.occurrence === theirs.occurrence)
  if (onSame && onSame.state !== 'open') return compared(onSame, theirs)
  if (theirs.occurrence !== '') {
    // A place without a decision of its own has that of the whole finding.
    const onWhole = here.find(one => one.occurrence === '' && one.state !== 'open')
    if (onWhole) return compared(onWhole, theirs)
  } else if (theirs.state !== 'open') {
    // A decision on the whole speaks of each place. The first that says something else is what a person needs to see.
    const onPlaces = here.filter(one => one.occurrence !== '' && one.state !== 'open' && one.state !== theirs.state)
    const [other] = onPlaces
    if (other) return compared(other, theirs)
  }
  return onSame ? compared(onSame, theirs) : { kind: 'taken' }
}

function compared(mine: Said, theirs: Said): MergeOutcome {
  const differs = differences(mine, theirs)
  if (differs.length === 0) return { kind: 'same', mine }
  if (mine.who !== '' && mine.who === theirs.who && mine.madeAt > theirs.madeAt) return { kind: 'outdated', mine }
  if (mine.state === 'open' && (theirs.state !== 'open' || mine.note === undefined)) return { kind: 'taken' }
  return { kind: 'differs', mine, differs }
}

/** In what theirs says more or something else. A note without a decision says nothing about the state. */
export function differences(mine: Said, theirs: Said): readonly Differing[] {
  const { state, reason, note } = theirs
  const lines = new Set(mine.note?.split('\n'))
  return [
    ...(state !== 'open' && state !== mine.state ? (['state'] as const) : []),
    ...(state !== 'open' && reason !== undefined && reason !== mine.reason ? (['reason'] as const) : []),
    ...(note !== undefined && !note.split('\n').every(line => lines.has(line)) ? (['note'] as const) : []),
  ]
}
