const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const shortWithTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "24 November 2026" of an ISO day or time, in UTC, so that an export is the same on every computer. */
export function longDate(iso: string): string {
  return written(iso, long)
}

/** "24 Nov 2026": an ISO day as it is, the day of an ISO time where the reader is. */
export function shortDate(iso: string): string {
  return written(iso, iso.includes('T') ? short : shortDay)
}

/** "24 Nov 2026, 14:05" of an ISO time, where the reader is. */
export function dateAndTime(iso: string): string {
  return written(iso, shortWithTime)
}

/** A text that is no date is returned as it is. */
function written(iso: string, format: Intl.DateTimeFormat): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : format.format(date)
}
