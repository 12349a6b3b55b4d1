import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const filler = 'We say here at some length what we do, who does it and when, so that nobody is left to guess. '.repeat(
  6,
)
const handbook = [
  '= Alderbrook Staff Handbook',
  'Welcome to everyone who works here.',
  '# Grievance procedure',
  filler,
  '## Appeal',
  'You may appeal to a manager who has not been involved before.',
  '# Disciplinary procedure',
  filler,
  'You have the right to be accompanied at a disciplinary hearing by a colleague or union representative.',
  '# Equal opportunities policy',
  filler,
  'We eliminate unlawful discrimination on grounds of race.',
  '# Parking',
  filler,
].join('\n')

const review = (text: string, type?: 'handbook' | 'grievance') =>
  reviewDocument(exampleDocument(text), compiled, { asAt: '2026-11-24', ...(type ? { type } : {}) })
const gaps = (text: string) => review(text).findings.filter((f): f is RequirementFinding => f.kind === 'requirement')

describe('a handbook', () => {
  test('is known by its title and split by its headings into the policies that it holds', () => {
    const { type } = review(handbook)
    expect(type).toMatchObject({ type: 'handbook' })
    expect(type.how === 'detected' ? type.because : '').toContain('its title says so')
    expect(type.parts?.map(p => [p.type, p.title])).toEqual([
      ['grievance', 'Grievance procedure'],
      ['disciplinary', 'Disciplinary procedure'],
      ['edi', 'Equal opportunities policy'],
    ])
  })

  test('is known by its headings where the title says nothing', () => {
    const { type } = review(handbook.replace('= Alderbrook Staff Handbook', '= How we work'))
    expect(type).toMatchObject({ type: 'handbook', because: expect.stringContaining('its headings name several') })
  })

  test('has each part judged as its own kind, on that part alone', () => {
    const found = gaps(handbook)
    const sets = new Set(found.map(f => f.rule.slice(0, 3)))
    expect(sets).toEqual(new Set(['ALL', 'GRV', 'DIS', 'EDI']))
    expect(found.filter(f => f.rule.startsWith('GRV')).every(f => f.part?.title === 'Grievance procedure')).toBe(true)
    // The right to be accompanied stands in the disciplinary part only: the grievance part does not have it.
    const document = exampleDocument(handbook)
    const places = found.flatMap(f => {
      const passages = (f.parts ?? []).flatMap(({ passage }) => passage ?? [])
      return [...f.evidence, ...passages, ...(f.nearest ?? [])].map(e => ({ rule: f.rule, part: f.part, ...e }))
    })
    expect(found.some(f => f.part && f.nearest)).toBe(true)
    for (const { part, block, start, end, quote } of places) {
      expect(document.blocks[block]?.text.slice(start, end)).toBe(quote)
      if (part) expect(block >= part.firstBlock && block < part.endBlock).toBe(true)
    }
    expect(places.some(p => p.rule.startsWith('DIS') && p.quote.includes('accompanied'))).toBe(true)
    expect(places.some(p => p.rule.startsWith('GRV') && p.quote.includes('accompanied'))).toBe(false)
  })

  test('has what is missing in a part placed under the heading of that part', () => {
    const missing = gaps(handbook).find(f => f.rule.startsWith('EDI') && f.verdict === 'missing')
    expect(missing?.home?.quote).toBe('Equal opportunities policy')
  })

  test('has its wordings looked at once, over all of it', () => {
    const text = `${handbook}\n# More\nBAME staff`
    const wording = review(text).findings.find(f => f.rule === 'L001')
    expect(wording?.kind === 'wording' ? wording.occurrences.length : 0).toBe(1)
  })

  test('is what the reviewer says it is', () => {
    expect(review(handbook, 'grievance').type).toMatchObject({ how: 'chosen', type: 'grievance' })
    expect(review(handbook.replace('Staff Handbook', 'Papers'), 'handbook').type.parts).toHaveLength(3)
  })
})

test('one policy with sections about others is no handbook', () => {
  const raising = 'You can raise a grievance in writing. We hold a hearing, and you can appeal.'
  const text = `= Grievance policy\n# Raising a grievance\n${raising}\n${filler}\n# Disciplinary action\n${filler}\n# Appeal\n${filler}`
  expect(review(text).type.type).toBe('grievance')
})

test('a policy that its title calls two things is reviewed with the rules for both', () => {
  const text = `= Disciplinary and grievance procedure\n# Raising a grievance\n${filler}\n# Misconduct\n${filler}`
  const { type, findings } = review(text)
  expect([type.type, ...(type.also ?? [])].sort()).toEqual(['disciplinary', 'grievance'])
  const sets = new Set(findings.filter(f => f.kind === 'requirement').map(f => f.rule.slice(0, 3)))
  expect(sets).toEqual(new Set(['ALL', 'GRV', 'DIS']))
})

test('a leaflet from a staff handbook that is one policy is no handbook', () => {
  expect(review(`= Staff handbook: parental leave\n# Who can take leave\n${filler}`).type.type).toBe('policy')
})
