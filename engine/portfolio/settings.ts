import type { DocumentType, NamedType } from '../rules/document-types.ts'
import type { Requirement, Rule } from '../rules/schema.ts'

/** What a portfolio is made with, beside the records. */
export interface PortfolioSettings {
  /** The rules that records refer to, in their order. Findings of a rule that is not among them are left out. */
  readonly rules: readonly Rule[]
  readonly types: readonly NamedType[]
  /** ISO day: review dates before it have passed. */
  readonly today: string
  readonly organisation?: string | undefined
  /** The types that a title names, the likeliest first. */
  readonly typesNamed: (title: string) => readonly DocumentType[]
}

/** The requirements among the rules, by id, in their order. */
export function requirementsById(rules: readonly Rule[]): ReadonlyMap<string, Requirement> {
  return new Map(rules.flatMap(rule => (rule.kind === 'requirement' ? [[rule.id, rule] as const] : [])))
}
