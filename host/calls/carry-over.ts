import type { DatabaseSync } from 'node:sqlite'
import { align } from '../../engine/compare/align.ts'
import { anchorOf, carryForward } from '../../engine/compare/carry-forward.ts'
import type { Document, Span } from '../../engine/document.ts'
import type { Finding } from '../../engine/review/finding.ts'
import {
  decisionsOf,
  dropDecision,
  putDecision,
  putReviewerFinding,
  type ReviewerFindingRow,
  reviewerFindingsOf,
  type UnsavedRow,
} from '../workspace/decisions.ts'
import { contentOf } from '../workspace/documents.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'

/** The review to which decisions are carried: of this version, with this text and these findings. */
export interface NewReview {
  readonly version: number
  readonly content: Document
  readonly findings: readonly Finding[]
}

/**
 * Carries every decision and every reviewer's finding over to another review of the same document. Whatever no longer has a
 * place is kept as lost; whatever was lost and has a place again is restored. Each decision keeps its number, so that its
 * action can be undone. Returns whether that is still possible: false if one decision now applies to several places, or two to
 * one.
 */
export function carryDecisionsForward(db: DatabaseSync, document: string, to: NewReview): boolean {
  const alignments = new Map<number, ReturnType<typeof align>>()
  const alignmentFrom = (version: number) => {
    const known = alignments.get(version)
    if (known) return known
    const made = align(version === to.version ? to.content : contentOf(db, version), to.content)
    alignments.set(version, made)
    return made
  }
  const addedFindings = reviewerFindingsOf(db, document).map((added): ReviewerFindingRow => {
    const found = alignmentFrom(added.version).find(added.at)
    return found.kind === 'found'
      ? { ...added, at: found.span, version: to.version, lost: false }
      : { ...added, lost: true }
  })
  for (const added of addedFindings) putReviewerFinding(db, added)
  const findings = [...to.findings, ...addedFindings.filter(({ lost }) => !lost).map(reviewerFindingOf)]
  const byId = new Map(findings.map(f => [f.id, f]))
  const rows = decisionsOf(db, document)
  const carried = rows.map(row => {
    const { id, lost: _, ...rest } = row
    return carryForward(row.anchor, findings, alignmentFrom(row.version)).flatMap((one, nth): UnsavedRow[] => {
      const numbered = nth === 0 ? { ...rest, id } : rest
      if (one.kind === 'lost') return [{ ...numbered, lost: one.because }]
      const finding = byId.get(one.finding)
      if (!finding) return [{ ...numbered, lost: 'not-flagged' }]
      const places: readonly (Span | undefined)[] = one.places === 'all' ? [undefined] : one.places
      return places.map((place, i) => ({
        ...(i === 0 ? numbered : rest),
        finding: finding.id,
        occurrence: place ? occurrenceKey(place) : '',
        anchor: anchorOf(finding, place),
        version: to.version,
      }))
    })
  })
  const kept = latestOfEach(carried.flat())
  for (const { id } of rows) dropDecision(db, id)
  for (const row of kept) putDecision(db, row)
  return kept.length === rows.length && carried.every(of => of.length === 1)
}

/** The key of a place of a finding: "12:40". */
export function occurrenceKey({ block, start }: Pick<Span, 'block' | 'start'>): string {
  return `${block}:${start}`
}

/** The latest of the decisions that now have the same place, and all lost ones. */
function latestOfEach(rows: readonly UnsavedRow[]): UnsavedRow[] {
  const standing = new Map<string, UnsavedRow>()
  for (const row of rows.filter(r => r.lost === undefined)) {
    const key = `${row.finding} ${row.occurrence}`
    const other = standing.get(key)
    if (!other || other.madeAt <= row.madeAt) standing.set(key, row)
  }
  return [...rows.filter(r => r.lost !== undefined), ...standing.values()]
}
