import type { DocumentType } from '../rules/document-types.ts'
import { type DocumentRecord, type DocumentState, ownerOf } from './record.ts'

/** Which documents of a portfolio are looked at. What is left out lets all through; an owner of "" is that none is named. */
export interface PortfolioFilter {
  readonly types?: readonly DocumentType[]
  readonly owners?: readonly string[]
  readonly states?: readonly DocumentState[]
}

/** The records that a filter lets through. */
export function filtered(records: readonly DocumentRecord[], filter: PortfolioFilter): readonly DocumentRecord[] {
  const { types, owners, states } = filter
  return records.filter(
    record =>
      (types === undefined || record.types.some(type => types.includes(type))) &&
      (owners === undefined || owners.includes(ownerOf(record) ?? '')) &&
      (states === undefined || states.includes(record.state)),
  )
}
