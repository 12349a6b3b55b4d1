import { longDate } from '../../labels/dates.ts'
import { typeReason, typeTitle } from '../../labels/document-types.ts'
import type { Report } from '../report.ts'

/** One line of what a report is about: "Organisation", "Northfield Trust". */
export interface AboutLine {
  readonly label: string
  readonly value: string
}

/** The title of a report's document; the name of its file where it has none. */
export function titleOf({ review }: Report): string {
  const title = review.document.title.trim()
  return title === '' ? review.file : title
}

/** What was reviewed, for whom, by whom and when. What is not known is left out. */
export function aboutReport({ review, organisation, reviewer, types }: Report): readonly AboutLine[] {
  const version = review.facts.find(fact => fact.kind === 'version')?.value
  const lines: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Organisation', organisation],
    ['Version', version],
    ['File', review.file],
    ['Type', typeLine(review.type, types)],
    ['Reviewed by', reviewer],
    ['Date of review', longDate(review.asAt)],
  ]
  return lines.flatMap(([label, value = '']) => (value.trim() === '' ? [] : [{ label, value: value.trim() }]))
}

function typeLine(decision: Report['review']['type'], types: Report['types']): string {
  return decision.how === 'chosen'
    ? `${typeTitle(decision.type, types)}. ${typeReason(decision)}`
    : typeReason(decision)
}
