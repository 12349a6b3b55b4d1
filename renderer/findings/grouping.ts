import { strengthLabels, strengths } from '../../engine/labels/strengths.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import type { Entry } from './entries.ts'

/** What the list is grouped by. */
export type Grouping = 'topic' | 'recommendation' | 'strength' | 'order'

export const groupings: Record<Grouping, string> = {
  topic: 'Topic',
  recommendation: 'Recommendation',
  strength: 'Strength',
  order: 'Place in the document',
}

/** A line of the list: a group's heading, or an entry. */
export type Line =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  | { readonly kind: 'entry'; readonly entry: Entry }

interface Group {
  readonly title: string
  /** Groups are listed by `order`, and where that is equal in the order of their first entries. */
  readonly order: number
}

/** The lines of the list: groups, each with its entries. Entries keep their order, except in `order`: there they follow the document. */
export function linesOf(entries: readonly Entry[], grouping: Grouping, sectionOf: (block: number) => string): Line[] {
  const ordered = grouping === 'order' ? [...entries].sort(bySpan) : entries
  const groups = new Map<string, Group & { readonly entries: Entry[] }>()
  for (const entry of ordered) {
    const group = groupOf(entry, grouping, sectionOf)
    const known = groups.get(group.title)
    if (known) known.entries.push(entry)
    else groups.set(group.title, { ...group, entries: [entry] })
  }
  return [...groups.values()]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ title, entries }): Line[] => [
      { kind: 'group', title, count: entries.length },
      ...entries.map(entry => ({ kind: 'entry', entry }) as const),
    ])
}

function groupOf(entry: Entry, grouping: Grouping, sectionOf: (block: number) => string): Group {
  switch (grouping) {
    case 'topic':
      return { title: entry.set, order: 0 }
    case 'recommendation': {
      const [first] = entry.rule?.traces ?? []
      if (first === undefined) return { title: 'No recommendation of the review', order: recommendations.length }
      return { title: recommendationWords(first), order: recommendations.findIndex(({ id }) => id === first) }
    }
    case 'strength':
      if (entry.strength === undefined) return { title: 'Wording', order: strengths.length }
      return { title: strengthLabels[entry.strength], order: strengths.indexOf(entry.strength) }
    case 'order': {
      const [first] = entry.spans
      return { title: first ? sectionOf(first.block) : 'No place in the document', order: 0 }
    }
    default:
      return grouping satisfies never
  }
}

/** "R06 Workforce and service data analysed by ethnicity" */
export function recommendationWords(id: string): string {
  const title = titles.get(id)
  return title === undefined ? id : `${id} ${title}`
}

const titles = new Map(recommendations.map(({ id, title }) => [id, title]))

function bySpan(a: Entry, b: Entry): number {
  const [x] = a.spans
  const [y] = b.spans
  if (!x || !y) return x ? -1 : y ? 1 : 0
  return x.block - y.block || x.start - y.start
}
