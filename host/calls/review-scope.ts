import type { NotApplied } from '../../engine/review/applicability.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { ReviewScope } from '../bridge/contract/documents.ts'
import { contentOf, storedDocument, warningsOf } from '../workspace/documents.ts'
import { currentReview, outcomesOf, profileOf } from '../workspace/reviews.ts'
import { snapshotRules, snapshotSets } from '../workspace/snapshots.ts'
import type { HostContext } from './context.ts'

/** What a document's current review checked and did not check: by the parts of the document, and rule by rule with the reason. */
export function reviewScopeOf({ db }: HostContext, id: string): ReviewScope {
  const { version } = storedDocument(db, id)
  const review = currentReview(db, version.row)
  const rules = snapshotRules(db, review.snapshot)
  const outcomes = outcomesOf(db, review.id)
  const because = new Map<string, { readonly because: NotApplied; readonly reason?: string }>()
  for (const outcome of outcomes ?? []) {
    if (outcome.kind !== 'not-applied') continue
    const { reason } = outcome
    because.set(outcome.rule, { because: outcome.because, ...(reason === undefined ? {} : { reason }) })
  }
  const parts: Partial<Record<string, number>> = {}
  for (const { part } of contentOf(db, version.row).blocks) parts[part] = (parts[part] ?? 0) + 1
  return {
    madeAt: review.madeAt,
    recorded: outcomes !== undefined,
    ...(review.reading ? { reading: review.reading } : {}),
    warnings: warningsOf(db, version.row),
    parts,
    sets: snapshotSets(db, review.snapshot).map(set => {
      const ofSet = rules.filter(rule => rule.set === set.name)
      return { ...set, applied: ofSet.filter(rule => !because.has(rule.id)).length, rules: ofSet.length }
    }),
    notApplied: rules.flatMap(rule => {
      const reason = because.get(rule.id)
      return reason === undefined ? [] : [{ rule: rule.id, title: rule.title, ...reason }]
    }),
    unanswered: unanswered(
      rules.filter(rule => because.get(rule.id)?.because === 'answer'),
      profileOf(db, review.id).answers,
    ),
  }
}

/** The questions that these rules depend on and that had no answer. */
function unanswered(rules: readonly Rule[], answers: Readonly<Record<string, boolean>>): readonly string[] {
  const questions = rules.flatMap(rule => rule.when ?? [])
  return [...new Set(questions)].filter(question => answers[question] === undefined)
}
