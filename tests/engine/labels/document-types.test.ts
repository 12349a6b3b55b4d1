import { expect, test } from 'vitest'
import { typeNames, typeTitle } from '../../../engine/labels/document-types.ts'
import { loadRules } from '../../../engine/rules/load.ts'
import { shippedFiles } from '../../helpers/rules.ts'

test('the reason for a type names it as the labels do', () => {
  const { typeCues } = loadRules(shippedFiles())
  expect(typeCues.length).toBeGreaterThan(0)
  for (const { type, name } of typeCues) expect(name).toBe(typeNames[type])
})

test('a title begins with a capital letter', () => {
  expect(typeTitle('eia')).toBe('Equality impact assessment')
})
