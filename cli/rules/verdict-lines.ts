import { notAppliedSentence } from '../../engine/authoring/not-applied-sentence.ts'
import type { Tried } from '../../engine/authoring/try-rules.ts'
import { counted } from '../../engine/labels/counts.ts'
import { partLabelOf } from '../../engine/labels/part-states.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import type { RequirementFinding, WordingFinding } from '../../engine/review/finding.ts'
import { shortQuote } from './short-quote.ts'

/** What came of rules that were tried, rule by rule, as lines for a terminal; of one set also why its other rules were not applied. */
export function verdictLines(
  { findings, notApplied }: Tried,
  compiled: CompiledRules,
  only: string | undefined,
): string[] {
  const flagged = findings.filter(f => f.kind === 'wording')
  const requirements = findings.filter(f => f.kind === 'requirement')
  const rest = notApplied.flatMap(({ rule: id, because }) => {
    const rule = compiled.byId.get(id)
    return rule && rule.set === only ? [`   ${id}  ${notAppliedSentence(rule, because, compiled.typeCues)}`] : []
  })
  return [
    ...requirements.flatMap(finding => requirementLines(finding, compiled)),
    ...[...Map.groupBy(flagged, ({ rule }) => rule)].map(([rule, of]) => wordingLine(rule, of, compiled)),
    ...(findings.length === 0 ? ['No rule says anything of this document.'] : []),
    ...(rest.length === 0 ? [] : ['', 'Not applied:', ...rest]),
  ]
}

function requirementLines(
  { rule, verdict, parts = [], evidence }: RequirementFinding,
  { byId }: CompiledRules,
): string[] {
  const { shape, long } = requirementLabels[verdict]
  return [
    `${shape} ${rule}  ${long}: ${byId.get(rule)?.title ?? ''}`,
    ...parts.map(part => {
      const label = partLabelOf(part.state, verdict)
      return `     ${label.shape} ${label.long}: ${part.name}`
    }),
    ...(parts.length === 0 ? evidence.slice(0, 1).map(({ quote }) => `     ${shortQuote(quote, 100)}`) : []),
  ]
}

function wordingLine(rule: string, findings: readonly WordingFinding[], { byId }: CompiledRules): string {
  const flagged = findings.flatMap(({ occurrences }) => occurrences)
  const mentioned = findings.flatMap(one => one.mentioned).length
  const { shape, long } = wordingLabels[findings[0]?.verdict ?? 'style']
  const words = [...new Set(flagged.map(({ quote }) => `“${quote}”`))].join(', ')
  const where = flagged.length === 0 ? 'flagged nowhere' : `${long}: ${words}, ${counted(flagged.length, 'place')}`
  const only = mentioned === 0 ? '' : `; ${counted(mentioned, 'place')} exempt`
  return `${shape} ${rule}  ${where}${only}  (${byId.get(rule)?.title ?? ''})`
}
