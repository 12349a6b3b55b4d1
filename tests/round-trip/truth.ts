import type { ReviewedVersion } from '../../engine/compare/compare-findings.ts'
import type { ChangeState } from '../../engine/compare/finding-change.ts'
import type { Document, Span } from '../../engine/document.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { Edited } from './edits.ts'

/** Where words of the earlier version are in the later one, known from how it was made: several places where they were duplicated. */
export type Truth = (span: Span) => readonly Span[]

/** The truth about an edited file; undefined where its text is not what the edits should have made. */
export function truthOf(before: Document, after: Document, { blocks, replaced }: Edited): Truth | undefined {
  const newText = (was: number): string | undefined => {
    const text = before.blocks[was]?.text
    const one = replaced.find(({ block }) => block === was)
    return one && text !== undefined ? undefined : text
  }
  const sound =
    blocks.length === after.blocks.length &&
    blocks.every(({ was }, at) => was < 0 || newText(was) === undefined || newText(was) === after.blocks[at]?.text)
  if (!sound) return undefined
  const places = new Map<number, number[]>()
  for (const [at, { was }] of blocks.entries()) places.set(was, [...(places.get(was) ?? []), at])
  return ({ block, start, end }) => {
    const change = replaced.find(one => one.block === block)
    if (change && start < change.end && change.start < end) return []
    const shift = change && start >= change.end ? change.length - (change.end - change.start) : 0
    return (places.get(block) ?? []).map(at => ({
      block: at,
      start: start + shift,
      end: end + shift,
      quote: after.blocks[at]?.text.slice(start + shift, end + shift) ?? '',
    }))
  }
}

/** The state that a finding should be given; undefined where none is certain. */
export function rightState(
  finding: Finding,
  after: ReviewedVersion,
  truth: Truth,
  moved: ReadonlySet<number>,
): ChangeState | undefined {
  const judged = (rule: string) => after.outcomes?.some(one => one.rule === rule && one.kind !== 'not-applied') === true
  if (finding.kind === 'reviewer') return undefined
  if (!judged(finding.rule)) return 'lost'
  if (finding.kind === 'wording') {
    const flagged = after.findings.flatMap(one =>
      one.kind === 'wording' && one.rule === finding.rule ? one.occurrences : [],
    )
    const there = finding.occurrences.filter(span => truth(span).some(at => flagged.some(place => overlap(at, place))))
    if (there.length === 0) return 'fixed'
    return there.every(({ block }) => moved.has(block)) ? 'moved' : 'still-there'
  }
  const now = after.findings.find(({ id }) => id === finding.id)
  if (now?.kind !== 'requirement') return 'lost'
  if (now.verdict === 'covered') return 'fixed'
  const there = finding.evidence.filter(span => truth(span).some(at => now.evidence.some(place => overlap(at, place))))
  return there.length > 0 && there.every(({ block }) => moved.has(block)) ? 'moved' : 'still-there'
}

export function overlap(a: Span, b: Span): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}
