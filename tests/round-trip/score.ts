import { align } from '../../engine/compare/align.ts'
import { carryDecisions, type MadeDecision } from '../../engine/compare/carry-decisions.ts'
import { anchorOf } from '../../engine/compare/carry-forward.ts'
import { compareFindings } from '../../engine/compare/compare-findings.ts'
import type { ReviewedVersion } from '../../engine/compare/comparison.ts'
import type { Span } from '../../engine/document.ts'
import { overlap, rightState, type Truth } from './truth.ts'

/** What is counted over files. `wrong` must stay 0: words that were taken for others. */
export interface Score {
  files: number
  findings: number
  right: number
  decisions: number
  kept: number
  lost: number
  wrong: number
}

export function noScore(): Score {
  return { files: 0, findings: 0, right: 0, decisions: 0, kept: 0, lost: 0, wrong: 0 }
}

export function addTo(sum: Score, more: Score): void {
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += more[key]
}

/** A finding whose state is not the right one, or words that were taken for others, for whoever looks into it. */
export type Say = (what: string) => void

/** Compares two versions of which the truth is known: the states of all findings, and a decision on each place of each. */
export function scoreOf(
  before: ReviewedVersion,
  after: ReviewedVersion,
  truth: Truth,
  moved: ReadonlySet<number>,
  say: Say,
): Score {
  const score = { ...noScore(), files: 1 }
  const isOpen = (finding: ReviewedVersion['findings'][number]) =>
    finding.kind !== 'requirement' || finding.verdict !== 'covered'
  const changes = new Map(compareFindings(before, after).findings.map(change => [change.finding, change]))
  for (const finding of before.findings.filter(isOpen)) {
    const right = rightState(finding, after, truth, moved)
    const change = changes.get(finding.id)
    if (right === undefined || !change) continue
    score.findings++
    if (change.state === right) score.right++
    else
      say(
        `${finding.id}: ${change.state} (${change.because ?? ''}), should be ${right}: “${change.quote.slice(0, 60)}”`,
      )
  }
  const alignment = align(before.document, after.document)
  const spans = before.findings.flatMap(one => (one.kind === 'requirement' ? one.evidence : one.occurrences))
  for (const span of spans) {
    const found = alignment.find(span)
    const places = truth(span)
    if (found.kind !== 'found' || !places || places.some(at => overlap(at, found.span))) continue
    score.wrong++
    say(`WRONG PASSAGE: “${span.quote.slice(0, 60)}” of block ${span.block} was found in block ${found.span.block}`)
  }
  const decided = before.findings.flatMap((finding, at): { made: MadeDecision; spans: readonly Span[] }[] => {
    const common = { madeAt: '2026-11-24T12:00:00Z', version: 1 }
    if (finding.kind === 'requirement')
      return [{ made: { id: at * 1000, anchor: anchorOf(finding), ...common }, spans: finding.evidence }]
    return finding.occurrences.map((place, nth) => ({
      made: { id: at * 1000 + nth + 1, anchor: anchorOf(finding, place), ...common },
      spans: [place],
    }))
  })
  const carrying = {
    decisions: decided.map(({ made }) => made),
    added: [],
    to: { version: 2, findings: after.findings },
  }
  const { decisions } = carryDecisions(carrying, version => (version === 1 ? before.document : after.document))
  const spansOf = new Map(decided.map(({ made, spans }) => [made.id, spans]))
  score.decisions += decided.length
  for (const one of decisions) {
    if (one.lost !== undefined) {
      score.lost++
      continue
    }
    score.kept++
    const then = spansOf.get(one.from) ?? []
    const known = then.map(truth)
    const truths = known.flatMap(places => places ?? [])
    if (
      then.length === 0 ||
      known.includes(undefined) ||
      one.anchor.spans.some(at => truths.some(place => overlap(at, place)))
    )
      continue
    score.wrong++
    say(`WRONG DECISION: on ${one.finding} ${one.occurrence}, made on “${then[0]?.quote.slice(0, 60)}”`)
  }
  return score
}
