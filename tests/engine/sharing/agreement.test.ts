import { expect, test } from 'vitest'
import { agreementOf } from '../../../engine/sharing/agreement.ts'

/** The answers of two people, from a table of how often the first gave each answer where the second gave each. */
function answersIn(table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((row, one) => row.flatMap((n, other) => Array.from({ length: n }, () => pair(one, other))))
}

function pair(one: number, other: number): [string, string] {
  return [`answer ${one}`, `answer ${other}`]
}

test('kappa is what a textbook works out for two psychiatrists who diagnosed a hundred patients', () => {
  // J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, 3rd edition, Wiley 2003, table 18.1:
  // psychotic, neurotic, organic; observed agreement 0.89, by chance 0.66, kappa 0.68.
  const { both, same, percent, kappa } = agreementOf(
    answersIn([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]),
  )
  expect([both, same, percent]).toEqual([100, 89, 89])
  expect(kappa).toBeCloseTo(0.676, 3)
})

test.each([
  // The simple example and the two for comparison in the article “Cohen's kappa” of the English Wikipedia.
  [20, 5, 10, 15, 70, 0.4],
  [45, 15, 25, 15, 60, 0.1304],
  [25, 35, 5, 35, 60, 0.2593],
])('kappa is that of the worked examples of a well-known page: %i %i %i %i', (a, b, c, d, percent, kappa) => {
  const figures = agreementOf(
    answersIn([
      [a, b],
      [c, d],
    ]),
  )
  expect(figures.percent).toBeCloseTo(percent, 10)
  expect(figures.kappa).toBeCloseTo(kappa, 4)
})

test('full agreement on several answers is 1, and agreement that is worse than chance is below 0', () => {
  expect(agreementOf([pair(0, 0), pair(1, 1)]).kappa).toBe(1)
  expect(agreementOf([pair(0, 1), pair(1, 0)]).kappa).toBe(-1)
})

test('where both always say the same one thing, or nothing is decided by both, there is no kappa', () => {
  expect(agreementOf([pair(0, 0), pair(0, 0)])).toEqual({ both: 2, same: 2, percent: 100, kappa: undefined })
  expect(agreementOf([])).toEqual({ both: 0, same: 0, percent: undefined, kappa: undefined })
})
