import type { Document, Span } from '../document.ts'
import type { Finding, ReviewerFinding } from '../review/finding.ts'
import { type Alignment, align } from './align.ts'
import { anchorOf, carryForward, type DecisionAnchor, type LostReason } from './carry-forward.ts'

/** A decision that was made on a version of a document. */
export interface MadeDecision {
  readonly id: number
  readonly anchor: DecisionAnchor
  readonly madeAt: string
  readonly version: number
}

/** A finding that a reviewer added to a version of a document. */
export interface MadeFinding {
  readonly finding: ReviewerFinding
  readonly version: number
}

/** What is to be carried over, and to which review. */
export interface Carrying {
  readonly decisions: readonly MadeDecision[]
  readonly added: readonly MadeFinding[]
  /** What the rules found, and the version it was found in; undefined for one that is not kept yet. */
  readonly to: { readonly version: number | undefined; readonly findings: readonly Finding[] }
}

/** The place that a decision has now, or why it has none. `again`: a further place, besides the one that keeps its number. */
export type CarriedDecision = { readonly from: number; readonly again: boolean } & (
  | { readonly lost: LostReason; readonly anchor?: never }
  | { readonly lost?: never; readonly finding: string; readonly occurrence: string; readonly anchor: DecisionAnchor }
)

/** The decisions and the reviewers' findings, carried over. */
export interface CarriedOver {
  readonly decisions: readonly CarriedDecision[]
  /** By the id of each reviewer's finding, where its words are now; undefined if nowhere. */
  readonly added: ReadonlyMap<string, Span | undefined>
  /** False if one decision now applies to several places, or two to one. */
  readonly oneToOne: boolean
}

/**
 * Carries every decision and every reviewer's finding over to another review of the same document. Of decisions that now have
 * the same place the latest remains. `contentOf` gives the text of a version, and is asked only for versions that differ.
 */
export function carryDecisions(
  { decisions, added, to }: Carrying,
  contentOf: (version: number | undefined) => Document,
): CarriedOver {
  const alignments = new Map<number | undefined, Alignment>([[to.version, inPlace]])
  const alignmentFrom = (version: number) => {
    const known = alignments.get(version)
    if (known) return known
    const made = align(contentOf(version), contentOf(to.version))
    alignments.set(version, made)
    return made
  }
  const places = new Map<string, Span | undefined>()
  const stillThere: ReviewerFinding[] = []
  for (const { finding, version } of added) {
    const [at] = finding.occurrences
    const found = at && alignmentFrom(version).find(at)
    const span = found?.kind === 'found' ? found.span : undefined
    places.set(finding.id, span)
    if (span) stillThere.push({ ...finding, occurrences: [span] })
  }
  const findings = [...to.findings, ...stillThere]
  const byId = new Map(findings.map(f => [f.id, f]))
  const carried = decisions.map(({ id, anchor, version }) =>
    carryForward(anchor, findings, alignmentFrom(version)).flatMap((one, nth): CarriedDecision[] => {
      const first = { from: id, again: nth > 0 }
      if (one.kind === 'lost') return [{ ...first, lost: one.because }]
      const finding = byId.get(one.finding)
      if (!finding) return [{ ...first, lost: 'not-flagged' }]
      const at: readonly (Span | undefined)[] = one.places === 'all' ? [undefined] : one.places
      return at.map((place, i) => ({
        from: id,
        again: nth > 0 || i > 0,
        finding: finding.id,
        occurrence: place ? occurrenceKey(place) : '',
        anchor: { ...anchorOf(finding, place), ...(one.evidence ? { evidence: one.evidence } : {}) },
      }))
    }),
  )
  const kept = latestOfEach(carried.flat(), new Map(decisions.map(({ id, madeAt }) => [id, madeAt])))
  const oneToOne = kept.length === decisions.length && carried.every(of => of.length === 1)
  return { decisions: kept, added: places, oneToOne }
}

/** The key of a place of a finding: "12:40". */
export function occurrenceKey({ block, start }: Pick<Span, 'block' | 'start'>): string {
  return `${block}:${start}`
}

/** Of a version with itself. */
const inPlace: Alignment = { find: span => ({ kind: 'found', span }) }

/** The latest of the decisions that now have the same place, and all lost ones. */
function latestOfEach(
  carried: readonly CarriedDecision[],
  madeAt: ReadonlyMap<number, string>,
): readonly CarriedDecision[] {
  const standing = new Map<string, CarriedDecision>()
  for (const one of carried) {
    if (one.lost !== undefined) continue
    const key = `${one.finding} ${one.occurrence}`
    const other = standing.get(key)
    if (!other || (madeAt.get(other.from) ?? '') <= (madeAt.get(one.from) ?? '')) standing.set(key, one)
  }
  return [...carried.filter(one => one.lost !== undefined), ...standing.values()]
}
