import { z } from 'zod'
import type { Span } from '../document.ts'
import type { Subject } from '../review/subject.ts'
import type { Match } from '../text/match.ts'
import { spanOfMatch, spanOfSentence } from '../text/spans.ts'
import type { Text } from '../text/text.ts'
import { requirementCheck } from './check.ts'

const options = z.strictObject({
  grave: z.array(z.string()).default([]).describe('groups for whom two names are one too many: missing, not weak'),
})

/** Whether the same group of people has the same name throughout. Words in quotation marks and rejected words do not count. */
export const oneTerm = requirementCheck({
  name: 'one-term',
  about: 'Whether one name is used for each group of people throughout.',
  options,
  judge: (subject, _, { grave }) => {
    const byGroup = Map.groupBy(groupTerms(subject), term => term.group)
    const mixed = [...byGroup].flatMap(([group, used]) => (used.length > 1 ? [{ group, used }] : []))
    const [first] = mixed
    if (!first) return { verdict: 'covered', evidence: [] }
    const words = first.used.map(use => `“${use.words}”`)
    const reason = `It says ${words.slice(0, -1).join(', ')} and ${words.at(-1)} of ${first.group}.`
    const verdict = first.used.length > 2 || mixed.length > 1 || grave.includes(first.group) ? 'missing' : 'weak'
    return { verdict, evidence: first.used.map(({ at }) => ({ ...at, basis: 'check' })), reason }
  },
})

/** A term that a document uses for a group of people. */
export interface GroupTerm {
  readonly group: string
  readonly words: string
  /** The sentence in which it is first used. */
  readonly at: Span
}

/** The terms for groups of people that a document uses. Of terms inside one another the longest counts. */
export function groupTerms({ text, matches, exempt, english }: Subject): readonly GroupTerm[] {
  return Object.entries(english['group-terms']).flatMap(([group, terms]) => {
    const used = terms.flatMap((term, order) => matches.of(term).map(match => ({ ...match, order })))
    used.sort((a, b) => a.first - b.first || b.end - a.end)
    const firsts = new Map<number, GroupTerm>()
    const short = new Set<number>()
    let end = 0
    for (const match of used) {
      const inside = match.first < end
      const introduced = match.first === end && inBrackets(text, match)
      end = Math.max(end, match.end)
      if (introduced) short.add(match.order)
      if (inside || short.has(match.order) || firsts.has(match.order)) continue
      const place = spanOfMatch(text, match)
      if (exempt(place.block, place.start, place.end, []) !== undefined) continue
      firsts.set(match.order, { group, words: place.quote, at: spanOfSentence(text, match.sentence) })
    }
    return [...firsts].sort(([a], [b]) => a - b).map(([, term]) => term)
  })
}

/** Whether a term stands in brackets behind the longer one that it is short for: "minority ethnic (BME)". */
function inBrackets(text: Text, match: Match): boolean {
  const { block, start } = spanOfMatch(text, match)
  return text.document.blocks[block]?.text[start - 1] === '('
}
