import { blockWith } from '../text/lookups.ts'
import type { MatchedDocument } from './subject.ts'

/**
 * Whether a table has these columns, each a phrase in its first row. A shape of four columns or more may lack one: people leave
 * one out.
 */
export function hasShape({ text, matches }: MatchedDocument, columns: readonly string[]): boolean {
  const met = new Map<number, Map<number, Set<number>>>()
  columns.forEach((phrase, column) => {
    for (const { sentence } of matches.of(phrase)) {
      const cell = blockWith(text, sentence)?.cell
      if (cell?.row !== 0) continue
      const ofTable = met.get(cell.table) ?? new Map<number, Set<number>>()
      met.set(cell.table, ofTable.set(column, (ofTable.get(column) ?? new Set()).add(cell.column)))
    }
  })
  const wanted = columns.length >= 4 ? columns.length - 1 : columns.length
  return [...met.values()].some(
    found => found.size >= wanted && new Set([...found.values()].flatMap(c => [...c])).size >= wanted,
  )
}
