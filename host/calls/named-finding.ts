import type { Finding } from '../../engine/review/finding.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { NamedFinding } from '../bridge/contract/versions.ts'

/** What a finding is called in a list, with the rules by their ids. */
export function namedFinding(finding: Finding, rules: ReadonlyMap<string, Rule>): NamedFinding {
  if (finding.kind === 'reviewer') return { title: finding.title, quote: finding.occurrences[0].quote }
  const rule = rules.get(finding.rule)
  const title = rule?.kind === 'requirement' ? (rule.name ?? rule.title) : (rule?.title ?? finding.rule)
  if (finding.kind === 'requirement') return { rule: finding.rule, title, quote: '' }
  return { rule: finding.rule, title, quote: finding.occurrences[0]?.quote ?? '', verdict: finding.verdict }
}
