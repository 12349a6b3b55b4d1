import type { DecisionState } from '../../engine/decision.ts'
import type { ExportOptions } from '../../engine/export/exporter.ts'
import type { Report } from '../../engine/export/report.ts'
import type { ExportRequest } from '../bridge/contract/exports.ts'
import type { StoredDocument } from '../workspace/documents.ts'
import type { HostContext } from './context.ts'
import { reportOf } from './report-of.ts'

/** What a Word file is written from: the report that its comments come from, and how many there are. */
export interface WordChoice {
  readonly report: Report
  readonly comments: ExportOptions['comments']
}

const chosenStates: readonly DecisionState[] = ['accepted', 'discuss']

/**
 * What to write into a Word file in the requested size. In the size `chosen` the report is narrowed to what was accepted or marked for
 * discussion, place by place; undefined where that is nothing.
 */
export function wordChoice(
  context: HostContext,
  document: StoredDocument,
  report: Report,
  { comments = 'essential', states = chosenStates, kinds }: ExportRequest,
): WordChoice | undefined {
  if (comments !== 'chosen') return { report, comments }
  const wanted = { states: chosenStates.filter(state => states.includes(state)), ...(kinds ? { kinds } : {}) }
  const narrowed = reportOf(context, document, wanted)
  return narrowed.review.findings.length === 0 ? undefined : { report: narrowed, comments: 'full' }
}

/** Why there is no Word file in the size `chosen`. */
export const nothingChosen =
  'No finding is accepted or marked for discussion yet, so the Word file would have no comments. Decide on some findings first, ' +
  'or export with Essential or Full.'
