import { z } from 'zod'
import type { NamedType } from './document-types.ts'
import { documentType, requirementSchema, setSchema, wordingSchema } from './schema.ts'

/**
 * The JSON Schema of the files of a rule set (draft 2020-12), for editors: `set.yml`, and topic files with requirements or
 * wordings, for rules that know these types of document. It knows the shape of rules, not whether their phrases can be read.
 */
export function ruleSchema(types: readonly NamedType[]): object {
  const parts = { set: setSchema, requirement: requirementSchema, wording: wordingSchema }
  const definitions = Object.entries(parts).map(([name, schema]) => {
    const { $schema, ...definition } = z.toJSONSchema(schema, {
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema !== documentType) return
        delete jsonSchema.pattern
        jsonSchema.enum = types.map(({ type }) => type)
      },
    })
    return [name, definition] as const
  })
  const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/$defs/${name}` } })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Evenhand rule set',
    description: 'The file set.yml of a rule set, or one of its topic files. Made by npm run rules -- catalogue.',
    anyOf: [{ $ref: '#/$defs/set' }, listOf('requirement'), listOf('wording')],
    $defs: Object.fromEntries(definitions),
  }
}
