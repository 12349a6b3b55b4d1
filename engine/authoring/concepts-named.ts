import type { Requirement } from '../rules/schema.ts'

/** The names that the elements of a requirement have in angle brackets: of concepts, and of the lists that the notation knows. */
export function conceptsNamed({ elements = {} }: Pick<Requirement, 'elements'>): readonly string[] {
  return [...new Set(JSON.stringify(elements).match(/(?<=<)[a-z][a-z0-9-]*(?=>)/g) ?? [])]
}
