import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fieldOrder } from '../../../../engine/authoring/edit/field-order.ts'
import { newRequirement, newSet, newWording } from '../../../../engine/authoring/edit/new-piece.ts'
import { fieldsOf, withField } from '../../../../engine/authoring/edit/piece-value.ts'
import { requirementSchema, setSchema, wordingSchema } from '../../../../engine/rules/schema.ts'

describe('a field of a rule', () => {
  test('is filled in, added where authors look for it, and taken out', () => {
    const text = newWording('OUR-01')
    const titled = withField('rule', 'OUR-01', text, { path: ['title'], value: 'We say residents' })
    expect(titled).toBe(text.replace('title: ""', 'title: "We say residents"'))
    const found = withField('rule', 'OUR-01', titled, { path: ['find'], value: ['service user*'] })
    const dated = withField('rule', 'OUR-01', found, { path: ['from'], value: '2026-12-01' })
    expect(dated.split('\n').slice(2, 7)).toEqual([
      '  find: [service user*]',
      '  verdict: style',
      '  source: Our own standard',
      '  from: 2026-12-01',
      '  why: ""',
    ])
    expect(withField('rule', 'OUR-01', dated, { path: ['from'], value: undefined })).toBe(found)
  })

  test('can be a part of another, also of one that is not there yet', () => {
    const text = newRequirement('OUR-01')
    const said = withField('rule', 'OUR-01', text, {
      path: ['elements', 'part-1', 'says'],
      value: ['speak up guardian'],
    })
    const second = withField('rule', 'OUR-01', said, {
      path: ['elements', 'part-2'],
      value: { name: 'a way', says: ['email~'] },
    })
    const asked = withField('rule', 'OUR-01', second, { path: ['asked', 'of'], value: ['grievance'] })
    expect(fieldsOf('rule', 'OUR-01', asked)).toMatchObject({
      elements: { 'part-1': { says: ['speak up guardian'] }, 'part-2': { name: 'a way', says: ['email~'] } },
      asked: { of: ['grievance'] },
    })
  })

  test('is not read where the text is not one rule', () => {
    expect(fieldsOf('rule', 'OUR-01', '- id: [')).toBeUndefined()
    expect(fieldsOf('rule', 'OUR-01', '- id: A\n- id: B\n')).toBeUndefined()
    expect(withField('rule', 'OUR-01', '- id: [', { path: ['title'], value: 'x' })).toBe('- id: [')
  })
})

test('the order of fields knows every field', () => {
  expect(
    Object.keys(requirementSchema.shape).filter(key => !(fieldOrder.requirement as readonly string[]).includes(key)),
  ).toEqual([])
  expect(
    Object.keys(wordingSchema.shape).filter(key => !(fieldOrder.wording as readonly string[]).includes(key)),
  ).toEqual([])
})

test('a set for own rules can be loaded as it is made', () => {
  expect(setSchema.safeParse(parse(newSet('our-wordings', 'wordings'))).success).toBe(true)
})
