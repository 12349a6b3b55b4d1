import { typeShown } from '../../engine/labels/document-types.ts'
import type { DocumentSummary, ReviewState } from '../../host/bridge/contract/documents.ts'
import { listedName } from '../ui/listed-name.ts'

/** A column by which the library can be sorted. */
export type Column = 'name' | 'type' | 'gaps' | 'wording' | 'decided' | 'added'

/** What the library shows, and in which order. Empty words, type and state mean all. */
export interface Arrangement {
  readonly query: string
  readonly type: string
  readonly state: '' | ReviewState | 'stale'
  readonly by: Column
  /** From the largest to the smallest. */
  readonly down: boolean
}

export const everything: Arrangement = { query: '', type: '', state: '', by: 'name', down: false }

/** The states of reviews, as the library filters by them. */
export const stateNames: Readonly<Record<Exclude<Arrangement['state'], ''>, string>> = {
  'not-started': 'Not started',
  'under-way': 'Under way',
  done: 'All decided',
  'not-judged': 'Not judged',
  stale: 'Rules have changed since',
}

/** The documents that an arrangement shows, in its order; what is equal there goes by name. */
export function arranged(documents: readonly DocumentSummary[], arrangement: Arrangement): readonly DocumentSummary[] {
  const { query, type, state, by, down } = arrangement
  const words = query.trim().toLowerCase()
  const order = orders[by]
  const shown = documents.filter(
    one =>
      (type === '' || typeOf(one) === type) &&
      (state === '' || (state === 'stale' ? one.stale : one.state === state)) &&
      `${one.name} ${one.title} ${typeOf(one)}`.toLowerCase().includes(words),
  )
  return shown.toSorted((a, b) => (down ? order(b, a) : order(a, b)) || byName(a, b))
}

/** As what a document was read: "Grievance policy". */
export function typeOf({ type, typeName }: DocumentSummary): string {
  return typeShown(type, typeName)
}

/** How many findings of a document call for a change, decided or not. */
export function toDecide({ counts: { open, decided } }: DocumentSummary): number {
  return open.high + open.medium + open.low + decided
}

/** How many wordings were found in a document. */
export function wordingsIn({ counts }: DocumentSummary): number {
  return Object.values(counts.wordings).reduce((sum, count) => sum + count, 0)
}

type Order = (a: DocumentSummary, b: DocumentSummary) => number

const byName: Order = (a, b) => listedName(a).localeCompare(listedName(b), 'en', { numeric: true })
const share = (one: DocumentSummary) => one.counts.decided / Math.max(toDecide(one), 1)

const orders: Readonly<Record<Column, Order>> = {
  name: byName,
  type: (a, b) => typeOf(a).localeCompare(typeOf(b), 'en'),
  gaps: (a, b) =>
    a.counts.requirements.missing - b.counts.requirements.missing ||
    a.counts.requirements.weak - b.counts.requirements.weak,
  wording: (a, b) => wordingsIn(a) - wordingsIn(b),
  decided: (a, b) => share(a) - share(b),
  added: (a, b) => a.importedAt.localeCompare(b.importedAt),
}
