import type { DocumentType } from '../rules/document-types.ts'

/** A part of a document that is a policy by itself: a heading with all that stands under it. */
export interface ContainedPolicy {
  /** The heading's words. */
  readonly title: string
  /** `policy` where it is of no kind that has rules of its own. */
  readonly type: DocumentType
  /** Half-open range of blocks; it begins with the heading. */
  readonly firstBlock: number
  readonly endBlock: number
}
