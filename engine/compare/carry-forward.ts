import { overlaps, type Span } from '../document.ts'
import type { Finding, RequirementVerdict, ReviewerFinding, WordingFinding, WordingVerdict } from '../review/finding.ts'
import type { Alignment } from './align.ts'

/** What a decision was about when it was made: a rule's verdict and the words it was based on, in that version of the document. */
export interface DecisionAnchor {
  readonly finding: string
  /** The rule's id; for a finding that a reviewer added, the finding's id. */
  readonly rule: string
  readonly kind: Finding['kind']
  /** Absent for a finding that a reviewer added. */
  readonly verdict?: RequirementVerdict | WordingVerdict
  /** Wordings: every place, or the one that was decided. Requirements: the passages, usually none if missing. */
  readonly spans: readonly Span[]
  /** The decision was about the whole finding rather than one place. */
  readonly whole: boolean
  /** The passage by which a reviewer holds the requirement covered. */
  readonly evidence?: Span
}

/**
 * Why a decision could not be carried forward. `vanished`: its words are gone. `ambiguous`: they occur more than once and it is
 * unclear which was meant. `changed`: the verdict or its passage has changed. `not-flagged`: the rule no longer flags them.
 */
export type LostReason = 'vanished' | 'ambiguous' | 'changed' | 'not-flagged'

/** The outcome for a decision: kept on a finding, either on all of it or on certain places, or lost. */
export type CarryResult =
  | {
      readonly kind: 'kept'
      readonly finding: string
      readonly places: 'all' | readonly Span[]
      readonly evidence?: Span
    }
  | { readonly kind: 'lost'; readonly because: LostReason }

/** The anchor by which `carryForward` finds a decision again: the finding, or one place of a wording. */
export function anchorOf(finding: Finding, place?: Span): DecisionAnchor {
  const { id, kind } = finding
  const all = finding.kind === 'requirement' ? finding.evidence.map(bare) : finding.occurrences
  const spans = place ? [bare(place)] : all
  if (finding.kind === 'reviewer') return { finding: id, rule: id, kind, spans, whole: place === undefined }
  const { rule, verdict } = finding
  return { finding: id, rule, kind, verdict, spans, whole: place === undefined }
}

/**
 * Carries a decision to the findings of another review: of the same document with other rules, or of another version.
 * A decision on a whole group of equal words still covers the whole group if every place flagged now was flagged then. If there
 * are new places, it covers only the old ones, since nobody has reviewed the new. Returns one lost result or one or more kept.
 */
export function carryForward(
  anchor: DecisionAnchor,
  findings: readonly Finding[],
  alignment: Alignment,
): readonly CarryResult[] {
  const sameRule = ofRules(findings).get(`${anchor.kind} ${anchor.rule}`) ?? []
  if (sameRule.length === 0) return [lost(goneFrom(anchor, alignment) ?? 'not-flagged')]
  return anchor.kind === 'requirement'
    ? [carryRequirement(anchor, sameRule, alignment)]
    : carryWording(anchor, sameRule, alignment)
}

function carryRequirement(anchor: DecisionAnchor, findings: readonly Finding[], alignment: Alignment): CarryResult {
  const finding = findings.find(f => f.id === anchor.finding)
  if (finding?.kind !== 'requirement') return lost('not-flagged')
  if (anchor.evidence) return carryEvidence(finding.id, anchor.evidence, alignment)
  const kept: CarryResult = { kind: 'kept', finding: finding.id, places: 'all' }
  if (finding.verdict !== anchor.verdict) return lost('changed')
  if (anchor.spans.length === 0) return finding.evidence.length === 0 ? kept : lost('changed')
  const found = anchor.spans.map(alignment.find)
  const stands = found.some(f => f.kind === 'found' && finding.evidence.some(e => overlaps(e, f.span)))
  if (stands) return kept
  if (found.some(f => f.kind === 'found')) return lost('changed')
  return lost(found.some(f => f.kind === 'ambiguous') ? 'ambiguous' : 'vanished')
}

/** What a reviewer pointed to holds as long as its words are there, whatever the rules make of them now. */
function carryEvidence(finding: string, evidence: Span, alignment: Alignment): CarryResult {
  const found = alignment.find(evidence)
  return found.kind === 'found'
    ? { kind: 'kept', finding, places: 'all', evidence: bare(found.span) }
    : lost(found.kind === 'ambiguous' ? 'ambiguous' : 'vanished')
}

function carryWording(
  anchor: DecisionAnchor,
  findings: readonly Finding[],
  alignment: Alignment,
): readonly CarryResult[] {
  const groups = findings.flatMap(f => (f.kind === 'requirement' ? [] : [f]))
  const places = new Map<WordingFinding | ReviewerFinding, Set<Span>>()
  for (const span of anchor.spans) {
    const found = alignment.find(span)
    if (found.kind !== 'found') continue
    for (const group of groups) {
      const place = inBlocks(group.occurrences)
        .get(found.span.block)
        ?.find(at => overlaps(at, found.span))
      if (place) places.set(group, (places.get(group) ?? new Set()).add(place))
    }
  }
  if (places.size === 0) return [lost(goneFrom(anchor, alignment) ?? 'not-flagged')]
  return [...places].map(([group, at]) => {
    const all = anchor.whole && at.size === group.occurrences.length
    return { kind: 'kept', finding: group.id, places: all ? 'all' : [...at] }
  })
}

/** The findings of each kind and rule. */
const ofRules = once((findings: readonly Finding[]) => Map.groupBy(findings, f => `${f.kind} ${ruleOf(f)}`))
/** The places in each block. */
const inBlocks = once((places: readonly Span[]) => Map.groupBy(places, at => at.block))

/** Of each list once, since a review is asked for every decision. */
function once<Entry, Value>(make: (list: readonly Entry[]) => Value): (list: readonly Entry[]) => Value {
  const known = new WeakMap<readonly Entry[], Value>()
  return list => {
    const made = known.get(list) ?? make(list)
    known.set(list, made)
    return made
  }
}

/** Why none of the words can be found, or undefined if some can. */
function goneFrom({ spans }: DecisionAnchor, alignment: Alignment): LostReason | undefined {
  const found = spans.map(span => alignment.find(span).kind)
  if (found.length === 0 || found.includes('found')) return undefined
  return found.includes('ambiguous') ? 'ambiguous' : 'vanished'
}

function lost(because: LostReason): CarryResult {
  return { kind: 'lost', because }
}

function ruleOf(finding: Finding): string {
  return finding.kind === 'reviewer' ? finding.id : finding.rule
}

function bare({ block, start, end, quote }: Span): Span {
  return { block, start, end, quote }
}
