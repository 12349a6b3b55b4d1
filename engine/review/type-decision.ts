import type { DocumentType } from '../rules/document-types.ts'
import type { ContainedPolicy } from './contained-policy.ts'

interface DecidedType {
  readonly type: DocumentType
  /** Other types that its title also names. Their rules are used too. */
  readonly also?: readonly DocumentType[]
  /** The policies that a handbook, or a document of more than one type, is made of, in reading order. */
  readonly parts?: readonly ContainedPolicy[]
}

/** A type detected from the document. */
export interface DetectedType extends DecidedType {
  readonly how: 'detected'
  /** 0 to 1. */
  readonly confidence: number
  /** A sentence: "Read as a grievance policy: its title says so." */
  readonly because: string
}

/** Nothing in the document says clearly enough what it is: the reviewer is asked, and until then no type's rules are used. */
export interface UndecidedType {
  readonly how: 'undecided'
  /** What it is read as until the reviewer says: a policy, to which only the rules for every document apply. */
  readonly type: 'policy'
  readonly also?: undefined
  readonly parts?: undefined
  /** Two or three types, the likeliest first. */
  readonly candidates: readonly DocumentType[]
  /** A sentence that asks: "Looks like a training plan or another policy." */
  readonly because: string
}

/** How a document's type was decided: chosen by the reviewer, detected from the document, or not yet. */
export type TypeDecision = (DecidedType & { readonly how: 'chosen' }) | DetectedType | UndecidedType

/** Every type whose rules apply: the decided type, others the title names, and the types of contained policies with their own rules. */
export function typesOf({ type, also = [], parts = [] }: TypeDecision): ReadonlySet<DocumentType> {
  return new Set([type, ...also, ...parts.map(part => part.type).filter(own => own !== 'policy')])
}
