import type { Span } from '../../document.ts'
import { wordingVerdicts } from '../../labels/wording-verdicts.ts'
import type { Mention, WordingFinding } from '../../review/finding.ts'
import type { Wording } from '../../rules/schema.ts'
import { activeFindings } from '../active-findings.ts'
import type { Report } from '../report.ts'
import { wordingOf } from '../rule-of.ts'

/** The flagged wordings of one rule, with all their places in reading order. */
export interface Flagged {
  readonly rule: Wording
  readonly findings: readonly WordingFinding[]
  readonly places: readonly Span[]
  /** Why it matters, and what was said of these words besides. */
  readonly why: string
}

/** Flagged wordings by rule, the most serious first. */
export function flaggedByRule(report: Report): readonly Flagged[] {
  const flagged = wordingsOf(report).filter(f => f.occurrences.length > 0)
  return [...Map.groupBy(flagged, f => f.rule).values()]
    .flatMap(findings => (findings[0] ? [{ findings, rule: wordingOf(report, findings[0]) }] : []))
    .sort((a, b) => wordingVerdicts.indexOf(a.rule.verdict) - wordingVerdicts.indexOf(b.rule.verdict))
    .map(({ findings, rule }) => ({
      rule,
      findings,
      places: inOrder(findings.flatMap(f => f.occurrences)),
      why: [rule.why, ...new Set(findings.flatMap(f => f.reason ?? []))].join(' '),
    }))
}

/** The places that a rule looks for and left alone, each with the reason, in reading order. */
export function notFlagged(report: Report): readonly Mention[] {
  return inOrder(wordingsOf(report).flatMap(f => f.mentioned))
}

function wordingsOf({ review }: Report): readonly WordingFinding[] {
  return activeFindings(review).filter(f => f.kind === 'wording')
}

function inOrder<Place extends Span>(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.block - b.block || a.start - b.start)
}
