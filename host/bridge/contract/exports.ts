import type { DecisionState } from '../../../engine/decision.ts'
import type { Exporter } from '../../../engine/export/exporter.ts'

/** What a review is written out as. `pdf` is the report as pages: the desktop app alone makes it. */
export type ExportFormat = Exporter['format'] | 'pdf'

/** Which documents, which of their findings, and as what. */
export interface ExportRequest {
  readonly documents: readonly string[]
  readonly formats: readonly ExportFormat[]
  /** Findings in one of these states; without it all that are not set aside. */
  readonly states?: readonly DecisionState[]
  /** Without it both. */
  readonly kinds?: readonly ('requirement' | 'wording')[]
  /** Also what the documents already do well. */
  readonly includeCovered: boolean
  /** Several files as one zip. */
  readonly zip?: boolean
}

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What could be made, and for each document that could not be exported why. */
export interface Exported {
  readonly files: readonly ExportedFile[]
  readonly refused: readonly { readonly document: string; readonly name: string; readonly message: string }[]
}
