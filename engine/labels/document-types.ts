import type { TypeDecision } from '../review/type-decision.ts'
import { type DocumentType, type NamedType, typeName } from '../rules/document-types.ts'
import { sentenceCase } from './sentence-case.ts'

/** The name of a type by itself or at the beginning of a sentence: "Grievance policy". */
export function typeTitle(type: DocumentType, types: readonly NamedType[]): string {
  return sentenceCase(typeName(type, types))
}

/** What a document was read as, by itself: "Grievance policy"; "Type not known yet". `name` is that of its type in a sentence. */
export function typeShown(decision: TypeDecision, name: string): string {
  return decision.how === 'undecided' ? 'Type not known yet' : sentenceCase(name)
}

/** Why a document was read as the type that it is, as a sentence; for an undecided one, what it looks like. */
export function typeReason(decision: TypeDecision): string {
  switch (decision.how) {
    case 'chosen':
      return 'Chosen by the reviewer.'
    case 'detected':
    case 'undecided':
      return decision.because
    default:
      return decision satisfies never
  }
}
