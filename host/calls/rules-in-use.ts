import { formatProblem } from '../../engine/errors.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import { type Profile, questionsOf } from '../../engine/rules/profile.ts'
import { isSetOn, type Switches } from '../../engine/rules/switches.ts'
import type { RulesOverview } from '../bridge/contract/rules.ts'
import type { FolderRules } from '../files/load-rules.ts'
import { sha256Of } from '../files/sha256.ts'
import { lineOf } from './rule-cards.ts'

/**
 * A key for the rule files, the profile and the switches together: a review made with another key is out of date. What the organisation's
 * own clauses say is not judged by, and is not part of it.
 */
export function keyOfRules(rulesKey: string, profile: Profile, switches: Switches): string {
  const { clauses: _, ...judgedBy } = profile
  return sha256Of(JSON.stringify([rulesKey, judgedBy, switches]))
}

/** The types of document that the rules know, without how each is known. */
export function namedTypes({ typeCues }: Pick<FolderRules, 'typeCues'>): readonly NamedType[] {
  return typeCues.map(({ type, name }) => ({ type, name }))
}

/** The rule sets as the screen lists them. */
export function overviewOf(
  loaded: Pick<FolderRules, 'sets' | 'typeCues' | 'problems'>,
  switches: Switches,
): RulesOverview {
  return {
    sets: loaded.sets.map(({ name, title, version, kind, about, rules }) => ({
      name,
      title,
      version,
      kind,
      about,
      on: isSetOn(name, switches),
      rules: rules.map(rule => lineOf(rule, switches)),
    })),
    types: namedTypes(loaded),
    problems: loaded.problems.map(formatProblem),
    questions: questionsOf(loaded.sets.flatMap(set => set.rules)),
  }
}
