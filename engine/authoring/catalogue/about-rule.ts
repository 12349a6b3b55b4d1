import { listed } from '../../labels/counts.ts'
import { longDate } from '../../labels/dates.ts'
import { strengthLabels } from '../../labels/strengths.ts'
import { nationNames } from '../../review/jurisdiction.ts'
import { type NamedType, typeName } from '../../rules/document-types.ts'
import { recommendations } from '../../rules/recommendations.ts'
import type { Requirement, Rule } from '../../rules/schema.ts'
import { phraseInWords } from '../../text/in-words.ts'
import { plain } from './markdown.ts'

/** What both kinds of rule have: which documents they apply to and when, their source, and the recommendations they trace to. */
export function aboutRule(rule: Rule, types: readonly NamedType[]): string[] {
  const traces = rule.traces.map(id => `${id} (${recommendations.find(r => r.id === id)?.title ?? 'not known'})`)
  const confirm = rule.confirm ? ' **Confirm with your adviser.**' : ''
  return [
    `For: ${typesOf(rule, types)}.`,
    ...askedInWords(rule, types),
    ...conditionsOf(rule),
    ...priorityOf(rule),
    `Source: ${plain(sourceOf(rule))}.${confirm}`,
    ...(traces.length === 0 ? [] : [`Serves the review’s ${listed(traces)}.`]),
  ]
}

/** The source without its full stop and without the advice to confirm it. */
function sourceOf({ source }: Rule): string {
  return source.replace(/[;,]? confirm with your adviser/i, '').replace(/\.$/, '')
}

/** The documents that a rule applies to, in words. */
export function typesOf(rule: Rule, types: readonly NamedType[]): string {
  return rule.applies ? rule.applies.map(type => typeName(type, types)).join('; ') : 'every document'
}

/** In which documents silence is a gap, where that is not in all that the rule is for. */
function askedInWords(rule: Rule, types: readonly NamedType[]): string[] {
  if (rule.kind !== 'requirement' || rule.asked === undefined) return []
  const { of, where } = rule.asked
  const named = of === undefined ? 'documents' : of.map(type => typeName(type, types)).join('; ')
  const speaking = where === undefined ? '' : ` that have ${where.map(phraseInWords).join(', ')}`
  return [`Found missing only in: ${plain(named + speaking)}.`]
}

/** "Required by contract where the organisation’s profile says yes to “nhs contract” (NHS Standard Contract, service condition 13)." */
function strongerInWords({
  strength,
  when,
  nations,
  from,
  source,
}: NonNullable<Requirement['stronger']>[number]): string {
  const conditions = [
    ...(when ? [`where the organisation’s profile says yes to ${listed(when.map(inQuotes))}`] : []),
    ...(nations ? [`in ${listed(nations.map(n => nationNames[n]))}`] : []),
    ...(from === undefined ? [] : [`from ${longDate(from)}`]),
  ]
  return `${strengthLabels[strength]} ${conditions.join(', ')} (${plain(source)}).`
}

function inQuotes(question: string): string {
  return `“${plain(question.replaceAll('-', ' '))}”`
}

/** What a rule says itself of what comes first: "Effect on people: high. Effort: large." */
function priorityOf({ effect, effort }: Rule): string[] {
  return [
    ...(effect === undefined ? [] : [`Effect on people: ${effect}.`]),
    ...(effort === undefined ? [] : [`Effort: ${effort}.`]),
  ]
}

function conditionsOf(rule: Rule): string[] {
  const answers = rule.when?.map(inQuotes) ?? []
  return [
    ...(rule.nations === undefined ? [] : [`The law of ${listed(rule.nations.map(n => nationNames[n]))}.`]),
    ...(rule.from === undefined ? [] : [`From ${longDate(rule.from)}.`]),
    ...(rule.until === undefined ? [] : [`Until ${longDate(rule.until)}.`]),
    ...(answers.length === 0 ? [] : [`Only where the organisation’s profile says yes to ${listed(answers)}.`]),
    ...(rule.kind === 'requirement' ? (rule.stronger ?? []).map(strongerInWords) : []),
    ...(rule.kind === 'wording' && rule.off ? ['Off by default.'] : []),
  ]
}
