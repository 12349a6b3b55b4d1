import type { DocumentType } from './document-types.ts'
import type { Rule } from './schema.ts'

/** A rule switched on or off, and why, where somebody said it. */
export interface Switched {
  readonly on: boolean
  readonly reason?: string
}

/**
 * What the user has switched on or off: rule sets and rules by set name and rule id, and rules for a type of document or for the document
 * at hand, which goes before the type, and the type before the rest. What is not named is as shipped.
 */
export interface Switches {
  readonly sets: Readonly<Record<string, boolean>>
  readonly rules: Readonly<Record<string, boolean>>
  /** Why a rule is off for the whole organisation, by rule id. */
  readonly reasons?: Readonly<Record<string, string>>
  /** By rule id, for documents of a type. */
  readonly types?: Readonly<Record<DocumentType, Readonly<Record<string, Switched>>>>
  /** By rule id, for the document at hand. */
  readonly document?: Readonly<Record<string, Switched>>
}

/** Nothing was switched. */
export const noSwitches: Switches = { sets: {}, rules: {} }

/** By what a rule is on or off: as shipped, or switched for the organisation, for the document's type, or for the document. */
export interface RuleSwitch extends Switched {
  readonly by: 'default' | 'organisation' | 'type' | 'document'
}

/** The switches that leave only these rule sets on, out of all that are loaded. */
export function onlySets(all: readonly { readonly name: string }[], only: readonly string[]): Switches {
  return { sets: Object.fromEntries(all.map(({ name }) => [name, only.includes(name)])), rules: {} }
}

/** Whether a rule set is used. */
export function isSetOn(name: string, { sets }: Switches): boolean {
  return sets[name] ?? true
}

/** Whether a rule is used in the organisation, its set apart, where nothing else is said for a type or a document. */
export function isRuleOn(rule: Rule, { rules }: Switches): boolean {
  return rules[rule.id] ?? isOnByDefault(rule)
}

/** Whether a rule is used in the organisation, or for some type of document or the document at hand. */
export function isOnSomewhere(rule: Rule, switches: Switches): boolean {
  const narrower = [...Object.values(switches.types ?? {}), switches.document ?? {}]
  return isRuleOn(rule, switches) || narrower.some(rules => rules[rule.id]?.on === true)
}

/** Whether a rule is used unless somebody switches it off. */
export function isOnByDefault(rule: Rule): boolean {
  return rule.kind === 'requirement' || rule.off !== true
}

/** The rules that are used for some document, of those that are compiled or loaded together with what is switched. */
export function rulesOn(rules: readonly Rule[], switches: Switches): readonly Rule[] {
  return rules.filter(rule => isSetOn(rule.set, switches) && isOnSomewhere(rule, switches))
}

/**
 * How a rule is switched for a document of these types, its set apart. In a document of several types it is off only where it is off for
 * each of those that it is for: a grievance and disciplinary policy is still asked what is asked of a disciplinary policy.
 */
export function switchOf(rule: Rule, switches: Switches, types: ReadonlySet<DocumentType>): RuleSwitch {
  const forDocument = switches.document?.[rule.id]
  if (forDocument) return { ...forDocument, by: 'document' }
  const organisation: RuleSwitch = {
    on: isRuleOn(rule, switches),
    by: switches.rules[rule.id] === undefined ? 'default' : 'organisation',
    ...(switches.reasons?.[rule.id] === undefined ? {} : { reason: switches.reasons[rule.id] }),
  }
  const itsTypes = [...types].filter(type => rule.applies?.includes(type) ?? true)
  const each = itsTypes.map((type): RuleSwitch => {
    const switched = switches.types?.[type]?.[rule.id]
    return switched ? { ...switched, by: 'type' } : organisation
  })
  return each.find(({ on }) => on) ?? each.find(({ by }) => by === 'type') ?? organisation
}
