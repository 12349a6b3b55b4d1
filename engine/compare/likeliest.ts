import type { Document, Span } from '../document.ts'
import type { Finding } from '../review/finding.ts'
import { foldedWords } from '../text/words.ts'
import type { DecisionAnchor } from './carry-forward.ts'

/** The place that a decision which lost its own most likely belongs to, and why. */
export interface Likeliest {
  readonly finding: string
  /** One place of a wording. */
  readonly place?: Span
  /** `same-requirement`: there is only one. `only-place`: the rule flags nothing else. `alike`: the words around it are most alike. */
  readonly because: 'same-requirement' | 'only-place' | 'alike'
  /** Of `alike`: the words that both passages have, and how many words the earlier one has. */
  readonly shared?: { readonly words: number; readonly of: number }
}

/**
 * Finds where a decision most likely belongs among the findings of the same rule; undefined if there are none, or if several places
 * are equally likely. Only ever a proposal: a person decides.
 */
export function likeliestPlace(
  anchor: DecisionAnchor,
  before: Document | undefined,
  after: Document,
  findings: readonly Finding[],
): Likeliest | undefined {
  const same = findings.filter(finding => finding.kind === anchor.kind && canTake(anchor, finding))
  if (anchor.kind === 'requirement') return same[0] && { finding: same[0].id, because: 'same-requirement' }
  const places = same.flatMap(finding =>
    finding.kind === 'requirement' ? [] : finding.occurrences.map(place => ({ finding: finding.id, place })),
  )
  const [only] = places
  if (only && places.length === 1) return { ...placed(anchor, only), because: 'only-place' }
  const words = foldedWords(anchor.spans.map(({ block }) => before?.blocks[block]?.text ?? '').join(' '))
  const [best, next] = places
    .map(one => ({ ...one, shared: sharedWords(words, foldedWords(after.blocks[one.place.block]?.text ?? '')) }))
    .sort((a, b) => b.shared - a.shared)
  if (!best || best.shared * 3 < words.length || best.shared === next?.shared) return undefined
  return { ...placed(anchor, best), because: 'alike', shared: { words: best.shared, of: words.length } }
}

/**
 * Whether a decision may be attached to a finding: only to one of the rule that it was made about. One that rested on a passage which
 * is gone says nothing without it.
 */
export function canTake({ kind, rule, evidence }: DecisionAnchor, finding: Finding): boolean {
  if (evidence) return false
  return finding.kind === kind && (finding.kind === 'reviewer' ? finding.id : finding.rule) === rule
}

/** A decision on a whole finding goes to a whole finding. */
function placed({ whole }: DecisionAnchor, { finding, place }: { readonly finding: string; readonly place: Span }) {
  return whole ? { finding } : { finding, place }
}

/** How many words of one list are in the other, each counted as often as it is in both. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  return a.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
}
