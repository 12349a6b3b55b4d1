import { randomUUID } from 'node:crypto'
import type { Effect } from '../../engine/authoring/changes/effects.ts'
import { type RulesInUse, rulesThatDiffer } from '../../engine/authoring/changes/rules-that-differ.ts'
import type { RuleTried } from '../../engine/authoring/live/rule-tried.ts'
import { examplesFor, suggestedPhrases } from '../../engine/authoring/live/suggest-phrases.ts'
import { formatProblem, type Problem, UserError } from '../../engine/errors.ts'
import { exampleLabel } from '../../engine/labels/example-labels.ts'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import type { PlainRules, RuleSet } from '../../engine/rules/load.ts'
import { pathOfOwn } from '../../engine/rules/own/layers.ts'
import { misnamed } from '../../engine/rules/own/standing.ts'
import { phrasesOf } from '../../engine/rules/phrases-of.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import type { ChangeOfFinding, TriedText, WouldChange } from '../bridge/contract/workshop.ts'
import type { EffectsOnDocument, KeptDocument } from '../workers/workshop-tasks.ts'
import { decisionsOf } from '../workspace/decisions.ts'
import { contentTextOf, listDocuments, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { type HostContext, settingsNow } from './context.ts'
import { loadedWith, problemsBy, type Unsigned } from './own-rules.ts'
import { onlyRules, rulesWith } from './rules-with.ts'

/** Tries a text of a rule beside the rules in use; of a concept or a set, only whether it could be used. */
export async function tried(
  context: HostContext,
  row: Unsigned,
  text: string,
  document: string | undefined,
): Promise<TriedText> {
  const { db } = context
  const on = document === undefined ? undefined : keptOf(context, storedDocument(db, document))
  const { problems, result } = await triedRule(context, row, text, on)
  if (!result) return { problems, advice: [], examples: [], wanting: [], suggested: [], sound: problems.length === 0 }
  const { rule, ...told } = result
  const fails = told.examples.some(({ wanted, got }) => wanted !== got)
  // What Evenhand ships is tried on more than its examples.
  const wanting = row.base === undefined ? told.wanting : []
  const sound = rule !== undefined && !fails && wanting.length === 0
  return { ...told, wanting, sound, suggested: rule ? suggestionsFor(rule) : [] }
}

/** Throws UserError `bad-rules` where a rule has a mistake, or one of the organisation's own lacks examples, by this text. */
export async function refuseUnready(context: HostContext, row: Unsigned, text: string): Promise<void> {
  if (row.kind !== 'rule') return
  const { problems, wanting } = await tried(context, row, text, undefined)
  if (problems.length > 0) throw cannotBeUsed(problems)
  if (wanting.length === 0) return
  const lines = wanting.map(({ verdict, more }) => `${exampleLabel(verdict)}: ${more} more`)
  throw new UserError('bad-rules', `It cannot be used until it has two examples of each kind:\n${lines.join('\n')}`)
}

function cannotBeUsed(problems: readonly Problem[]): UserError {
  return new UserError('bad-rules', `It cannot be used yet:\n${problems.map(formatProblem).join('\n')}`)
}

/** A rule that was tried; of a concept, a set or a text of another name only what is wrong with it. */
async function triedRule(
  context: HostContext,
  row: Unsigned,
  text: string,
  on?: KeptDocument,
): Promise<{ readonly problems: readonly Problem[]; readonly result?: RuleTried }> {
  const path = pathOfOwn(row, context.shipped)
  const wrong = misnamed({ ...row, text }, path)
  if (wrong.length > 0) return { problems: wrong }
  const set = row.kind === 'rule' ? setOf(context, row) : undefined
  if (!set) return { problems: problemsBy(context, await loadedWith(context, { ...row, used: text }), path) }
  const { rules: _, ...head } = set
  const result = await context.pool.tryRule({ file: { path, text }, set: head, ...(on ? { on } : {}) })
  return { problems: result.problems, result }
}

function suggestionsFor(rule: Rule): readonly string[] {
  const { wanted, unwanted } = examplesFor(rule)
  return suggestedPhrases(
    wanted,
    unwanted,
    phrasesOf(rule).map(({ phrase }) => phrase),
  )
}

/** The rules as they would be with a text in use. A single rule is tried by itself, which is faster than loading all. */
async function rulesBy(context: HostContext, row: Unsigned, text: string | undefined): Promise<PlainRules> {
  const { draft: _, used: __, ...out } = row
  if (text === undefined) return loadedWith(context, out)
  const { problems, result } = await triedRule(context, row, text)
  if (problems.length > 0) throw cannotBeUsed(problems)
  return result ? rulesWith(context.loaded, row.name, result.rule) : loadedWith(context, { ...row, used: text })
}

/** The set of an own or changed rule. */
function setOf({ loaded }: HostContext, { name, set, base }: Unsigned): RuleSet | undefined {
  return base === undefined
    ? loaded.sets.find(one => one.name === set)
    : loaded.sets.find(({ rules }) => rules.some(({ id }) => id === name))
}

/** How many documents a worker looks through at once: between them it can be stopped. */
const atOnce = 8

/** What would change over all documents of the library by this text, or by taking the piece out; tells how far it is. */
export async function wouldChange(
  context: HostContext,
  row: Unsigned,
  { text, job, stop }: { readonly text: string | undefined; readonly job: string; readonly stop: AbortSignal },
): Promise<WouldChange> {
  return changesBy(context, await rulesBy(context, row, text), { job, stop })
}

/** What would change over all documents of the library if they were reviewed by these rules; tells how far it is. */
export async function changesBy(
  context: HostContext,
  rules: PlainRules,
  { job, stop }: { readonly job: string; readonly stop: AbortSignal },
): Promise<WouldChange> {
  const { db, pool, emit } = context
  const { profile, switches } = settingsNow(context)
  const [before, after] = onlyWhatDiffers({ rules: context.loaded, profile, switches }, { rules, profile, switches })
  const documents = listDocuments(db)
  const waiting = [...documents]
  const key = randomUUID()
  const found: EffectsOnDocument[] = []
  let done = 0
  const lane = async () => {
    while (waiting.length > 0) {
      if (stop.aborted || context.closing.aborted) throw new UserError('not-readable', 'Stopped. Nothing was changed.')
      const some = waiting.splice(0, atOnce)
      const kept = some.map(document => ({ id: document.id, ...keptOf(context, document) }))
      found.push(...(await pool.effects({ key, before, after, documents: kept })))
      done += some.length
      emit({ kind: 'trying-rules', job, done, of: documents.length })
    }
  }
  await Promise.all([lane(), lane()])
  const names = namesOf([...rules.sets, ...context.loaded.sets])
  const effectsOf = new Map(found.map(({ id, effects }) => [id, effects]))
  return {
    documents: documents.length,
    changed: documents.flatMap(({ id, name }) => {
      const { switches: here } = settingsNow(context, { id })
      const effects = (effectsOf.get(id) ?? []).filter(({ rule }) => here.document?.[rule]?.on !== false)
      return effects.length === 0 ? [] : [{ document: id, name, changes: changesOf(context, id, effects, names) }]
    }),
  }
}

function changesOf(
  { db }: HostContext,
  document: string,
  effects: readonly Effect[],
  names: ReadonlyMap<string, string>,
): readonly ChangeOfFinding[] {
  const decided = new Map(
    decisionsOf(db, document).flatMap(({ finding, state, lost }) =>
      lost === undefined && state !== 'open' ? [[finding, state] as const] : [],
    ),
  )
  return effects.map(({ rule, change, finding, passages, before, after }) => {
    const state = decided.get(finding)
    return {
      rule,
      name: names.get(rule) ?? rule,
      change,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      passages: passages.slice(0, 3).map(({ quote }) => quote),
      places: passages.length,
      ...(state === undefined ? {} : { decided: state }),
    }
  })
}

function namesOf(sets: readonly RuleSet[]): ReadonlyMap<string, string> {
  return new Map(sets.flatMap(({ rules }) => rules.map(rule => [rule.id, nameOfRule(rule)] as const)).reverse())
}

/** Both states without the rules that judge the same in both, which need not be sent to the workers. */
function onlyWhatDiffers(before: RulesInUse, after: RulesInUse): readonly [RulesInUse, RulesInUse] {
  const differ = rulesThatDiffer(before, after).rules
  const kindsOf = ({ rules }: RulesInUse) => rules.sets.flatMap(set => set.rules.filter(({ id }) => differ.has(id)))
  const wordings = [...kindsOf(before), ...kindsOf(after)].some(({ kind }) => kind === 'wording')
  const less = (state: RulesInUse): RulesInUse => ({
    ...state,
    rules: onlyRules(state.rules, rule => differ.has(rule.id) || (wordings && rule.kind === 'wording')),
  })
  return [less(before), less(after)]
}

function keptOf(context: HostContext, document: StoredDocument): KeptDocument {
  const { asAt, type } = settingsNow(context, document)
  const { row, file } = document.version
  return { text: contentTextOf(context.db, row), options: { asAt, fileName: file, ...(type ? { type } : {}) } }
}
