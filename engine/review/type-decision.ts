import type { DocumentType } from '../rules/document-types.ts'
import type { ContainedPolicy } from './contained-policy.ts'

interface DecidedType {
  readonly type: DocumentType
  /** Other types that its title names too: the rules for these are used as well. */
  readonly also?: readonly DocumentType[]
  /** The policies that a handbook, or a document of more than one type, is made of, in reading order. */
  readonly parts?: readonly ContainedPolicy[]
}

/** A type that the product worked out. */
export interface DetectedType extends DecidedType {
  readonly how: 'detected'
  /** 0 to 1. */
  readonly confidence: number
  /** A sentence: "Read as a grievance policy: its title says so." */
  readonly because: string
}

/** How a document's type was settled: chosen by the reviewer, or worked out from the document. */
export type TypeDecision = (DecidedType & { readonly how: 'chosen' }) | DetectedType

/** Every type whose rules a decision brings: its own, those its title names too, and those of the policies inside it that have rules of their own. */
export function typesOf({ type, also = [], parts = [] }: TypeDecision): ReadonlySet<DocumentType> {
  return new Set([type, ...also, ...parts.map(part => part.type).filter(own => own !== 'policy')])
}
