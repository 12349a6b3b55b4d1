import type { DecisionState } from '../../engine/decision.ts'
import { agreementOf } from '../../engine/sharing/agreement.ts'
import type { Said } from '../../engine/sharing/merge.ts'
import type { Agreement } from '../bridge/contract/sharing.ts'
import { decidedByBoth, type Merged } from '../workspace/merged.ts'
import type { HostContext } from './context.ts'
import { aboutEntry, entryOfSaid } from './settle.ts'

const states: readonly DecisionState[] = ['accepted', 'dismissed', 'not-applicable', 'discuss', 'covered']

interface Both extends Merged {
  readonly mine: Said
}

/**
 * How far each two reviewers agree on what both have decided. Of a finding that came in several files the first counts: what they said
 * before they saw what the other did.
 */
export function agreements(context: HostContext, document: string | undefined): readonly Agreement[] {
  const both = decidedByBoth(context.db, document).flatMap(one => (isOfTwo(one) ? [one] : []))
  const pairs = Map.groupBy(both, ({ mine, theirs }) => JSON.stringify([mine.who, theirs.who]))
  return [...pairs.values()]
    .map(all => agreementIn(context, firstOfEach(all)))
    .sort((one, other) => other.both - one.both)
}

/** Whether two people decided, each something. People who have not said who they are count as two. */
function isOfTwo(one: Merged): one is Both {
  const { mine, theirs } = one
  return (
    mine !== undefined &&
    mine.state !== 'open' &&
    theirs.state !== 'open' &&
    (mine.who !== theirs.who || mine.who === '')
  )
}

function firstOfEach(all: readonly Both[]): readonly Both[] {
  const byPlace = new Map<string, Both>()
  for (const one of all) {
    const place = JSON.stringify([one.document, one.about.finding, one.about.occurrence])
    if (!byPlace.has(place)) byPlace.set(place, one)
  }
  return [...byPlace.values()]
}

function agreementIn(context: HostContext, all: readonly Both[]): Agreement {
  const answers = all.map(({ mine, theirs }): [DecisionState, DecisionState] => [mine.state, theirs.state])
  const used = states.filter(state => answers.some(pair => pair.includes(state)))
  const times = (one: DecisionState, other: DecisionState) =>
    answers.filter(([mine, theirs]) => mine === one && theirs === other).length
  return {
    mine: all[0]?.mine.who ?? '',
    theirs: all[0]?.theirs.who ?? '',
    ...agreementOf(answers),
    states: used,
    table: used.map(one => used.map(other => times(one, other))),
    differ: all
      .filter(({ mine, theirs }) => mine.state !== theirs.state)
      .map(one => ({ ...aboutEntry(context, one), mine: entryOfSaid(one.mine), theirs: entryOfSaid(one.theirs) })),
  }
}
