import type { Rule } from '../../rules/schema.ts'
import type { PortfolioChanges } from '../changes.ts'
import type { Portfolio } from '../portfolio.ts'
import type { DocumentRecord, RequirementRecord } from '../record.ts'

/** A portfolio ready to be written out. */
export interface PortfolioReport {
  readonly portfolio: Portfolio
  /** The records that it was made of, copies included. */
  readonly records: readonly DocumentRecord[]
  readonly rules: readonly Rule[]
  /** "Spring 2027". */
  readonly round?: string | undefined
  readonly author?: string | undefined
  /** ISO 8601 with time, UTC: when it was written. */
  readonly date: string
  /** The organisation's own introduction, by paragraphs. */
  readonly introduction: readonly string[]
  /** What changed since an earlier time, and what that is called. */
  readonly since?: (PortfolioChanges & { readonly name: string; readonly sameRules: boolean }) | undefined
  /** Files that could not be looked at, each with the reason as a sentence. */
  readonly refused: readonly { readonly file: string; readonly message: string }[]
}

/** Writes one file about all documents together. `fileName` is what it is called. */
export interface PortfolioExporter {
  readonly fileName: string
  /** One sentence to help people choose. */
  readonly about: string
  readonly mediaType: string
  readonly write: (report: PortfolioReport) => Uint8Array | Promise<Uint8Array>
}

/** What the reviews say of each requirement in each document. */
export function findingsOf({
  records,
}: PortfolioReport): (document: string, rule: string) => RequirementRecord | undefined {
  const byDocument = new Map(records.map(({ id, requirements }) => [id, new Map(requirements.map(r => [r.rule, r]))]))
  return (document, rule) => byDocument.get(document)?.get(rule)
}

/** The titles of documents by their ids. */
export function titlesOf({
  portfolio,
  records,
}: Pick<PortfolioReport, 'portfolio' | 'records'>): (id: string) => string {
  const titles = new Map(records.map(({ id, title, name }) => [id, title.trim() === '' ? name : title.trim()]))
  for (const { id, title } of portfolio.documents) titles.set(id, title)
  return id => titles.get(id) ?? id
}

/** The paragraphs of a text, which empty lines part. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
}
