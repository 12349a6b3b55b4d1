import { expect, test } from 'vitest'
import { agreementOf } from '../../../engine/sharing/agreement.ts'

/** The answers of two people, from a table of how often the first gave each answer where the second gave each. */
function answersIn(table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((row, one) => row.flatMap((n, other) => Array.from({ length: n }, () => pair(one, other))))
}

function pair(one: number, other: number): [string, string] {
  return [`answer ${one}`, `answer ${other}`]
}

test.each([
  // The example of PROC FREQ that the tests of statsmodels hold with what SAS prints (statsmodels/stats/tests/test_inter_rater.py).
  [
    [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ],
    0.4842,
  ],
  // John Uebersax, Calculating kappa with SAS (john-uebersax.com/stat/saskappa.htm): “Simple Kappa 0.3333”.
  [
    [
      [0, 0, 0],
      [5, 16, 3],
      [8, 12, 28],
    ],
    0.3333,
  ],
])('kappa of %j is what SAS prints', (table, kappa) => {
  expect(agreementOf(answersIn(table)).kappa).toBeCloseTo(kappa, 4)
})

test('kappa of Cohen’s own example of two judges and 200 patients is what he gives', () => {
  // J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), Table 1: 0.492 without weights. Also the example of cohen.kappa in the
  // R package psych, and the data set diagnosis_agreement in DMAR.
  const judges = [
    [88, 10, 2],
    [14, 40, 6],
    [18, 10, 12],
  ]
  const { both, percent, kappa } = agreementOf(answersIn(judges))
  expect([both, percent]).toEqual([200, 70])
  expect(kappa).toBeCloseTo(0.492, 3)
})

test('kappa of the second and third rater of the anxiety of 20 people is that of kappa2 in the R package irr', () => {
  // Its data set `anxiety`; kappa2(anxiety[, 2:3]) gives −0.006289308, as the tests of statsmodels say too.
  const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]
  const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]
  const { both, kappa } = agreementOf(second.map((one, n) => pair(one, third[n] ?? 0)))
  expect(both).toBe(20)
  expect(kappa).toBeCloseTo(-0.006289308, 9)
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
