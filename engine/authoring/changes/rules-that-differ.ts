import { phrasesOfEnglish } from '../../rules/english.ts'
import type { PlainRules } from '../../rules/load.ts'
import { listsNamedIn } from '../../rules/named-lists.ts'
import { emptyProfile, type Profile } from '../../rules/profile.ts'
import type { Rule } from '../../rules/schema.ts'
import { isOnSomewhere, isRuleOn, isSetOn, noSwitches, type Switches } from '../../rules/switches.ts'

/** Rules as an organisation uses them. */
export interface RulesInUse {
  readonly rules: PlainRules
  readonly profile?: Profile
  readonly switches?: Switches
}

/** Which rules may judge otherwise, and whether all that every rule reads by is as it was. */
export interface Difference {
  readonly rules: ReadonlySet<string>
  readonly readAlike: boolean
}

/**
 * The rules that may judge otherwise in `after` than in `before`: those that came, went, were switched or changed, also by a concept that
 * their phrases name, directly or through others. All of them where what every rule reads by has changed: the English, the types of
 * document, the profile.
 */
export function rulesThatDiffer(before: RulesInUse, after: RulesInUse): Difference {
  const [then, now] = [signaturesOf(before), signaturesOf(after)]
  const ids = new Set([...then.rules.keys(), ...now.rules.keys()])
  const readAlike = then.common === now.common
  if (!readAlike) return { rules: ids, readAlike }
  return { rules: new Set([...ids].filter(id => then.rules.get(id) !== now.rules.get(id))), readAlike }
}

/** What decides what rules find: each rule that is on, with all that its phrases name, and what is common to all. */
function signaturesOf({ rules: { sets, lists, ...rest }, profile = emptyProfile, switches = noSwitches }: RulesInUse) {
  const namedBy = (text: string) => [...listsNamedIn(text, lists)].map(([name, words]) => `${name}=${words}`).sort()
  const { english, typeCues, nationCues, scopeCues } = rest
  const cues = JSON.stringify([typeCues, nationCues, scopeCues])
  const common = JSON.stringify([english, cues, profile, namedBy([...phrasesOfEnglish(english), cues].join(' '))])
  const whole = JSON.stringify([...lists])
  const signature = (rule: Rule) => {
    const said = JSON.stringify(rule)
    // A check may look for any concept.
    return JSON.stringify([said, rule.check ? whole : namedBy(said), switchedFor(rule, switches)])
  }
  const on = sets
    .filter(set => isSetOn(set.name, switches))
    .flatMap(set => set.rules.filter(rule => isOnSomewhere(rule, switches)))
  return { common, rules: new Map(on.map(rule => [rule.id, signature(rule)])) }
}

/** For what a rule is on and off: for the organisation, for types of document, and for the document at hand. */
function switchedFor(rule: Rule, switches: Switches): readonly unknown[] {
  const types = Object.entries(switches.types ?? {}).flatMap(([type, rules]) => {
    const on = rules[rule.id]?.on
    return on === undefined ? [] : [[type, on]]
  })
  return [isRuleOn(rule, switches), types, switches.document?.[rule.id]?.on]
}
