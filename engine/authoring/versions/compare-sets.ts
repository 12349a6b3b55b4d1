import type { RuleSet } from '../../rules/load.ts'
import type { Rule } from '../../rules/schema.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'

/** A rule that two versions of a set do not have alike. */
export type RuleChange =
  | { readonly kind: 'added'; readonly rule: string; readonly title: string }
  | { readonly kind: 'removed'; readonly rule: string; readonly title: string }
  | { readonly kind: 'changed'; readonly rule: string; readonly title: string; readonly fields: readonly FieldChange[] }

/** A concept that two versions do not have alike. */
export interface ConceptChange {
  readonly concept: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What differs between two versions of a rule set. */
export interface SetChanges {
  readonly set: string
  /** Absent where there was, or is, no such set. */
  readonly before?: string
  readonly after?: string
  /** What the set says of itself, but its version and its list of changes. */
  readonly head: readonly FieldChange[]
  /** In the order of the later version, then those that are gone. */
  readonly rules: readonly RuleChange[]
  /** How many rules are alike in both. */
  readonly alike: number
}

/** Compares two versions of a rule set rule by rule; one of them may be absent. */
export function compareSets(before: RuleSet | undefined, after: RuleSet | undefined): SetChanges {
  const was = new Map(before?.rules.map(rule => [rule.id, rule]))
  const is = new Map(after?.rules.map(rule => [rule.id, rule]))
  const changes = [...is.values()].flatMap(rule => changeOf(was.get(rule.id), rule))
  const removed = [...was.values()]
    .filter(rule => !is.has(rule.id))
    .map(({ id, title }): RuleChange => ({ kind: 'removed', rule: id, title }))
  return {
    set: after?.name ?? before?.name ?? '',
    ...(before ? { before: before.version } : {}),
    ...(after ? { after: after.version } : {}),
    head: before && after ? fieldChanges(aboutSet(before), aboutSet(after)) : [],
    rules: [...changes, ...removed],
    alike: is.size - changes.length,
  }
}

/** Compares concepts, or word lists of a set, by name. */
export function compareConcepts(
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): ConceptChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((concept): ConceptChange[] => {
    const [was, is] = [before.get(concept), after.get(concept)]
    const added = (is ?? []).filter(member => !was?.includes(member))
    const removed = (was ?? []).filter(member => !is?.includes(member))
    if (was && is && added.length + removed.length === 0) return []
    return [{ concept, kind: !was ? 'added' : !is ? 'removed' : 'changed', added, removed }]
  })
}

function changeOf(before: Rule | undefined, rule: Rule): RuleChange[] {
  const { id, title } = rule
  if (!before) return [{ kind: 'added', rule: id, title }]
  const fields = fieldChanges(before, rule)
  return fields.length === 0 ? [] : [{ kind: 'changed', rule: id, title, fields }]
}

function aboutSet({ rules: _, version: __, changes: ___, ...head }: RuleSet) {
  return head
}
