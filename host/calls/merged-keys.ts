import type { Said } from '../../engine/sharing/merge.ts'
import { sha256Of } from '../files/sha256.ts'
import type { IncomingDecision, IncomingFinding } from '../sharing/incoming.ts'

/** What a decision from a file says, and who said it. */
export function saidOf({ state, reason, note, evidence, who, madeAt }: Said): Said {
  return {
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
    who,
    madeAt,
  }
}

/** The same for the same decision in every file, whatever place it has there by now. */
export function keyOfDecision({ state, reason, note, who, madeAt, anchor }: Omit<IncomingDecision, 'version'>): string {
  const quotes = anchor.spans.map(({ quote }) => quote)
  return sha256Of(JSON.stringify([state, reason, note, who, madeAt, anchor.rule, anchor.whole, quotes]))
}

/** The same for the same finding that a reviewer added. */
export function keyOfFinding({ title, why, instead, who, madeAt, at }: IncomingFinding): string {
  return sha256Of(JSON.stringify(['finding', title, why, instead, who, madeAt, at.quote]))
}
