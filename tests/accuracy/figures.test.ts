import { describe, expect, test } from 'vitest'
import { sharedPath, withoutCorpus } from '../helpers/corpus.ts'
import { confusionOf, figuresOf, type Pair } from './figures.ts'

const pairs: readonly Pair[] = [
  ['covered', 'covered'],
  ['covered', 'weak'],
  ['weak', 'weak'],
  ['weak', 'missing'],
  ['missing', 'covered'],
  ['missing', 'missing'],
  ['missing', 'missing'],
  ['covered', 'ask'],
]

describe('the figures of verdicts', () => {
  test('agreement counts equal verdicts, and evidence whether something was found where something is', () => {
    const { n, agreement, precision, recall, f1 } = figuresOf(pairs)
    expect({ n, agreement }).toEqual({ n: 8, agreement: 0.5 })
    expect(precision).toBeCloseTo(3 / 4)
    expect(recall).toBeCloseTo(3 / 5)
    expect(f1).toBeCloseTo(2 / 3)
  })

  test('kappa is 1 for perfect agreement, 0 for chance, and no number where there is nothing to agree on', () => {
    const perfect: readonly Pair[] = [
      ['covered', 'covered'],
      ['weak', 'weak'],
    ]
    const chance: readonly Pair[] = [
      ['covered', 'covered'],
      ['covered', 'missing'],
      ['missing', 'covered'],
      ['missing', 'missing'],
    ]
    expect(figuresOf(perfect).kappa).toBe(1)
    expect(figuresOf(chance).kappa).toBe(0)
    expect(figuresOf([['covered', 'covered']]).kappa).toBeNaN()
    expect(figuresOf([])).toMatchObject({ n: 0, agreement: 0, f1: 0 })
  })

  test('a question to a person is a column of its own', () => {
    expect(confusionOf(pairs)).toEqual([
      [1, 1, 0, 1],
      [0, 1, 1, 0],
      [1, 0, 2, 0],
    ])
  })

  const scorer = sharedPath('tools/score.mjs')
  test.skipIf(!scorer)(scorer ? 'are those of the scoring tool' : withoutCorpus, async () => {
    const { gapFigures } = await import(scorer ?? '')
    const { n, agreement, kappa, precision, recall, f1 } = figuresOf(pairs)
    expect(gapFigures(pairs)).toEqual({
      n,
      agreement,
      kappa: expect.closeTo(kappa, 10),
      evidencePrecision: precision,
      evidenceRecall: recall,
      evidenceF1: f1,
    })
  })
})
