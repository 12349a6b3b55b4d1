import type { Decision } from './decision.ts'
import { pointedOut } from './labels/pointed-out.ts'
import type { Finding, RequirementFinding } from './review/finding.ts'

/**
 * A finding as it stands after what was decided on it: a requirement for which a reviewer has pointed to a passage is covered by that
 * passage, and keeps what the rules found in `pointedOut`. Every other finding is as the rules found it.
 */
export function asDecided<Kind extends Finding>(
  finding: Kind | RequirementFinding,
  decision: Pick<Decision, 'state' | 'evidence' | 'who' | 'when'> | undefined,
): Kind | RequirementFinding {
  if (finding.kind !== 'requirement' || finding.verdict === 'covered') return finding
  if (decision?.state !== 'covered' || decision.evidence === undefined) return finding
  const requirement: RequirementFinding = finding
  const { verdict, reason, parts, evidence, ...rest } = requirement
  const { who, when } = decision
  return {
    ...rest,
    verdict: 'covered',
    evidence: [{ ...decision.evidence, basis: 'reviewer' }],
    reason: pointedOut(verdict, who, when),
    pointedOut: {
      who,
      when,
      found: { verdict, evidence, ...(reason === undefined ? {} : { reason }), ...(parts ? { parts } : {}) },
    },
  }
}
