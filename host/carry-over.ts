import type { DatabaseSync } from 'node:sqlite'
import { align } from '../engine/compare/align.ts'
import { carry, heldOf, type LostReason } from '../engine/compare.ts'
import type { Document, Span } from '../engine/document.ts'
import type { Finding } from '../engine/finding.ts'
import { type DecisionRow, decisionsOf, dropDecision, ownOf, putDecision, putOwn } from './workspace/decisions.ts'
import { contentOf } from './workspace/documents.ts'

/** The review to which decisions are carried: of this version, with this text and these findings. */
export interface NewReview {
  readonly version: number
  readonly content: Document
  readonly findings: readonly Finding[]
}

/**
 * Carries every decision and every finding of a reviewer's own to another review of the same document. What no longer has a
 * place is kept as lost; what was lost and has a place again stands again. Gives whether anything but the version changed.
 */
export function carryOver(db: DatabaseSync, document: string, to: NewReview): boolean {
  const alignments = new Map<number, ReturnType<typeof align>>()
  const alignmentFrom = (version: number) => {
    const known = alignments.get(version)
    if (known) return known
    const made = align(version === to.version ? to.content : contentOf(db, version), to.content)
    alignments.set(version, made)
    return made
  }
  const byId = new Map(to.findings.map(f => [f.id, f]))
  const rows = decisionsOf(db, document)
  const carried = rows.flatMap(row => {
    return carry(row.held, to.findings, alignmentFrom(row.version)).flatMap((one): Omit<DecisionRow, 'id'>[] => {
      const { id: _, lost: __, ...rest } = row
      if (one.kind === 'lost') return [{ ...rest, lost: one.because }]
      const finding = byId.get(one.finding)
      if (!finding) return [{ ...rest, lost: 'not-flagged' as LostReason }]
      const places: readonly (Span | undefined)[] = one.places === 'all' ? [undefined] : one.places
      return places.map(place => ({
        ...rest,
        finding: finding.id,
        place: place ? placeKey(place) : '',
        held: heldOf(finding, place),
        version: to.version,
      }))
    })
  })
  const same = rows.length === carried.length && rows.every((row, i) => isSame(row, carried[i]))
  for (const { id } of rows) dropDecision(db, id)
  for (const row of latestOfEach(carried)) putDecision(db, row)
  for (const own of ownOf(db, document)) {
    const found = alignmentFrom(own.version).find(own.at)
    if (found.kind === 'found') putOwn(db, { ...own, at: found.span, version: to.version, lost: false })
    else putOwn(db, { ...own, lost: true })
  }
  return !same
}

/** How a place of a finding is named: "12:40". */
export function placeKey({ block, start }: Pick<Span, 'block' | 'start'>): string {
  return `${block}:${start}`
}

/** Of decisions that came to stand on the same place only the latest; all that are lost. */
function latestOfEach(rows: readonly Omit<DecisionRow, 'id'>[]): Omit<DecisionRow, 'id'>[] {
  const standing = new Map<string, Omit<DecisionRow, 'id'>>()
  for (const row of rows.filter(r => r.lost === undefined)) {
    const key = `${row.finding} ${row.place}`
    const other = standing.get(key)
    if (!other || other.madeAt <= row.madeAt) standing.set(key, row)
  }
  return [...rows.filter(r => r.lost !== undefined), ...standing.values()]
}

function isSame(a: DecisionRow, b: Omit<DecisionRow, 'id'> | undefined): boolean {
  return (
    b !== undefined && a.finding === b.finding && a.place === b.place && a.lost === b.lost && a.version === b.version
  )
}
