import { strengthLabels, strengths } from '../../engine/labels/strengths.ts'
import { wordingLabels, wordingVerdicts } from '../../engine/labels/wording-verdicts.ts'
import { type Rank, ranks, urgencyOf } from '../../engine/priority/urgency.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import type { Entry } from './entries.ts'

/** What the list is grouped by. */
export type Grouping = 'first' | 'topic' | 'recommendation' | 'strength' | 'order'

export const groupings: Record<Grouping, string> = {
  first: 'What to do first',
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
    case 'first':
      return groupByUrgency(entry)
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

/** Gaps by what is behind them, wordings by their verdict, and what is covered by its strength. */
function groupByUrgency({ verdict, finding, rule, set, strength }: Entry): Group {
  if (finding?.kind === 'wording') {
    const { long } = wordingLabels[finding.verdict]
    return { title: long, order: wordingVerdicts.indexOf(finding.verdict) }
  }
  if (finding === undefined) return { title: set, order: 0 }
  if (verdict === 'covered')
    return { title: strengthLabels[strength ?? 'review'], order: strengths.indexOf(strength ?? 'review') }
  const { rank } = urgencyOf(finding, rule)
  return { title: rankTitles[rank], order: ranks.indexOf(rank) }
}

const rankTitles: Readonly<Record<Rank, string>> = {
  'legal-duty': 'A law requires it',
  'wrong-law': 'A legal right, told wrongly or in part',
  code: 'A statutory code or a contract asks for it',
  rest: 'Good practice, and rights that are not mentioned',
  question: 'For you to judge',
  nothing: 'Nothing to do',
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
