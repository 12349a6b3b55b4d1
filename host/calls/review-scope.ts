import { answersOf } from '../../engine/rules/profile.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { NotApplied, ReviewScope } from '../bridge/contract/documents.ts'
import type { ReviewSettings } from '../workers/tasks.ts'
import { contentOf, storedDocument, warningsOf } from '../workspace/documents.ts'
import { reviewOf } from '../workspace/reviews.ts'
import { type HostContext, settingsNow } from './context.ts'
import { isRuleOn, isSetOn } from './rules-in-use.ts'

/** What was and was not checked in a document: by its parts, and rule by rule with the reason. */
export function reviewScopeOf(context: HostContext, id: string): ReviewScope {
  const { db, loaded } = context
  const document = storedDocument(db, id)
  const review = reviewOf(db, document.version.row)
  const settings = { ...settingsNow(context, document), asAt: review.asAt }
  const { type, parts: policies = [], also = [] } = review.type
  const types = new Set<string>([type, ...also, ...policies.map(part => part.type)])
  const rules = loaded.sets.flatMap(set => set.rules)
  const because = new Map(rules.map(rule => [rule.id, whyNot(rule, settings, types)]))
  const parts: Partial<Record<string, number>> = {}
  for (const { part } of contentOf(db, document.version.row).blocks) parts[part] = (parts[part] ?? 0) + 1
  const waiting = rules.filter(rule => because.get(rule.id) === 'answer').flatMap(rule => rule.when ?? [])
  return {
    warnings: warningsOf(db, document.version.row),
    parts,
    sets: loaded.sets.map(({ name, title, version, rules }) => ({
      name,
      title,
      version,
      applied: rules.filter(rule => because.get(rule.id) === undefined).length,
      rules: rules.length,
    })),
    notApplied: rules.flatMap(rule => {
      const reason = because.get(rule.id)
      return reason === undefined ? [] : [{ rule: rule.id, title: rule.title, because: reason }]
    }),
    unanswered: [...new Set(waiting)].filter(question => settings.profile.answers[question] === undefined),
  }
}

function whyNot(rule: Rule, settings: ReviewSettings, types: ReadonlySet<string>): NotApplied | undefined {
  const { switches, profile, asAt } = settings
  if (!isSetOn(rule.set, switches)) return 'switched-off'
  if (!isRuleOn(rule, switches)) return switches.rules[rule.id] === undefined ? 'off-by-default' : 'switched-off'
  if (rule.applies && !rule.applies.some(type => types.has(type))) return 'other-type'
  if (rule.from !== undefined && asAt < rule.from) return 'not-yet'
  if (rule.until !== undefined && asAt > rule.until) return 'no-longer'
  const answers = answersOf(profile)
  if (rule['not-when']?.some(question => answers[question] === true)) return 'house-style'
  if (rule.when?.some(question => answers[question] !== true)) return 'answer'
  return undefined
}
