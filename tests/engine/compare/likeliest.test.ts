import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { anchorOf } from '../../../engine/compare/carry-forward.ts'
import { likeliestPlace } from '../../../engine/compare/likeliest.ts'
import { type Document, spanOf } from '../../../engine/document.ts'
import type { RequirementFinding, WordingFinding } from '../../../engine/review/finding.ts'

function flagged(document: Document, rule = 'L061'): WordingFinding {
  const occurrences = document.blocks.flatMap(({ text }, block) =>
    [...text.matchAll(/blacklist/g)].map(({ index }) => spanOf(document, block, index, index + 9)),
  )
  return { kind: 'wording', id: `${rule}:blacklist`, rule, verdict: 'avoid', occurrences, mentioned: [] }
}

const before = exampleDocument('We keep a blacklist of suppliers who have broken our code of conduct.')

function likeliest(after: string, rule = 'L061') {
  const document = exampleDocument(after)
  const decided = flagged(before)
  return likeliestPlace(anchorOf(decided, decided.occurrences[0]), before, document, [flagged(document, rule)])
}

test('the only place that its rule flags is the likeliest', () => {
  expect(likeliest('Nobody is on a blacklist.')).toMatchObject({ because: 'only-place', place: { quote: 'blacklist' } })
})

test('of several places the one whose passage has most of the words is, with how many', () => {
  const found = likeliest(
    'Nobody is on a blacklist.\nSuppliers who have broken our code of conduct are on a blacklist.',
  )
  expect(found).toMatchObject({ because: 'alike', place: { block: 1 }, shared: { words: 10, of: 13 } })
})

test('none is where two are equally likely, hardly any word is the same, or another rule flags them', () => {
  expect(likeliest('A blacklist of suppliers.\nA blacklist of suppliers.')).toBeUndefined()
  expect(likeliest('No blacklist.\nThat blacklist is gone.')).toBeUndefined()
  expect(likeliest('Nobody is on a blacklist.', 'L099')).toBeUndefined()
})

test('a decision on a requirement belongs to the same requirement, whatever its verdict', () => {
  const gap: RequirementFinding = {
    kind: 'requirement',
    id: 'GRV-22',
    rule: 'GRV-22',
    verdict: 'missing',
    evidence: [],
  }
  const now: RequirementFinding = { ...gap, verdict: 'weak' }
  const other: RequirementFinding = { ...gap, id: 'GRV-23', rule: 'GRV-23' }
  expect(likeliestPlace(anchorOf(gap), before, before, [other, now])).toEqual({
    finding: 'GRV-22',
    because: 'same-requirement',
  })
  expect(likeliestPlace(anchorOf(gap), before, before, [other])).toBeUndefined()
})
