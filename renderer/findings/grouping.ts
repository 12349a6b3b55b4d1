import { recommendations } from '../../engine/rules/recommendations.ts'
import { strengthWords } from '../verdicts/verdict-display.ts'
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

/** The lines of the list: groups in the order of their first entries, each with its entries. */
export function linesOf(entries: readonly Entry[], grouping: Grouping, sectionOf: (block: number) => string): Line[] {
  const ordered = grouping === 'order' ? [...entries].sort(bySpan) : entries
  const groups = new Map<string, Entry[]>()
  for (const entry of ordered) {
    for (const title of groupsOf(entry, grouping, sectionOf)) {
      const group = groups.get(title)
      if (group) group.push(entry)
      else groups.set(title, [entry])
    }
  }
  const titles = [...groups.keys()]
  if (grouping === 'recommendation') titles.sort((a, b) => orderOfRecommendation(a) - orderOfRecommendation(b))
  if (grouping === 'strength') titles.sort((a, b) => strengths.indexOf(a) - strengths.indexOf(b))
  return titles.flatMap((title): Line[] => {
    const grouped = groups.get(title) ?? []
    return [
      { kind: 'group', title, count: grouped.length },
      ...grouped.map(entry => ({ kind: 'entry', entry }) as const),
    ]
  })
}

const strengths: readonly string[] = [...Object.values(strengthWords), 'Wording']
const without = 'No recommendation of the review'

function groupsOf(entry: Entry, grouping: Grouping, sectionOf: (block: number) => string): readonly string[] {
  switch (grouping) {
    case 'topic':
      return [entry.set]
    case 'recommendation': {
      const [first] = entry.rule?.traces ?? []
      return [first === undefined ? without : recommendationWords(first)]
    }
    case 'strength':
      return [entry.rule?.kind === 'requirement' ? strengthWords[entry.rule.strength] : 'Wording']
    case 'order': {
      const [first] = entry.spans
      return [first ? sectionOf(first.block) : 'No place in the document']
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

function orderOfRecommendation(title: string): number {
  const [, letter, digits] = /^([RN])(\d\d)/.exec(title) ?? []
  return letter === undefined ? 999 : (letter === 'R' ? 0 : 100) + Number(digits)
}
