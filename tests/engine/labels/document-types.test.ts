import { expect, test } from 'vitest'
import { typeShown, typeTitle } from '../../../engine/labels/document-types.ts'
import { loadRules } from '../../../engine/load-rules.ts'
import { typeName } from '../../../engine/rules/document-types.ts'
import { filesBesideSets } from '../../helpers/rules.ts'

const types = loadRules(filesBesideSets()).typeCues

test('a type is called as the rules call it, with a capital letter at the beginning', () => {
  expect(typeName('eia', types)).toBe('equality impact assessment')
  expect(typeTitle('eia', types)).toBe('Equality impact assessment')
  expect(typeShown({ how: 'chosen', type: 'eia' }, 'equality impact assessment')).toBe('Equality impact assessment')
})

test('a type that the rules no longer have is called by its id in words', () => {
  expect(typeName('land-use', types)).toBe('land use')
  expect(typeTitle('land-use', types)).toBe('Land use')
})

test('every name can follow an article and differs from the others', () => {
  for (const { name } of types) expect(name).toMatch(/^(?!(?:an?|the)\b)[a-z]/)
  expect(new Set(types.map(({ name }) => name)).size).toBe(types.length)
})
