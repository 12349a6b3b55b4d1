import * as chrono from 'chrono-node/en'
import { formatISO } from 'date-fns/formatISO'

/** A date found in a text: ISO day, and whether the day of the month was given. */
export interface FoundDate {
  readonly iso: string
  readonly exact: boolean
}

/** Matches part of every date that has a month and a year. */
const monthOrNumbers = /\d[/.-]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/**
 * The dates in a text, read the British way: "3 March 2027", "March 2027", "01/02/2027", "2027-02-01". Relative dates such as
 * "within 12 months" and "today" are not included.
 */
export function datesIn(text: string, asAt: string): FoundDate[] {
  if (!monthOrNumbers.test(text)) return []
  return chrono.GB.parse(text, new Date(`${asAt}T12:00:00`), { forwardDate: false })
    .filter(({ start }) => start.isCertain('year') && start.isCertain('month') && ![...start.tags()].some(isRelative))
    .map(found => ({
      iso: formatISO(found.start.date(), { representation: 'date' }),
      exact: found.start.isCertain('day'),
    }))
}

function isRelative(tag: string): boolean {
  return tag.startsWith('result/relativeDate') || tag.startsWith('casualReference/')
}
