import { compareRules, type RulesCompared } from '../../engine/authoring/changes/compare-rules.ts'
import { type Effect, effectsOn } from '../../engine/authoring/changes/effects.ts'
import type { RulesInUse } from '../../engine/authoring/changes/rules-that-differ.ts'
import { examplesOf, outcomeOf } from '../../engine/authoring/examples.ts'
import { type RuleTried, tryRule } from '../../engine/authoring/live/rule-tried.ts'
import { checksReady } from '../../engine/checks/index.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import type { Document } from '../../engine/document.ts'
import type { ReviewOptions } from '../../engine/review-document.ts'
import type { PlainRules, RuleFile } from '../../engine/rules/load.ts'
import type { SetHead } from '../../engine/rules/schema.ts'

/** A document as it is kept: its text as JSON, and how it is read. */
export interface KeptDocument {
  readonly text: string
  readonly options: ReviewOptions
}

/** A text of one rule to be tried beside the rules in use, in a document if there is one. */
export interface TryTask {
  readonly file: RuleFile
  readonly set: SetHead
  readonly on?: KeptDocument
}

/** Two states of the rules and documents in which they are compared. `key` names the two, so that they are compiled once. */
export interface EffectsTask {
  readonly key: string
  readonly before: RulesInUse
  readonly after: RulesInUse
  readonly documents: readonly (KeptDocument & { readonly id: string })[]
}

/** What other rules would change in a document. */
export interface EffectsOnDocument {
  readonly id: string
  readonly effects: readonly Effect[]
}

/** An example that does not come out as its author wants. */
export interface FailingExample {
  readonly rule: string
  readonly text: string
  readonly wanted: string
  readonly got: string
}

/** Tries a text of one rule. */
export async function tryRuleOn({ file, set, on }: TryTask, base: PlainRules): Promise<RuleTried> {
  const read = on && { document: JSON.parse(on.text) as Document, options: on.options }
  return tryRule({ file, set, base, ...(read ? { on: read } : {}) })
}

/** Tries the examples of rules, all that these are. */
export async function failingExamplesOf(rules: PlainRules): Promise<readonly FailingExample[]> {
  const compiled = compileRules(rules)
  await checksReady(compiled.rules)
  return compiled.rules.flatMap(rule =>
    examplesOf(rule, compiled).flatMap(({ wanted, text, subject }) => {
      const got = outcomeOf(subject, rule)
      return got === wanted ? [] : [{ rule: rule.id, text, wanted, got }]
    }),
  )
}

/** Makes what tells the effects of other rules, and keeps the two states that it compiled last. */
export function makeEffects(): (task: EffectsTask) => Promise<readonly EffectsOnDocument[]> {
  let made: { readonly key: string; readonly compared: RulesCompared } | undefined
  return async ({ key, before, after, documents }) => {
    if (made?.key !== key) made = { key, compared: await compareRules(before, after) }
    const { compared } = made
    return documents.map(({ id, text, options }) => ({
      id,
      effects: effectsOn(JSON.parse(text) as Document, compared, options),
    }))
  }
}
