import { expect, it } from 'vitest'
import { reviewsJson } from '../../../engine/export/json.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

it('holds every review of a run with its document, findings and decisions', () => {
  const text = '# Support\nA blacklist.'
  const says = [
    { rule: aRequirement('GRV-22'), home: 'Support' },
    { rule: aWording('L061'), on: ['blacklist'] },
  ]
  const { reviews } = JSON.parse(
    reviewsJson([aReport({ text, says, file: 'a/one.docx' }), aReport({ file: 'two.docx' })]),
  )
  expect(reviews.map((r: { file: string }) => r.file)).toEqual(['a/one.docx', 'two.docx'])
  expect(reviews[0].document).toMatchObject({
    type: 'grievance',
    typeDecision: { how: 'detected', confidence: 0.9, because: 'The title says grievance.' },
  })
  expect(reviews[0].document.blocks[1]).toMatchObject({ kind: 'paragraph', part: 'body', text: 'A blacklist.' })
  expect(reviews[0].findings).toEqual([
    {
      id: 'GRV-22',
      kind: 'requirement',
      rule: 'GRV-22',
      verdict: 'missing',
      evidence: [],
      home: { block: 0, start: 0, end: 7, quote: 'Support' },
    },
    {
      id: 'L061:blacklist',
      kind: 'wording',
      rule: 'L061',
      verdict: 'depends',
      occurrences: [{ block: 1, start: 2, end: 11, quote: 'blacklist' }],
      mentioned: [],
    },
  ])
})

it('says which rules were used and what each says, once, without how it looks', () => {
  const report = aReport({ says: [{ rule: aRequirement('GRV-22') }] })
  const data = JSON.parse(reviewsJson([report, report]))
  expect(data.asAt).toBe('2026-11-24')
  expect(data.ruleSets).toEqual([{ name: 'test', title: 'Test rules', version: '1.2.0' }])
  expect(Object.keys(data.rules)).toEqual(['GRV-22'])
  expect(data.rules['GRV-22']).toMatchObject({ kind: 'requirement', strength: 'legal-duty', traces: ['R02'] })
  expect(data.rules['GRV-22']).not.toHaveProperty('examples')
})

it('keeps warnings and decisions, and any text', () => {
  const evil = '<script>"]]>\u0000\ud800'
  const warnings = [{ kind: 'images' as const, count: 1, message: evil }]
  const decisions = [aDecision('GRV-22', 'discuss', evil)]
  const json = reviewsJson([aReport({ text: [{ kind: 'paragraph', part: 'body', text: evil }], warnings, decisions })])
  const [review] = JSON.parse(json).reviews
  expect(json.isWellFormed()).toBe(true)
  expect(review).toMatchObject({ warnings, decisions, document: { blocks: [{ text: evil }] } })
})

it('is a list of none for a run without files', () => {
  expect(JSON.parse(reviewsJson([]))).toMatchObject({ reviews: [], rules: {}, ruleSets: [] })
})

it('holds the parts of a requirement and the passages nearest to what is missing', () => {
  const parts = [
    { name: 'a companion', state: 'there', on: 'You may bring' },
    { name: 'the appeal', state: 'lacking' },
  ] as const
  const says = [{ rule: aRequirement('GRV-08'), parts, nearest: ['You may bring a companion.'] }]
  const [{ findings }] = JSON.parse(reviewsJson([aReport({ says })])).reviews
  expect(findings[0]).toMatchObject({
    parts: [
      { name: 'a companion', state: 'there', passage: { quote: 'You may bring' } },
      { name: 'the appeal', state: 'lacking' },
    ],
    nearest: [{ quote: 'You may bring a companion.' }],
  })
})
