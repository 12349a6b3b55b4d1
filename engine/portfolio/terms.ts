import type { DocumentRecord } from './record.ts'

/** A term for a group of people, with the documents that use it. */
export interface TermUse {
  readonly term: string
  readonly documents: readonly string[]
}

/** A group of people for whom the documents of an organisation use more than one term, the most used first. */
export interface DifferingTerms {
  readonly group: string
  readonly terms: readonly TermUse[]
}

/** The groups of people that documents call by different names. Capitals and plurals make no difference. */
export function differingTerms(records: readonly DocumentRecord[]): readonly DifferingTerms[] {
  const groups = new Map<string, Map<string, { readonly term: string; readonly documents: Set<string> }>>()
  for (const { id, facts } of records) {
    for (const { kind, value, group } of facts) {
      if (kind !== 'group-term' || group === undefined) continue
      const terms = groups.get(group) ?? new Map()
      groups.set(group, terms)
      const key = singular(value)
      const use = terms.get(key) ?? { term: value, documents: new Set() }
      terms.set(key, use)
      use.documents.add(id)
    }
  }
  return [...groups].flatMap(([group, terms]) => {
    const uses = [...terms.values()].map(({ term, documents }) => ({ term, documents: [...documents] }))
    return uses.length < 2
      ? []
      : [{ group, terms: uses.sort((a, b) => b.documents.length - a.documents.length || (a.term < b.term ? -1 : 1)) }]
  })
}

function singular(term: string): string {
  const words = term.toLowerCase().split(/[\s-]+/)
  return words.map(word => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')).join(' ')
}
