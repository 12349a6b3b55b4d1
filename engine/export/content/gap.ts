import { isBesideParts } from '../../priority/what-is-open.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { partsToList, reasonBesideParts } from '../../review/parts.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { requirementOf } from '../rule-of.ts'

/** What was found of a requirement, in sentences, and where a missing point would fit best; empty if its parts say it all. */
export function saidOfGap(report: Report, names: PlaceNames, finding: RequirementFinding): string {
  const rule = requirementOf(report, finding)
  const lines: string[] = []
  if (finding.verdict === 'missing') lines.push(rule.missing)
  if (isBesideParts(finding, rule) && rule.weak !== undefined) lines.push(rule.weak)
  if (finding.verdict === 'ask') lines.push(rule.ask ?? rule.missing)
  const reason = reasonBesideParts(finding)
  if (reason !== undefined && !lines.includes(reason)) lines.push(reason)
  if (finding.verdict === 'missing' && finding.home)
    lines.push(`It would fit best in ${names.long(finding.home.block)}.`)
  return lines.map(closed).join(' ')
}

/** The passages of a finding that are not quoted beside one of its parts. */
export function besideParts(finding: RequirementFinding): RequirementFinding['evidence'] {
  const quoted = new Set(
    partsToList(finding).flatMap(({ passage }) => (passage ? [`${passage.block}:${passage.start}`] : [])),
  )
  return finding.evidence.filter(({ block, start }) => !quoted.has(`${block}:${start}`))
}

/** A sentence with a full stop, if it has no other mark at its end. */
export function closed(text: string): string {
  return /[.?!…”]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
