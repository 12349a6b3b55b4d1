import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { compareFindings } from '../../../engine/compare/compare-findings.ts'
import type { ReviewedVersion } from '../../../engine/compare/comparison.ts'
import { changeCounts } from '../../../engine/compare/finding-change.ts'
import { type Document, spanOf } from '../../../engine/document.ts'
import type { RequirementFinding, RequirementVerdict, WordingFinding } from '../../../engine/review/finding.ts'

const suppliers = 'We keep a blacklist of suppliers who have broken our code of conduct.'
const staff = 'Managers must never keep lists of former members of staff for any purpose.'
const buying = 'Every purchase above five hundred pounds needs three quotes in writing.'
const travel = 'Trains are booked by the office, and nobody pays for a ticket in advance.'

/** A version in which rule L061 flags every “blacklist”, and GRV-22 has this verdict. */
function version(text: string, verdict: RequirementVerdict = 'missing', applied = ['L061', 'GRV-22']): ReviewedVersion {
  const document = exampleDocument(text)
  const flagged = flaggedIn(document)
  const gap: RequirementFinding = { kind: 'requirement', id: 'GRV-22', rule: 'GRV-22', verdict, evidence: [] }
  return {
    document,
    findings: [
      ...(applied.includes('GRV-22') ? [gap] : []),
      ...(applied.includes('L061') && flagged.occurrences.length > 0 ? [flagged] : []),
    ],
    outcomes: ['L061', 'GRV-22'].map(rule =>
      applied.includes(rule)
        ? { kind: 'searched', rule, occurrences: 0 }
        : { kind: 'not-applied', rule, because: { kind: 'switched-off' } as never },
    ),
  }
}

function flaggedIn(document: Document): WordingFinding {
  const occurrences = document.blocks.flatMap(({ text }, block) =>
    [...text.matchAll(/blacklist/gi)].map(({ index }) => spanOf(document, block, index, index + 9)),
  )
  return { kind: 'wording', id: 'L061:blacklist', rule: 'L061', verdict: 'avoid', occurrences, mentioned: [] }
}

/** What became of the wording, and what is new. */
function wordingAfter(before: string, after: string) {
  const { findings, opened } = compareFindings(version(before), version(after))
  const { state, because, reworded, places } = findings.find(({ rule }) => rule === 'L061') ?? {}
  return { state, because, reworded, places, opened }
}

const whole = [suppliers, staff, buying, travel].join('\n')

describe('a wording that was flagged', () => {
  test('is still there where its words are, with a paragraph put in above', () => {
    expect(wordingAfter(whole, `A new first paragraph.\n${whole}`)).toMatchObject({
      state: 'still-there',
      reworded: false,
    })
  })

  test('is reworded where other words of its paragraph changed', () => {
    const after = whole.replace('broken our code of conduct', 'broken our code twice')
    expect(wordingAfter(whole, after)).toMatchObject({ state: 'still-there', reworded: true })
  })

  test('has moved where its paragraph is between others now', () => {
    expect(wordingAfter(whole, [staff, buying, travel, suppliers].join('\n')).state).toBe('moved')
  })

  test('is fixed where its words were replaced or its paragraph is gone', () => {
    expect(wordingAfter(whole, whole.replace('blacklist', 'list')).state).toBe('fixed')
    expect(wordingAfter(whole, [staff, buying, travel].join('\n'))).toMatchObject({ state: 'fixed', opened: [] })
  })

  test('is still there where its paragraph is there twice', () => {
    expect(wordingAfter(whole, `${suppliers}\n${whole}`)).toMatchObject({ state: 'still-there', opened: [] })
  })

  test('cannot be followed where its paragraph is gone and the word is flagged in another, which may be it', () => {
    const after = [staff, buying, travel, 'No blacklist is kept by anyone here.'].join('\n')
    expect(wordingAfter(whole, after)).toMatchObject({ state: 'lost', because: 'elsewhere', opened: [] })
  })

  test('says in how many of its places it still is', () => {
    const before = `${whole}\nThe blacklist is looked at by the board every spring and autumn.`
    expect(wordingAfter(before, before.replace('a blacklist', 'a list'))).toMatchObject({
      state: 'still-there',
      places: { before: 2, now: 1 },
    })
  })
})

describe('a requirement', () => {
  const gapAfter = (before: RequirementVerdict, after: RequirementVerdict) =>
    compareFindings(version(whole, before), version(whole, after)).findings.find(({ rule }) => rule === 'GRV-22')

  test('is fixed once it is covered, and still there until then, with its verdict where that changed', () => {
    expect(gapAfter('missing', 'covered')).toMatchObject({ state: 'fixed', now: 'GRV-22' })
    expect(gapAfter('missing', 'missing')).toMatchObject({ state: 'still-there', reworded: false })
    expect(gapAfter('missing', 'weak')).toMatchObject({ state: 'still-there', verdictNow: 'weak', reworded: true })
  })

  test('that was covered is new where it no longer is', () => {
    expect(compareFindings(version(whole, 'covered'), version(whole, 'weak')).opened).toEqual(['GRV-22'])
  })
})

test('nothing counts as fixed because its rule was not applied', () => {
  const { findings } = compareFindings(version(whole), version(staff, 'missing', []))
  expect(findings.map(({ state, because }) => [state, because])).toEqual([
    ['lost', 'not-judged'],
    ['lost', 'not-judged'],
  ])
})

test('a word that is flagged for the first time is new, and is counted', () => {
  const changes = compareFindings(
    version(`${staff}\n${buying}`),
    version(`${suppliers}\n${staff}\n${buying}`, 'covered'),
  )
  expect(changes.opened).toEqual(['L061:blacklist'])
  expect(changeCounts(changes)).toEqual({ closed: 1, opened: 1, reworded: 0, lost: 0 })
  expect(changes.paragraphs).toEqual({ before: 2, kept: 2 })
})
