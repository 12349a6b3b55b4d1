import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import type { DocumentRecord } from './record.ts'

/** The day on which a document is to be reviewed. */
export interface ReviewDay {
  readonly document: string
  /** ISO day. */
  readonly due: string
  /** Days from today; negative where the day has passed. */
  readonly days: number
}

/** Review dates: those that have passed, those that come, the earliest first, and the documents that give none. */
export interface ReviewDates {
  readonly past: readonly ReviewDay[]
  readonly coming: readonly ReviewDay[]
  readonly none: readonly string[]
}

/** When each document says that it is to be reviewed. Of several dates in one document the latest counts. */
export function reviewDates(records: readonly DocumentRecord[], today: string): ReviewDates {
  const days: ReviewDay[] = []
  const none: string[] = []
  for (const { id, facts, state } of records) {
    const dates = facts.flatMap(({ kind, date }) => (kind === 'review-due' && date !== undefined ? [date] : []))
    const due = dates.sort().at(-1)
    if (due !== undefined) days.push({ document: id, due, days: differenceInCalendarDays(due, today) })
    else if (state !== 'not-judged') none.push(id)
  }
  const sorted = days.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return { past: sorted.filter(day => day.days < 0), coming: sorted.filter(day => day.days >= 0), none }
}
