import type { Document, Warning } from '../../engine/document.ts'
import type { CarriedReview } from '../../engine/docx/carried-review.ts'
import { type Conversation, readConversation } from '../../engine/docx/conversation.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { readTrackedParagraphs, type TrackedParagraph } from '../../engine/docx/read-tracked-changes.ts'
import { readReviewPart } from '../../engine/docx/review-part.ts'

/** Everything that is read from a file: its text, and what it holds for one that was sent out and came back. */
export interface FileContent {
  readonly document: Document
  readonly warnings: readonly Warning[]
  /** The review that an earlier export wrote into it. */
  readonly carried: CarriedReview
  readonly conversation: Conversation
  readonly tracked: readonly TrackedParagraph[]
}

/** Reads a Word file. Throws UserError if it cannot be read. */
export function readFileContent(bytes: Uint8Array): FileContent {
  const pkg = openPackage(bytes)
  const { document, warnings } = readDocument(pkg)
  return {
    document,
    warnings,
    carried: readReviewPart(pkg),
    conversation: readConversation(pkg),
    tracked: readTrackedParagraphs(pkg),
  }
}
