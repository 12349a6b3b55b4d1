import type { Document, Span } from '../../document.ts'
import type { RequirementFinding, RequirementVerdict, WordingFinding, WordingVerdict } from '../../review/finding.ts'
import { findingsIn, type ReviewOptions, readForRules } from '../../review-document.ts'
import type { RulesCompared } from './compare-rules.ts'

/** What a change of rules does to a finding of one document. */
export type Effect = {
  readonly rule: string
  readonly change: 'appears' | 'vanishes' | 'verdict'
  /** The finding's id: after the change, or before it where it vanishes. */
  readonly finding: string
  /** What it rests on: after the change, or before it where it vanishes. Empty where nothing is there. */
  readonly passages: readonly Span[]
} & (
  | { readonly kind: 'requirement'; readonly before?: RequirementVerdict; readonly after?: RequirementVerdict }
  | { readonly kind: 'wording'; readonly before?: WordingVerdict; readonly after?: WordingVerdict }
)

/**
 * What would change in one document: requirements whose verdict appears, vanishes or becomes another, and the places of wordings that are
 * flagged, no longer flagged, or flagged as something else. Pure; empty where nothing would change.
 */
export function effectsOn(document: Document, compared: RulesCompared, options: ReviewOptions): Effect[] {
  const { differ, before, after, readAlike } = compared
  if (differ.size === 0) return []
  const read = readForRules(document, before, options)
  const readAfter = readAlike ? read : readForRules(document, after, options)
  return effectsBetween(
    findingsIn(read, before, options.asAt).findings,
    findingsIn(readAfter, after, options.asAt).findings,
  )
}

type Found = RequirementFinding | WordingFinding

/** The effects between the findings of two reviews of the same document, such as one that was kept and one with other rules. */
export function effectsBetween(before: readonly Found[], after: readonly Found[]): Effect[] {
  return [...requirementEffects(before, after), ...wordingEffects(before, after)]
}

function requirementEffects(before: readonly Found[], after: readonly Found[]): Effect[] {
  const was = new Map(before.filter(f => f.kind === 'requirement').map(f => [f.rule, f]))
  const is = new Map(after.filter(f => f.kind === 'requirement').map(f => [f.rule, f]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((rule): Effect[] => {
    const [then, now] = [was.get(rule), is.get(rule)]
    const shown = now ?? then
    if (!shown || then?.verdict === now?.verdict) return []
    return [
      {
        kind: 'requirement',
        rule,
        change: !then ? 'appears' : !now ? 'vanishes' : 'verdict',
        finding: shown.id,
        passages: shown.evidence.map(({ block, start, end, quote }) => ({ block, start, end, quote })),
        ...(then ? { before: then.verdict } : {}),
        ...(now ? { after: now.verdict } : {}),
      },
    ]
  })
}

interface Flagged {
  readonly span: Span
  readonly finding: WordingFinding
}

function wordingEffects(before: readonly Found[], after: readonly Found[]): Effect[] {
  const [was, is] = [flaggedIn(before), flaggedIn(after)]
  const gone = [...was].filter(([key]) => !is.has(key))
  const fresh = [...is].filter(([key]) => !was.has(key))
  const stayed = [...is].flatMap(([key, now]) => {
    const then = was.get(key)?.finding.verdict
    return then === undefined || then === now.finding.verdict ? [] : [{ ...now, then }]
  })
  return [
    ...byFinding(gone.map(([, flagged]) => flagged)).map(
      ([finding, places]): Effect => ({
        ...aboutWording(finding, places),
        change: 'vanishes',
        before: finding.verdict,
      }),
    ),
    ...byFinding(fresh.map(([, flagged]) => flagged)).map(
      ([finding, places]): Effect => ({ ...aboutWording(finding, places), change: 'appears', after: finding.verdict }),
    ),
    ...byFinding(stayed).map(([finding, places]): Effect => {
      const [first] = places
      return {
        ...aboutWording(finding, places),
        change: 'verdict',
        after: finding.verdict,
        ...(first ? { before: first.then } : {}),
      }
    }),
  ]
}

function aboutWording(finding: WordingFinding, places: readonly Flagged[]) {
  const passages = places.map(({ span }) => span)
  return { kind: 'wording', rule: finding.rule, finding: finding.id, passages } as const
}

/** Every place that is flagged, by its rule and span. */
function flaggedIn(findings: readonly Found[]): Map<string, Flagged> {
  return new Map(
    findings.flatMap(finding =>
      finding.kind === 'wording'
        ? finding.occurrences.map(
            span => [`${finding.rule} ${span.block}:${span.start}:${span.end}`, { span, finding }] as const,
          )
        : [],
    ),
  )
}

function byFinding<Place extends Flagged>(places: readonly Place[]): [WordingFinding, Place[]][] {
  return [...Map.groupBy(places, ({ finding }) => finding)]
}
