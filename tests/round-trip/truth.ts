import type { ReviewedVersion } from '../../engine/compare/comparison.ts'
import type { ChangeState } from '../../engine/compare/finding-change.ts'
import type { Document, Span } from '../../engine/document.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { Edited } from './edits.ts'

/**
 * Where words of the earlier version are in the later one, known from how it was made: several places where they were duplicated.
 * Undefined where it is not known.
 */
export type Truth = (span: Span) => readonly Span[] | undefined

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

/** The truth about a file that a program saved again: its blocks are those with the same text, where that is there once. */
export function truthThrough(truth: Truth, edited: Document, saved: Document): Truth {
  const numbers = ({ blocks }: Document) => Map.groupBy(blocks.keys(), at => plain(blocks[at]?.text ?? ''))
  const [there, here] = [numbers(saved), numbers(edited)]
  return span => {
    const places = truth(span)?.map(at => {
      const text = plain(edited.blocks[at.block]?.text ?? '')
      const [block, ...more] = there.get(text) ?? []
      const sure =
        more.length === 0 &&
        here.get(text)?.length === 1 &&
        saved.blocks[block ?? -1]?.text === edited.blocks[at.block]?.text
      return sure && block !== undefined ? { ...at, block } : undefined
    })
    return places?.every(place => place !== undefined) ? places : undefined
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
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
  const spans = finding.kind === 'wording' ? finding.occurrences : finding.evidence
  if (spans.some(span => truth(span) === undefined)) return undefined
  if (!judged(finding.rule)) return 'lost'
  if (finding.kind === 'wording') {
    const flagged = after.findings.flatMap(one =>
      one.kind === 'wording' && one.rule === finding.rule ? one.occurrences : [],
    )
    const there = finding.occurrences.filter(span => truth(span)?.some(at => flagged.some(place => overlap(at, place))))
    if (there.length === 0) return 'fixed'
    return there.every(({ block }) => moved.has(block)) ? 'moved' : 'still-there'
  }
  const now = after.findings.find(({ id }) => id === finding.id)
  if (now?.kind !== 'requirement') return 'lost'
  if (now.verdict === 'covered') return 'fixed'
  const there = finding.evidence.filter(span => truth(span)?.some(at => now.evidence.some(place => overlap(at, place))))
  return there.length > 0 && there.every(({ block }) => moved.has(block)) ? 'moved' : 'still-there'
}

export function overlap(a: Span, b: Span): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}
