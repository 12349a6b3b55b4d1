/**
 * What became of one file. `added`: a document of its own. `version`: a new version of one that was there. `unchanged`: the
 * same bytes were there already. `note`: what the user should know of the review that the file carries. `refused`: `message` says why and what to do. `cancelled`: not read.
 */
export type FileOutcome =
  | { readonly kind: 'added' | 'version' | 'unchanged'; readonly document: string; readonly note?: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'cancelled' }

export interface FileProgress {
  readonly name: string
  /** Absent while it waits or is read. */
  readonly outcome?: FileOutcome
}

/**
 * One import, from the first file to the last. Kept until the host ends, so that a reload finds it again. `cancelled`: it was stopped, or
 * the page that fed it was closed before it had handed over all files.
 */
export interface ImportJob {
  readonly id: string
  readonly state: 'running' | 'done' | 'cancelled'
  /** How many files it will be in all, as far as is known: some may be on their way. */
  readonly expected: number
  readonly files: readonly FileProgress[]
  /** Files in folders that look like documents but are no `.docx`: they were not read. */
  readonly skippedFiles: readonly string[]
}
