import { phrasesOfChecks } from './checks/index.ts'
import type { CompiledRules } from './review/compiled-rules.ts'
import { type English, phrasesOfEnglish } from './rules/english.ts'
import { withHouseClause } from './rules/house-clauses.ts'
import type { PlainRules } from './rules/load.ts'
import { phrasesOf } from './rules/phrases-of.ts'
import { emptyProfile, ownWords, type Profile } from './rules/profile.ts'
import type { Rule } from './rules/schema.ts'
import { isSetOn, noSwitches, type Switches } from './rules/switches.ts'
import { literalPhrase } from './text/literal-phrase.ts'
import { compileGroups } from './text/phrases.ts'

/** Compiles loaded rules for one organisation, with the rules it has switched on and off. */
export function compileRules(
  loaded: PlainRules,
  profile: Profile = emptyProfile,
  switches: Switches = noSwitches,
): CompiledRules {
  const rules = loaded.sets.flatMap(set => set.rules).map(rule => withHouseClause(rule, profile))
  const english = withProfile(loaded.english, profile)
  const lists = new Map(loaded.lists)
  const names = profile.organisation.map(literalPhrase).filter(name => name !== '')
  if (names.length > 0)
    lists.set('organisation', `{${names.join('|')}|${lists.get('organisation') ?? 'the organisation'}}`)
  const phrases = [
    ...phrasesOfEnglish(english),
    ...loaded.typeCues.flatMap(t => [
      ...t.title,
      ...t.headings,
      ...t.cues,
      ...t.forms,
      ...t.tables.flat(),
      ...t['speaks-of'],
    ]),
    ...loaded.nationCues.flatMap(n => [...n.law, ...n.places]),
    ...loaded.scopeCues.flatMap(s => [...s.title, ...s.cues]),
    ...phrasesOfChecks,
  ]
  const asLoaded = names.length === 0 && english.exceptions === loaded.english.exceptions
  const groups = Map.groupBy(rules, rule => (rule.kind === 'wording' || isForEveryType(rule) ? '' : rule.set))
  const everywhere = [...phrases, ...phrasesIn(groups.get(''))]
  const bySet = [...groups].flatMap(([set, of]) => (set === '' ? [] : [phrasesIn(of)]))
  return {
    rules,
    byId: new Map(rules.map(rule => [rule.id, rule])),
    sets: loaded.sets
      .filter(set => isSetOn(set.name, switches))
      .map(({ name, title, version }) => ({ name, title, version })),
    english,
    typeCues: loaded.typeCues,
    nationCues: loaded.nationCues,
    scopeCues: loaded.scopeCues,
    phrases: compileGroups([everywhere, ...bySet], lists, asLoaded ? loaded.graphs : []),
    profile,
    switches,
  }
}

const isForEveryType = (rule: Rule) => (rule.applies ?? []).length === 0

function phrasesIn(rules: readonly Rule[] = []): string[] {
  return rules.flatMap(rule => phrasesOf(rule).map(p => p.phrase))
}

function withProfile(english: English, profile: Profile): English {
  const names = ownWords(profile)
    .map(literalPhrase)
    .filter(name => name !== '')
  if (names.length === 0) return english
  return { ...english, exceptions: { ...english.exceptions, protected: [...english.exceptions.protected, ...names] } }
}
