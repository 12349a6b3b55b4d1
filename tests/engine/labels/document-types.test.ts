import { expect, test } from 'vitest'
import { typeNames, typeTitle } from '../../../engine/labels/document-types.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

test('the reason for a type names it as the labels do', async () => {
  const { typeCues } = await theShippedRules()
  expect(typeCues.length).toBeGreaterThan(0)
  for (const { type, name } of typeCues) expect(name).toBe(typeNames[type])
})

test('a title begins with a capital letter', () => {
  expect(typeTitle('eia')).toBe('Equality impact assessment')
})
