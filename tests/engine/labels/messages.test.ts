import { describe, expect, test } from 'vitest'
import { readReviewArguments } from '../../../cli/arguments.ts'
import { closingLines, summaryOf } from '../../../cli/summary.ts'
import { warningsOf } from '../../../engine/docx/warnings.ts'
import { otherPlaces } from '../../../engine/export/comments/wording-comment.ts'
import { htmlPage } from '../../../engine/export/html.ts'
import { placeNames } from '../../../engine/export/place-names.ts'
import { wordsFound } from '../../../engine/labels/words-found.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

/** A message for 0, 1 and 2. */
const messages = (message: (count: number) => string) => [0, 1, 2].map(message)
const many = (count: number) => Array.from({ length: count }, (_, i) => i)
const wanted = readReviewArguments(['a.docx', '--jsonl', '--fail-on', 'low'], '2026-11-24')
if (wanted === 'help') throw new Error('no arguments')

describe('the terminal', () => {
  const closing = (more: object) =>
    closingLines({
      wanted,
      reviewed: 3,
      notReviewed: 0,
      notJudged: 0,
      skippedFiles: [],
      reached: 0,
      overviews: [],
      ...more,
    }).split('\n')

  test('counts files and findings at the end of a run', () => {
    expect(messages(n => closing({ reviewed: n }).at(-2) ?? '')).toEqual([
      '0 files reviewed.',
      '1 file reviewed.',
      '2 files reviewed.',
    ])
    expect(messages(n => closing({ reached: n })[0] ?? '')).toEqual([
      '0 findings at level low or above.',
      '1 finding at level low or above.',
      '2 findings at level low or above.',
    ])
    expect([1, 2].map(n => closing({ notReviewed: n })[1])).toEqual([
      '1 file not reviewed: see the lines above.',
      '2 files not reviewed: see the lines above.',
    ])
    expect([1, 2].map(n => closing({ skippedFiles: many(n).map(i => `${i}.pdf`) })[0])).toEqual([
      'Skipped, because they are not .docx files: 0.pdf. Save as .docx in Word.',
      'Skipped, because they are not .docx files: 0.pdf and 1 more. Save as .docx in Word.',
    ])
  })

  test('counts flagged words', () => {
    const said = (count: number) => {
      const report = aReport({
        text: 'a list, a list',
        says: [{ rule: aWording('L1'), on: many(count).map(() => 'list') }],
      })
      return (
        summaryOf(report, { kind: 'none' }, { paths: [], notMade: [] }, { write: () => undefined })
          .split('\n')
          .at(-3) ?? ''
      )
    }
    expect(messages(said)).toEqual([
      '  Wordings: none',
      '  Wordings: Depends on context (1)',
      '  Wordings: Depends on context (2)',
    ])
  })
})

describe('comments in Word', () => {
  test('count the other places of words', () => {
    const { review } = aReport({ text: '# Support\nA list. A list. A list. A list.' })
    const span = { block: 1, start: 2, end: 6, quote: 'list' }
    const said = (others: number) =>
      otherPlaces(
        many(others + 1).map(() => span),
        placeNames(review.document),
        24,
      )
    expect([0, 1, 2, 3].map(said)).toEqual([
      '',
      'Also in 1 other place: “Support”.',
      'Also in 2 other places: “Support” (twice).',
      'Also in 3 other places: “Support” (3 times).',
    ])
  })

  test('name the words of other places where they differ', () => {
    const { review } = aReport({ text: '# Support\nA list. A row. A List. A row.' })
    const occurrences = ['list', 'row', 'List', 'row'].map(quote => ({ block: 1, start: 2, end: 6, quote }))
    expect(otherPlaces(occurrences, placeNames(review.document), 24)).toBe(
      'Also in 3 other places: “Support” (“row”, twice), “Support”.',
    )
    expect(wordsFound(occurrences)).toBe('“list” and similar')
    expect(wordsFound(occurrences.slice(0, 1))).toBe('“list”')
  })
})

test('warnings count what was found', () => {
  const none = {
    changes: 0,
    textBoxes: 0,
    images: 0,
    charts: 0,
    equations: 0,
    embedded: 0,
    hidden: 0,
    struck: 0,
    prompts: 0,
    diagrams: 0,
    drawn: 0,
    imports: 0,
    strays: 0,
    templates: 0,
    linkedObjects: 0,
    linkedPictures: 0,
    dde: 0,
  }
  const said = (n: number) =>
    warningsOf({
      counts: { ...none, textBoxes: n, hidden: n, drawn: n, strays: n, linkedObjects: n, dde: n },
      comments: n,
      missing: many(n).map(() => 'footnotes'),
    }).map(warning => warning.message.split('.')[0])
  expect(said(0)).toEqual([])
  expect(said(1)).toEqual([
    '1 comment',
    '1 text box',
    '1 linked object or text',
    '1 field that asks another program for data (DDE)',
    '1 stretch of hidden text',
    '1 piece of drawn text',
    '1 piece of text',
    '1 part',
  ])
  expect(said(2)).toEqual([
    '2 comments',
    '2 text boxes',
    '2 linked objects or texts',
    '2 fields that ask other programs for data (DDE)',
    '2 stretches of hidden text',
    '2 pieces of drawn text',
    '2 pieces of text',
    '2 parts',
  ])
})

test('the report counts requirements, places and what was set aside', () => {
  const page = (count: number) => {
    const rules = many(count).map(i => aRequirement(`GRV-0${i}`))
    const aside = many(count).map(i => aRequirement(`EDI-0${i}`))
    const report = aReport({
      text: 'a list, a list',
      says: [
        ...rules.map(rule => ({ rule })),
        ...aside.map(rule => ({ rule })),
        { rule: aWording('L1'), on: many(count).map(() => 'list') },
      ],
      decisions: aside.map(rule => aDecision(rule.id, 'dismissed')),
    })
    return htmlPage(report).replace(/<[^>]*>/g, '')
  }
  expect(page(0)).toContain('No requirements were checked in this document.')
  expect(page(1)).toContain('Of 1 requirement, 1 is missing.')
  expect(page(2)).toContain('Of 2 requirements, 2 are missing.')
  expect(page(1)).toContain('1 finding set aside by a reviewer is not counted.')
  expect(page(2)).toContain('2 findings set aside by a reviewer are not counted.')
  expect(page(1)).toContain('1 place\n')
  expect(page(2)).toContain('2 places\n')
})
