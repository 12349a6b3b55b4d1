import type { Rule } from '../rules/schema.ts'
import type { RunExporter } from './exporter.ts'
import type { Report } from './report.ts'
import { ruleOf } from './rule-of.ts'

const encoder = new TextEncoder()

/** All reviews of a run as data: for each its document, type, warnings, findings and decisions, and the rules they name. */
export const json: RunExporter = {
  kind: 'run',
  format: 'json',
  about: 'Everything that was found, as data for other programs',
  mediaType: 'application/json',
  fileName: 'review.json',
  write: reports => encoder.encode(reviewsJson(reports)),
}

/** Reviews as JSON. Findings name their rule; `rules` describes each rule that is named. */
export function reviewsJson(reports: readonly Report[]): string {
  const rules = new Map<string, object>()
  for (const report of reports) {
    for (const finding of report.review.findings) {
      if (finding.kind !== 'reviewer' && !rules.has(finding.rule))
        rules.set(finding.rule, described(ruleOf(report, finding)))
    }
  }
  const [first] = reports
  const data = {
    format: 'evenhand-reviews',
    version: 2,
    asAt: first?.review.asAt,
    ruleSets: first?.ruleSets ?? [],
    reviews: reports.map(({ review }) => ({
      file: review.file,
      document: {
        title: review.document.title,
        type: review.type.type,
        typeDecision: review.type,
        blocks: review.document.blocks,
      },
      ...(review.reading ? { reading: review.reading } : {}),
      warnings: review.warnings,
      outcomes: review.outcomes,
      findings: review.findings,
      facts: review.facts,
      decisions: review.decisions,
    })),
    rules: Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  return `${JSON.stringify(data, null, 1)}\n`
}

/** A rule's text for readers, without how it looks for evidence. */
function described(rule: Rule): object {
  const { kind, set, title, source, traces, why } = rule
  const common = { kind, set, title, source, traces, why, ...(rule.confirm ? { confirm: true } : {}) }
  if (rule.kind === 'wording')
    return {
      ...common,
      verdict: rule.verdict,
      instead: rule.instead,
      ...(rule.guides === undefined ? {} : { guides: rule.guides }),
    }
  const { strength, missing, weak, who, fix, ask } = rule
  return { ...common, strength, missing, weak, who, fix, ask }
}
