import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

/** The helpers as they are on a computer in a time zone. */
async function datesIn(zone: string) {
  vi.stubEnv('TZ', zone)
  return await import('../../../engine/labels/dates.ts')
}

test.each(['America/New_York', 'Europe/London', 'Asia/Tokyo'])('in %s a day is that day', async zone => {
  const { longDate, shortDate } = await datesIn(zone)
  expect(longDate('2026-11-24')).toBe('24 November 2026')
  expect(shortDate('2026-11-24')).toBe('24 Nov 2026')
})

test('a time is shown where the reader is, and in UTC in exports', async () => {
  const { dateAndTime, longDate, shortDate } = await datesIn('Asia/Tokyo')
  expect(shortDate('2026-11-24T20:00:00Z')).toBe('25 Nov 2026')
  expect(dateAndTime('2026-11-24T20:00:00Z')).toBe('25 Nov 2026, 05:00')
  expect(longDate('2026-11-24T20:00:00Z')).toBe('24 November 2026')
})

test('what is no date is shown as it is', async () => {
  const { longDate } = await datesIn('UTC')
  expect(longDate('soon')).toBe('soon')
})
