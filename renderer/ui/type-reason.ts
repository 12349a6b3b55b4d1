import type { TypeDecision } from '../../engine/review/type-decision.ts'

/** Why a document is reviewed as the type that it is, as a sentence. */
export function reasonOf(decision: TypeDecision): string {
  return decision.how === 'chosen' ? 'Chosen by the reviewer.' : decision.because
}
