import { expect, test } from 'vitest'
import { nowhere, Transitions, unknown } from '../../../engine/text/transitions.ts'

test('what was noted of a state and a symbol is found again, however many there are', () => {
  const transitions = new Transitions()
  const to = (state: number, symbol: number) => ((state * 31 + symbol) % 5 === 0 ? nowhere : state * 1000 + symbol)
  for (let state = 0; state < 100; state++) {
    for (let symbol = 0; symbol < 100; symbol++) transitions.set(state, symbol, to(state, symbol))
  }
  for (let state = 0; state < 100; state++) {
    for (let symbol = 0; symbol < 100; symbol++) expect(transitions.from(state, symbol)).toBe(to(state, symbol))
  }
})

test('of a pair that nobody noted nothing is known', () => {
  const transitions = new Transitions()
  transitions.set(3, 4, 5)
  expect(transitions.from(4, 3)).toBe(unknown)
})
