import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogueOf } from '../../engine/authoring/catalogue/catalogue.ts'
import { loadRules } from '../../engine/load-rules.ts'
import { ruleSchema } from '../../engine/rules/rule-schema.ts'
import { isShipped } from '../../host/files/is-shipped.ts'
import { hashOfRules } from '../../host/files/load-rules.ts'
import { shippedFiles } from '../helpers/rules.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const remedy = 'npm run rules -- catalogue writes them anew'

test('docs/rules says what the rules say', () => {
  const pages = catalogueOf(loadRules(shippedFiles()))
  expect(readdirSync(new URL('docs/rules', root)).sort(), remedy).toEqual([...pages.keys()].sort())
  const outdated = [...pages].filter(([name, text]) => read(`docs/rules/${name}`) !== text).map(([name]) => name)
  expect(outdated, remedy).toEqual([])
})

test('rules/rule.schema.json describes rules as they are read', () => {
  expect(JSON.parse(read('rules/rule.schema.json')), remedy).toEqual(
    JSON.parse(JSON.stringify(ruleSchema(loadRules(shippedFiles()).typeCues))),
  )
})

test('rules/shipped.sha256 names the rules as they are, so that no start tries their examples', () => {
  expect(isShipped(hashOfRules(shippedFiles())), remedy).toBe(true)
})
