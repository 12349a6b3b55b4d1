import { type Document, overlaps, type Span, spanOf } from '../document.ts'
import type { Finding, RequirementFinding, ReviewerFinding, WordingFinding } from '../review/finding.ts'
import type { RuleOutcome } from '../review/review.ts'
import { foldedWords } from '../text/words.ts'
import { type Alignment, align } from './align.ts'
import { type FindingChange, type VersionChanges, whatChanged } from './finding-change.ts'
import { paragraphsKept } from './paragraphs-kept.ts'

/** A version of a document with its review. Outcomes are absent in reviews that did not keep them. */
export interface ReviewedVersion {
  readonly document: Document
  readonly findings: readonly Finding[]
  readonly outcomes?: readonly RuleOutcome[]
}

type Places = WordingFinding | ReviewerFinding

/** What two versions are compared with. */
interface Comparison {
  readonly before: ReviewedVersion
  readonly after: ReviewedVersion
  readonly alignment: Alignment
  /** Whether a rule was applied to the later version. */
  readonly judged: (rule: string) => boolean
  /** The numbers of the later version's blocks, by their text. */
  readonly blocksByText: () => ReadonlyMap<string, readonly number[]>
  /** Places of the later version that places of the earlier one have become. */
  readonly taken: Set<Span>
  /** Places of the later version that some of the earlier one may have become. */
  readonly mayBe: Set<Span>
}

/**
 * What became of each finding of one version in another: of every requirement that was not covered, every wording that was flagged
 * and every finding of a reviewer. A wording's place counts as fixed only where its words are still there and no longer flagged, or
 * where they are gone and the same words are flagged nowhere that they might have gone to.
 */
export function compareFindings(before: ReviewedVersion, after: ReviewedVersion): VersionChanges {
  const taken = new Set<Span>()
  const mayBe = new Set<Span>()
  const alignment = align(before.document, after.document)
  let byText: ReadonlyMap<string, readonly number[]> | undefined
  const blocksByText = () => {
    byText ??= numbersByText(after.document)
    return byText
  }
  const comparison = { before, after, alignment, judged: outcomesOf(after), taken, mayBe, blocksByText }
  const byId = new Map(after.findings.map(finding => [finding.id, finding]))
  const groups = Map.groupBy(after.findings.filter(isPlaces), ruleOf)
  const sureOf = new Map(
    before.findings.filter(isPlaces).map(finding => {
      const same = groups.get(ruleOf(finding)) ?? []
      return [finding, finding.occurrences.map(span => placeNow(span, same, comparison))] as const
    }),
  )
  const findings = before.findings.filter(isOpen).map((finding): FindingChange => {
    if (finding.kind === 'requirement') return requirementNow(finding, byId.get(finding.id), comparison)
    const free = (groups.get(ruleOf(finding)) ?? [])
      .flatMap(({ occurrences }) => occurrences)
      .filter(place => !taken.has(place))
    return placesNow(finding, sureOf.get(finding) ?? [], free, comparison)
  })
  const known = new Set(before.findings.filter(isOpen).map(({ id }) => id))
  const continued = new Set(findings.flatMap(({ now }) => now ?? []))
  const opened = after.findings.filter(isOpen).filter(finding => {
    if (continued.has(finding.id) || finding.kind === 'reviewer') return false
    if (finding.kind === 'requirement') return !known.has(finding.id)
    return !finding.occurrences.some(place => taken.has(place) || mayBe.has(place))
  })
  return { findings, opened: opened.map(({ id }) => id), paragraphs: paragraphsKept(before.document, after.document) }
}

/** What became of one place of a wording. */
type PlaceNow =
  | { readonly kind: 'flagged'; readonly group: string; readonly moved: boolean; readonly reworded: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'gone' | 'ambiguous'; readonly words: string }

function placeNow(span: Span, groups: readonly Places[], comparison: Comparison): PlaceNow {
  const { alignment, before, after, taken } = comparison
  const found = alignment.find(span)
  if (found.kind === 'ambiguous') {
    const copies = copiesOf(span, comparison).map(at => inGroups(at, groups))
    const [first] = copies
    if (first && copies.every(copy => copy !== undefined)) {
      for (const copy of copies) if (copy) taken.add(copy.place)
      return { kind: 'flagged', group: first.group, moved: false, reworded: false }
    }
  }
  if (found.kind !== 'found') {
    return { kind: found.kind === 'ambiguous' ? 'ambiguous' : 'gone', words: folded(span.quote) }
  }
  const reworded = textAt(before, span) !== textAt(after, found.span)
  const there = inGroups(found.span, groups)
  if (!there) return { kind: 'clear' }
  taken.add(there.place)
  return { kind: 'flagged', group: there.group, moved: found.moved === true, reworded }
}

/** The place that a rule flags where these words are, with its finding. */
function inGroups(span: Span, groups: readonly Places[]) {
  for (const group of groups) {
    const place = group.occurrences.find(at => overlaps(at, span))
    if (place) return { group: group.id, place }
  }
  return undefined
}

/** The same words in every paragraph of the later version that is word for word the one that they were in. */
function copiesOf(span: Span, { before, after, blocksByText }: Comparison): readonly Span[] {
  const text = before.document.blocks[span.block]?.text ?? ''
  const { start, end } = span
  return (blocksByText().get(text) ?? []).map(block => spanOf(after.document, block, start, end))
}

function placesNow(
  finding: Places,
  places: readonly PlaceNow[],
  free: readonly Span[],
  { judged, mayBe }: Comparison,
): FindingChange {
  const flagged = places.filter(place => place.kind === 'flagged')
  const about = { places: { before: places.length, now: flagged.length } }
  if (finding.kind === 'wording' && !judged(finding.rule))
    return whatChanged(finding, { state: 'lost', because: 'not-judged' })
  const [first] = flagged
  if (first) {
    const moved = flagged.every(place => place.moved)
    const reworded = flagged.some(place => place.reworded)
    return whatChanged(finding, { state: moved ? 'moved' : 'still-there', now: first.group, reworded, ...about })
  }
  if (finding.kind === 'reviewer') {
    if (places.some(({ kind }) => kind === 'clear'))
      return whatChanged(finding, { state: 'still-there', now: finding.id })
    return whatChanged(finding, { state: 'lost', because: 'words-gone' })
  }
  const unsure = places.flatMap(place => (place.kind === 'gone' || place.kind === 'ambiguous' ? [place] : []))
  const candidates = free.filter(({ quote }) => unsure.some(({ words }) => words === folded(quote)))
  if (candidates.length === 0) return whatChanged(finding, { state: 'fixed', ...about })
  for (const candidate of candidates) mayBe.add(candidate)
  const because = unsure.some(({ kind }) => kind === 'ambiguous') ? 'ambiguous' : 'elsewhere'
  return whatChanged(finding, { state: 'lost', because })
}

function requirementNow(
  finding: RequirementFinding,
  now: Finding | undefined,
  { judged, alignment, before, after }: Comparison,
): FindingChange {
  if (now?.kind !== 'requirement' || !judged(finding.rule)) {
    return whatChanged(finding, { state: 'lost', because: 'not-judged' })
  }
  if (now.verdict === 'covered') return whatChanged(finding, { state: 'fixed', covered: now.id })
  const verdict = now.verdict === finding.verdict ? {} : { verdictNow: now.verdict }
  const found = finding.evidence.flatMap(span => {
    const place = alignment.find(span)
    return place.kind === 'found' && now.evidence.some(at => overlaps(at, place.span)) ? [{ span, place }] : []
  })
  const elsewhere = finding.evidence.length > 0 && found.length === 0
  const reworded = found.some(({ span, place }) => textAt(before, span) !== textAt(after, place.span))
  const moved = found.length > 0 && found.every(({ place }) => place.moved)
  return whatChanged(finding, {
    state: moved ? 'moved' : 'still-there',
    now: now.id,
    reworded: reworded || elsewhere || now.verdict !== finding.verdict,
    ...verdict,
  })
}

/** Whether a rule was applied to a version; where that was not kept, whether it found anything is all there is. */
function outcomesOf({ outcomes }: ReviewedVersion): (rule: string) => boolean {
  if (!outcomes) return () => true
  const applied = new Set(outcomes.filter(({ kind }) => kind !== 'not-applied').map(({ rule }) => rule))
  return rule => applied.has(rule)
}

/** Whether a finding calls for a change. */
function isOpen(finding: Finding): boolean {
  return finding.kind === 'requirement' ? finding.verdict !== 'covered' : finding.occurrences.length > 0
}

function isPlaces(finding: Finding): finding is Places {
  return finding.kind !== 'requirement'
}

function ruleOf(finding: Places): string {
  return finding.kind === 'reviewer' ? finding.id : finding.rule
}

function textAt({ document }: ReviewedVersion, { block }: Span): string {
  return (document.blocks[block]?.text ?? '').replace(/\s+/g, ' ').trim()
}

function folded(words: string): string {
  return foldedWords(words).join(' ')
}

function numbersByText({ blocks }: Document): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(blocks.keys(), at => blocks[at]?.text ?? '')
}
