import type { DecisionState } from '../../engine/decision.ts'
import type { ExportFormat } from '../../host/bridge/contract/exports.ts'

/** A format to export to. */
export interface FormatChoice {
  readonly format: ExportFormat
  readonly label: string
  readonly about: string
  /** In the desktop app only. */
  readonly desktop?: true
}

/** The formats that can be chosen. */
export const formats: readonly FormatChoice[] = [
  { format: 'word', label: 'Word with comments', about: 'The author’s own file, with a comment on each finding' },
  { format: 'html', label: 'Report', about: 'A page to read, print or send to the board' },
  { format: 'pdf', label: 'PDF', about: 'The report as pages, to print or send', desktop: true },
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
    states: ['open', 'accepted', 'dismissed', 'not-applicable', 'discuss'],
  },
}

/** What the reviewer has chosen to export. */
export interface ExportChoice {
  readonly formats: readonly ExportFormat[]
  readonly selection: Selection
  readonly kinds: readonly ('requirement' | 'wording')[]
  readonly includeCovered: boolean
}

export const firstChoice: ExportChoice = {
  formats: ['word', 'html'],
  selection: 'active',
  kinds: ['requirement', 'wording'],
  includeCovered: false,
}
