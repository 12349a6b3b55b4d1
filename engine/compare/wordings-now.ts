import { type Document, overlaps, type Span, spanOf } from '../document.ts'
import type { Finding, ReviewerFinding, WordingFinding } from '../review/finding.ts'
import { foldedWords } from '../text/words.ts'
import type { Comparison } from './comparison.ts'
import { type FindingChange, whatChanged } from './finding-change.ts'

/** A finding that is on words: of a wording's rule, or a reviewer's own. */
export type OnWords = WordingFinding | ReviewerFinding

/** What became of a place of a finding on words. */
type PlaceNow =
  | { readonly kind: 'flagged'; readonly group: string; readonly moved: boolean; readonly reworded: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'gone' | 'ambiguous'; readonly words: string }

/** Where a rule flags words of the later version, with the finding that each place belongs to. */
interface Flagged {
  readonly group: string
  readonly place: Span
}

/**
 * What became of the findings on words of the earlier version, in their order, and the places of the later one that are new: no place
 * of an earlier finding is known to be there now, and none may be.
 */
export function wordingsNow(before: readonly OnWords[], after: readonly OnWords[], comparison: Comparison) {
  const byRule = Map.groupBy(
    after.flatMap(finding => finding.occurrences.map(place => ({ rule: ruleOf(finding), group: finding.id, place }))),
    ({ rule }) => rule,
  )
  const inBlocks = new Map([...byRule].map(([rule, places]) => [rule, Map.groupBy(places, one => one.place.block)]))
  const taken = new Set<Span>()
  const known = before.map(finding => {
    const blocks = inBlocks.get(ruleOf(finding))
    const flaggedAt = (span: Span) => blocks?.get(span.block)?.find(one => overlaps(one.place, span))
    return [finding, finding.occurrences.map(span => placeNow(span, flaggedAt, comparison, taken))] as const
  })
  // Only now is it known which places are nobody's.
  const free = new Map(
    [...byRule].map(([rule, places]) => {
      const left = places.map(one => one.place).filter(place => !taken.has(place))
      return [rule, Map.groupBy(left, ({ quote }) => folded(quote))]
    }),
  )
  const changes = known.map(([finding, places]) =>
    findingNow(finding, places, words => free.get(ruleOf(finding))?.get(words) ?? [], comparison, taken),
  )
  return { changes, isNew: (place: Span) => !taken.has(place) }
}

function placeNow(
  span: Span,
  flaggedAt: (span: Span) => Flagged | undefined,
  { alignment, before, after, copiesOf }: Comparison,
  taken: Set<Span>,
): PlaceNow {
  const found = alignment.find(span)
  if (found.kind === 'ambiguous') {
    const copies = copiesOf(span).map(flaggedAt)
    const [first] = copies
    if (first && copies.every(copy => copy !== undefined)) {
      for (const copy of copies) taken.add(copy.place)
      return { kind: 'flagged', group: first.group, moved: false, reworded: false }
    }
  }
  if (found.kind !== 'found') {
    return { kind: found.kind === 'ambiguous' ? 'ambiguous' : 'gone', words: folded(span.quote) }
  }
  const there = flaggedAt(found.span)
  if (!there) return { kind: 'clear' }
  taken.add(there.place)
  const reworded = textAt(before.document, span) !== textAt(after.document, found.span)
  return { kind: 'flagged', group: there.group, moved: found.moved === true, reworded }
}

function findingNow(
  finding: OnWords,
  places: readonly PlaceNow[],
  freeWith: (words: string) => readonly Span[],
  { judged }: Comparison,
  taken: Set<Span>,
): FindingChange {
  if (finding.kind === 'wording' && !judged(finding.rule))
    return whatChanged(finding, { state: 'lost', because: 'not-judged' })
  const flagged = places.filter(place => place.kind === 'flagged')
  const about = { places: { before: places.length, now: flagged.length } }
  const [first] = flagged
  if (first) {
    const moved = flagged.every(place => place.moved)
    const reworded = flagged.some(place => place.reworded)
    return whatChanged(finding, { state: moved ? 'moved' : 'still-there', now: first.group, reworded, ...about })
  }
  const unsure = places.flatMap(place => (place.kind === 'gone' || place.kind === 'ambiguous' ? [place] : []))
  if (finding.kind === 'reviewer' && unsure.length > 0)
    return whatChanged(finding, { state: 'lost', because: 'words-gone' })
  const candidates = [...new Set(unsure.map(({ words }) => words))].flatMap(freeWith)
  if (candidates.length === 0) return whatChanged(finding, { state: 'fixed', ...about })
  for (const candidate of candidates) taken.add(candidate)
  const because = unsure.some(({ kind }) => kind === 'ambiguous') ? 'ambiguous' : 'elsewhere'
  return whatChanged(finding, { state: 'lost', because })
}

/** The same words in every paragraph of a version that is word for word the one that they were in. */
export function copiesIn(before: Document, after: Document): (span: Span) => readonly Span[] {
  let numbers: ReadonlyMap<string, readonly number[]> | undefined
  return ({ block, start, end }) => {
    numbers ??= Map.groupBy(after.blocks.keys(), at => after.blocks[at]?.text ?? '')
    return (numbers.get(before.blocks[block]?.text ?? '') ?? []).map(at => spanOf(after, at, start, end))
  }
}

/** The text of the paragraph that words are in, without regard to white space. */
export function textAt({ blocks }: Document, { block }: Span): string {
  return (blocks[block]?.text ?? '').replace(/\s+/g, ' ').trim()
}

export function isOnWords(finding: Finding): finding is OnWords {
  return finding.kind !== 'requirement'
}

function ruleOf(finding: OnWords): string {
  return finding.kind === 'reviewer' ? finding.id : finding.rule
}

function folded(words: string): string {
  return foldedWords(words).join(' ')
}
