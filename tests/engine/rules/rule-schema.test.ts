import { expect, test } from 'vitest'
import { ruleSchema } from '../../../engine/rules/rule-schema.ts'

const schema = JSON.parse(JSON.stringify(ruleSchema([{ type: 'job-advert', name: 'job advert' }])))

test('the schema describes set.yml and topic files, with every key that a rule can have', () => {
  expect(schema.anyOf).toEqual([
    { $ref: '#/$defs/set' },
    { type: 'array', items: { $ref: '#/$defs/requirement' } },
    { type: 'array', items: { $ref: '#/$defs/wording' } },
  ])
  const { set, requirement, wording } = schema.$defs
  expect(Object.keys(set.properties)).toContain('version')
  expect(Object.keys(requirement.properties)).toEqual(expect.arrayContaining(['id', 'elements', 'fix', 'check']))
  expect(Object.keys(wording.properties)).toEqual(expect.arrayContaining(['id', 'find', 'instead', 'unless']))
})

test('an editor is told which keys must be there, and that no others may', () => {
  const { requirement, wording } = schema.$defs
  expect(requirement.required).toEqual(['id', 'title', 'source', 'why', 'strength', 'missing', 'fix', 'examples'])
  expect(wording.required).toEqual(['id', 'title', 'source', 'why', 'verdict', 'examples'])
  expect(requirement.additionalProperties).toBe(false)
})

test('an editor offers the types of document that the rules know', () => {
  const { requirement, wording } = schema.$defs
  for (const { properties } of [requirement, wording])
    expect(properties.applies.items).toEqual({ type: 'string', enum: ['job-advert'] })
})

test('an editor can say of every key what it is for, in words and not in code', () => {
  const silent: string[] = []
  const look = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null)
        for (const [name, about] of Object.entries(inner as Record<string, { readonly description?: string }>)) {
          if (about.description === undefined) silent.push(`${path}.${name}`)
          look(about, `${path}.${name}`)
        }
      else look(inner, path)
    }
  }
  look(schema.$defs, '')
  expect(silent).toEqual([])
})
