import type { Report } from './report.ts'

/** The options chosen for an export. */
export interface ExportOptions {
  /** In Word: at most ten comments, or one for each gap and each kind of wording. */
  readonly comments: 'essential' | 'full'
  /** Also write what the document already does well: in Word with all comments, one on each covered requirement. */
  readonly includeCovered: boolean
  /** The author's name on the comments in Word. */
  readonly author: string
  readonly initials: string
  /** ISO 8601 with time, UTC: when the export was made. */
  readonly date: string
  /** Is told in a sentence of each suggestion that could not be made a tracked change in Word. */
  readonly onNotMade?: (sentence: string) => void
}

/** The names of the file formats in `--format` and the app, in the order in which they are offered. */
export const formats = ['word', 'html', 'report-word', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

interface Common {
  readonly format: Format
  /** One sentence to help people choose. */
  readonly about: string
  readonly mediaType: string
}

/** Writes one file for each reviewed document. `ending` follows the document's name without its own ending. */
export interface DocumentExporter extends Common {
  readonly kind: 'document'
  readonly ending: string
  /** `source` is the bytes of the author's own file. Throws UserError if comments cannot be added to it. */
  readonly write: (report: Report, source: Uint8Array, options: ExportOptions) => Uint8Array | Promise<Uint8Array>
}

/** Writes one file, of this name, for all documents of a run. */
export interface RunExporter extends Common {
  readonly kind: 'run'
  readonly fileName: string
  readonly write: (reports: readonly Report[], options: ExportOptions) => Uint8Array
}

export type Exporter = DocumentExporter | RunExporter
