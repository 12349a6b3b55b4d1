import { ediPolicy } from './edi-policy.ts'
import { grievancePolicy } from './grievance-policy.ts'
import { programmePlan } from './programme-plan.ts'
import type { Sample } from './write.ts'

/** The samples by file name without ending. */
export const samples: readonly (readonly [string, Sample])[] = [
  ['grievance-policy', grievancePolicy],
  ['edi-policy', ediPolicy],
  ['programme-plan', programmePlan],
]
