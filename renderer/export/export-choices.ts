import type { DecisionState } from '../../engine/decision.ts'
import type { CommentSize } from '../../engine/export/comment-size.ts'
import type { ExportFormat } from '../../host/bridge/contract/exports.ts'

/** A format to export to. */
export interface FormatChoice {
  readonly format: ExportFormat
  readonly label: string
  readonly about: string
  /** For one review at a time, where a browser prints it. */
  readonly printed?: true
}

/** The formats that can be chosen. */
export const formats: readonly FormatChoice[] = [
  { format: 'word', label: 'Word with comments', about: 'The author’s own file, with comments in the margin' },
  { format: 'html', label: 'Report', about: 'A page to read, print or send to the board' },
  { format: 'pdf', label: 'PDF', about: 'The report as pages, to print or send', printed: true },
  { format: 'report-word', label: 'Report in Word', about: 'The report as a Word file, to edit and send on' },
  { format: 'csv', label: 'Spreadsheet', about: 'One line for each finding, for Excel' },
  { format: 'json', label: 'Data', about: 'Everything, for other programs' },
]

export type Selection = 'active' | 'accepted' | 'decided' | 'all'

interface SelectionChoice {
  readonly label: string
  readonly states?: readonly DecisionState[]
}

/** Which findings can be chosen, by their decision; without `states` as the host selects them by default. */
export const selections: Readonly<Record<Selection, SelectionChoice>> = {
  active: { label: 'All except dismissed and not applicable' },
  accepted: { label: 'Only those I accepted', states: ['accepted'] },
  decided: { label: 'Accepted and for discussion', states: ['accepted', 'discuss'] },
  all: {
    label: 'All, including dismissed and not applicable',
    states: ['open', 'accepted', 'dismissed', 'not-applicable', 'discuss', 'covered'],
  },
}

/** How many comments a Word file can get. */
export const sizes: Readonly<Record<CommentSize, { readonly label: string; readonly about: string }>> = {
  essential: { label: 'Essential', about: 'The ten most urgent at most' },
  full: { label: 'Full', about: 'One for each gap and each kind of wording' },
  chosen: { label: 'Chosen', about: 'For what you accepted or marked for discussion' },
}

/** What the reviewer has chosen to export. */
export interface ExportChoice {
  readonly formats: readonly ExportFormat[]
  readonly selection: Selection
  readonly kinds: readonly ('requirement' | 'wording')[]
  readonly comments: CommentSize
  readonly includeCovered: boolean
}

export const firstChoice: ExportChoice = {
  formats: ['word', 'html'],
  selection: 'active',
  kinds: ['requirement', 'wording'],
  comments: 'essential',
  includeCovered: false,
}
