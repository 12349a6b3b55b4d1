/**
 * The outcome for one file. `added`: a new document. `version`: a new version of an existing one. `unchanged`: the same bytes
 * were there already. `note`: what the user should know about the review that the file carries. `lost`: how many decisions lost their
 * place in the new version; absent for none. `refused`: `message` explains
 * why and what to do. `cancelled`: not read.
 */
export type FileOutcome =
  | {
      readonly kind: 'added' | 'version' | 'unchanged'
      readonly document: string
      readonly note?: string
      readonly lost?: number
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'cancelled' }

export interface FileProgress {
  readonly name: string
  /** Absent while it is waiting or being read. */
  readonly outcome?: FileOutcome
}

/**
 * One import, from the first file to the last. Kept until the host closes, so that a reloaded page finds it again. `cancelled`:
 * it was stopped, or the page that sent its files was closed before it had sent them all.
 */
export interface ImportJob {
  readonly id: string
  readonly state: 'running' | 'done' | 'cancelled'
  /** The total number of files, as far as is known; some may not have arrived yet. */
  readonly expected: number
  readonly files: readonly FileProgress[]
  /** Files in folders that look like documents but are not `.docx`: they were not read. */
  readonly skippedFiles: readonly string[]
}
