import { firstToDo, type ToDo } from '../priority/first-to-do.ts'
import { activeFindings } from './active-findings.ts'
import type { Report } from './report.ts'
import { ruleOf } from './rule-of.ts'

/** What to do first in a report's document: of the findings that no reviewer has set aside the five most urgent at most. */
export function firstInReport(report: Report): readonly ToDo[] {
  const findings = activeFindings({ ...report.review, withSetAside: false })
  return firstToDo(findings, finding => (finding.kind === 'reviewer' ? undefined : ruleOf(report, finding)))
}
