import { listed } from '../../labels/counts.ts'
import { longDate } from '../../labels/dates.ts'
import { typeNames } from '../../labels/document-types.ts'
import { recommendations } from '../../rules/recommendations.ts'
import type { Rule } from '../../rules/schema.ts'
import { plain } from './markdown.ts'

/** What both kinds of rule have: which documents they apply to and when, their source, and the recommendations they trace to. */
export function aboutRule(rule: Rule): string[] {
  const traces = rule.traces.map(id => `${id} (${recommendations.find(r => r.id === id)?.title ?? 'not known'})`)
  const confirm = rule.confirm ? ' **Confirm with your adviser.**' : ''
  return [
    `For: ${typesOf(rule)}.`,
    ...conditionsOf(rule),
    `Source: ${plain(sourceOf(rule))}.${confirm}`,
    ...(traces.length === 0 ? [] : [`Serves the review’s ${listed(traces)}.`]),
  ]
}

/** The source without its full stop and without the advice to confirm it. */
function sourceOf({ source }: Rule): string {
  return source.replace(/[;,]? confirm with your adviser/i, '').replace(/\.$/, '')
}

/** The documents that a rule applies to, in words. */
export function typesOf(rule: Rule): string {
  return rule.applies ? rule.applies.map(type => typeNames[type]).join('; ') : 'every document'
}

function conditionsOf(rule: Rule): string[] {
  const answers = rule.when?.map(question => `“${plain(question.replaceAll('-', ' '))}”`) ?? []
  return [
    ...(rule.from === undefined ? [] : [`From ${longDate(rule.from)}.`]),
    ...(rule.until === undefined ? [] : [`Until ${longDate(rule.until)}.`]),
    ...(answers.length === 0 ? [] : [`Only where the organisation’s profile says yes to ${listed(answers)}.`]),
    ...(rule.kind === 'wording' && rule.off ? ['Off by default.'] : []),
  ]
}
