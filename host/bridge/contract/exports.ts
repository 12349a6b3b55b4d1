import type { DecisionState } from '../../../engine/decision.ts'
import type { CommentSize } from '../../../engine/export/comment-size.ts'
import type { Exporter } from '../../../engine/export/exporter.ts'

/** The format of an export. `pdf` is the report as pages; only the desktop app can make it. */
export type ExportFormat = Exporter['format'] | 'pdf'

/** Which documents and which of their findings to export, and in which format. */
export interface ExportRequest {
  readonly documents: readonly string[]
  readonly formats: readonly ExportFormat[]
  /** Findings in one of these states; if absent, all that are not set aside. */
  readonly states?: readonly DecisionState[]
  /** If absent, both. */
  readonly kinds?: readonly ('requirement' | 'wording')[]
  /** How many comments a Word file gets; if absent, `essential`. The other formats have everything. */
  readonly comments?: CommentSize
  /** Also what the documents already do well, in a Word file with all comments. */
  readonly includeCovered: boolean
  /** Several files as one zip. */
  readonly zip?: boolean
}

/** Something about the export of one document, in a sentence. */
export interface AboutExport {
  readonly document: string
  readonly name: string
  readonly message: string
}

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * The files that were made, the reason for each document that could not be exported, and a sentence for each suggestion that could not
 * be made a tracked change and is a comment only.
 */
export interface Exported {
  readonly files: readonly ExportedFile[]
  readonly refused: readonly AboutExport[]
  readonly notMade: readonly AboutExport[]
}
