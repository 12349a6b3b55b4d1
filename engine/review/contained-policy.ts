import type { DocumentType } from '../rules/document-types.ts'

/** A part of a document that is itself a policy: a heading and everything under it. */
export interface ContainedPolicy {
  /** The heading's words. */
  readonly title: string
  /** `policy` if its type has no rules of its own. */
  readonly type: DocumentType
  /** Half-open range of blocks; it begins with the heading. */
  readonly firstBlock: number
  readonly endBlock: number
}
