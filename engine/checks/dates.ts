import * as chrono from 'chrono-node/en'
import { formatISO } from 'date-fns/formatISO'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import { lastDayOfYear } from 'date-fns/lastDayOfYear'

/** A date found in a text. */
export interface FoundDate {
  /** ISO day; the first of a month, quarter, season or year. */
  readonly iso: string
  /** ISO day on which it is over: the same day, or the last of the month, quarter, season or year. */
  readonly until: string
  /** The day of the month was given. */
  readonly exact: boolean
}

/** Matches part of every date that has a year. */
const mayHoldDate = /\d[/.-]\d|\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
/** Parts of a year that people name, with their first month (from 0) and how many months they last. */
const seasons: Readonly<Record<string, readonly [first: number, length: number]>> = {
  spring: [2, 3],
  summer: [5, 3],
  autumn: [8, 3],
  winter: [11, 3],
  q1: [0, 3],
  q2: [3, 3],
  q3: [6, 3],
  q4: [9, 3],
}
const partOfYear = /\b(spring|summer|autumn|winter|q(?:uarter )?[1-4])(?:[ ,/-]{1,2}(?:of )?| term )(20\d\d)\b/gi
const yearFirst = /\b(20\d\d)[-/ ](q[1-4]|0[1-9]|1[0-2])(?![-/.\d])/gi
const shortYear = new RegExp(`\\b(${months}) ?[’'‘](\\d\\d)\\b`, 'gi')
const yearAlone = /(?<![\d/.-])20\d\d(?![\d/.-])/g

/**
 * The dates in a text, read the British way: "3 March 2027", "March 2027", "01/02/2027", "14.3.28", "Mar-28", "03/2028", "Q1 2028",
 * "spring 2028". Relative dates such as "within 12 months" and "today" are not included; a year alone only on request.
 */
export function datesIn(text: string, asAt: string, years: 'with-years' | 'no-years' = 'no-years'): FoundDate[] {
  if (!mayHoldDate.test(text)) return []
  const found: FoundDate[] = []
  // "March 2027 be" is not the Buddhist era.
  let rest = text.replace(/(\d{4})\s+(?=(?:be|ce)\b)/gi, '$1, ').replace(shortYear, '$1 20$2')
  rest = rest.replace(partOfYear, (_, part: string, year: string) => {
    found.push(stretch(Number(year), ...(seasons[part.toLowerCase().replace('uarter ', '')] ?? [0, 12])))
    return ' '
  })
  rest = rest.replace(yearFirst, (_, year: string, part: string) => {
    found.push(stretch(Number(year), ...(seasons[part.toLowerCase()] ?? [Number(part) - 1, 1])))
    return ' '
  })
  for (const { start } of chrono.GB.parse(rest, new Date(`${asAt}T12:00:00`), { forwardDate: false })) {
    if (!start.isCertain('year') || !start.isCertain('month') || [...start.tags()].some(isRelative)) continue
    const exact = start.isCertain('day')
    const day = start.date()
    found.push({ iso: isoOf(day), until: isoOf(exact ? day : lastDayOfMonth(day)), exact })
  }
  if (years === 'with-years' && found.length === 0) {
    for (const [year] of rest.matchAll(yearAlone)) {
      const first = new Date(Number(year), 0, 1, 12)
      found.push({ iso: isoOf(first), until: isoOf(lastDayOfYear(first)), exact: false })
    }
  }
  return found
}

function stretch(year: number, first: number, length: number): FoundDate {
  const start = new Date(year, first, 1, 12)
  return { iso: isoOf(start), until: isoOf(lastDayOfMonth(new Date(year, first + length - 1, 1, 12))), exact: false }
}

function isoOf(day: Date): string {
  return formatISO(day, { representation: 'date' })
}

function isRelative(tag: string): boolean {
  return tag.startsWith('result/relativeDate') || tag.startsWith('casualReference/')
}
