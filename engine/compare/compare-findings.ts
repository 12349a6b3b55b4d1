import { overlaps } from '../document.ts'
import type { Finding, RequirementFinding } from '../review/finding.ts'
import { align } from './align.ts'
import type { Comparison, ReviewedVersion } from './comparison.ts'
import { type FindingChange, type VersionChanges, whatChanged } from './finding-change.ts'
import { paragraphsKept } from './paragraphs-kept.ts'
import { copiesIn, isOnWords, textAt, wordingsNow } from './wordings-now.ts'

/**
 * What became of each finding of one version in another: of every requirement that was not covered, every wording that was flagged
 * and every finding of a reviewer. A wording's place counts as fixed only where its words are still there and no longer flagged, or
 * where they are gone and the same words are flagged nowhere that they might have gone to.
 */
export function compareFindings(before: ReviewedVersion, after: ReviewedVersion): VersionChanges {
  const alignment = align(before.document, after.document)
  const copiesOf = copiesIn(before.document, after.document)
  const comparison = { before, after, alignment, judged: outcomesOf(after), copiesOf }
  const byId = new Map(after.findings.map(finding => [finding.id, finding]))
  const open = before.findings.filter(isOpen)
  const { changes, isNew } = wordingsNow(open.filter(isOnWords), after.findings.filter(isOnWords), comparison)
  const ofWording = new Map(changes.map(change => [change.finding, change]))
  const findings = open.flatMap((finding): readonly FindingChange[] => {
    if (finding.kind === 'requirement') return [requirementNow(finding, byId.get(finding.id), comparison)]
    return [ofWording.get(finding.id) ?? []].flat()
  })
  const known = new Set(open.map(({ id }) => id))
  const continued = new Set(findings.flatMap(({ now }) => now ?? []))
  const opened = after.findings.filter(isOpen).filter(finding => {
    if (continued.has(finding.id) || finding.kind === 'reviewer') return false
    return finding.kind === 'requirement' ? !known.has(finding.id) : finding.occurrences.every(isNew)
  })
  return { findings, opened: opened.map(({ id }) => id), paragraphs: paragraphsKept(before.document, after.document) }
}

function requirementNow(
  finding: RequirementFinding,
  now: Finding | undefined,
  { judged, alignment, before, after }: Comparison,
): FindingChange {
  if (now?.kind !== 'requirement' || !judged(finding.rule)) {
    return whatChanged(finding, { state: 'lost', because: 'not-judged' })
  }
  const quotes = now.evidence.map(({ quote }) => quote)
  const quotesNow = quotes.length === 0 ? {} : { quotesNow: quotes }
  if (now.verdict === 'covered') return whatChanged(finding, { state: 'fixed', covered: now.id, ...quotesNow })
  const verdict = now.verdict === finding.verdict ? {} : { verdictNow: now.verdict }
  const found = finding.evidence.flatMap(span => {
    const place = alignment.find(span)
    return place.kind === 'found' && now.evidence.some(at => overlaps(at, place.span)) ? [{ span, place }] : []
  })
  const elsewhere = finding.evidence.length > 0 && found.length === 0
  const reworded = found.some(({ span, place }) => textAt(before.document, span) !== textAt(after.document, place.span))
  const moved = found.length > 0 && found.every(({ place }) => place.moved)
  return whatChanged(finding, {
    state: moved ? 'moved' : 'still-there',
    now: now.id,
    reworded: reworded || elsewhere || now.verdict !== finding.verdict,
    ...verdict,
    ...quotesNow,
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
