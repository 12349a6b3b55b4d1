import type { Finding, RequirementFinding, WordingFinding } from '../review/finding.ts'
import type { Requirement, Rule, Wording } from '../rules/schema.ts'
import type { Strength } from '../rules/strengths.ts'
import type { Report } from './report.ts'

/** The rule of a requirement finding. It is a bug if the report does not contain it. */
export function requirementOf(report: Report, finding: RequirementFinding): Requirement {
  const rule = ruleOf(report, finding)
  if (rule.kind !== 'requirement') throw new Error(`${rule.id} is not a requirement`)
  return rule
}

/** The rule of a wording finding. It is a bug if the report does not contain it. */
export function wordingOf(report: Report, finding: WordingFinding): Wording {
  const rule = ruleOf(report, finding)
  if (rule.kind !== 'wording') throw new Error(`${rule.id} is not a wording`)
  return rule
}

/** The rule of a finding that a rule made. It is a bug if the report does not contain it. */
export function ruleOf(report: Report, finding: RequirementFinding | WordingFinding): Rule {
  const rule = report.rules.get(finding.rule)
  if (!rule) throw new Error(`the report holds no rule ${finding.rule}`)
  return rule
}

/** How binding a requirement was for the organisation in this review. */
export function strengthOf(report: Report, finding: RequirementFinding): Strength
/** The same of any finding; undefined for one that is no requirement. */
export function strengthOf(report: Report, finding: Finding): Strength | undefined
export function strengthOf(report: Report, finding: Finding): Strength | undefined {
  return finding.kind === 'requirement' ? (finding.strength ?? requirementOf(report, finding).strength) : undefined
}
