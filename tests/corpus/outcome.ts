import type { UserErrorCode } from '../../engine/errors.ts'

/** What a file can fail at; each is a column of the table. */
export const columns = [
  'crash',
  'hang',
  'memory',
  'refusal',
  'text',
  'text after',
  'anchors',
  'bytes',
  'schema',
  'office',
] as const
export type Column = (typeof columns)[number]

/** What each column counts. */
export const columnMeanings: Readonly<Record<Column, string>> = {
  crash: 'reading, reviewing, showing or exporting it threw what is no sentence for a user, or ended the process',
  hang: 'that took more than 10 seconds of processor time, or 60 by the clock',
  memory: 'that took more than 1 GB',
  refusal: 'it was refused, and not for what an independent look finds; or read, and should not have been',
  text: 'more than 0.5 % of its words differ from those of an independent reader, or words were left out without a warning',
  'text after': 'the annotated file holds other text',
  anchors: 'a comment is not, once, on exactly the words of its finding, or a comment of its own was changed',
  bytes: 'a part that no comment touches has other bytes, or one that does is not the old one without what was put in',
  schema: 'the annotated file has a schema error that the file had not',
  office: 'LibreOffice does not open the annotated file with all its comments',
}

export interface Failure {
  readonly column: Column
  readonly what: string
}

/** What became of one file. */
export interface Outcome {
  readonly path: string
  readonly failures: readonly Failure[]
  readonly refused?: UserErrorCode
  /** Milliseconds of reading, reviewing, showing and exporting. */
  readonly ms: { readonly read: number; readonly review: number; readonly view: number; readonly export: number }
  /** Seconds of processor time that all this took. */
  readonly seconds: number
  /** Most memory that the process had taken by then, in MB. */
  readonly megabytes: number
  readonly words: number
  /** Differences that are meant, by what they are: how many words, or files. */
  readonly explained: Readonly<Record<string, number>>
  /** Absent where it was refused: the annotated file, and its comments, new and in all. */
  readonly annotated?: { readonly path: string; readonly added: number; readonly comments: number }
}
