import type { Evidence } from '../review/finding.ts'
import type { FoundDate } from './dates.ts'
import type { ControlKind } from './labelled-values.ts'

/** What a document says of its own control: its owner, version, approval or review, and where. */
export interface ControlEntry {
  readonly kind: ControlKind
  readonly value: string
  /** ISO day if the value contains a date; not looked for in an owner or a version. */
  readonly date?: string
  /** ISO day on which that date is over: the last of a month, quarter or year. */
  readonly until?: string
  /** The label, or the words of the sentence, that say what it is. */
  readonly label: string
  /** One of several rows of a history of versions. */
  readonly history: boolean
  readonly evidence: Evidence
}

/** A date's first day and the day on which it is over, as entries keep them. */
export function dayOf(date: FoundDate | undefined): { readonly date?: string; readonly until?: string } {
  return date === undefined ? {} : { date: date.iso, until: date.until }
}
