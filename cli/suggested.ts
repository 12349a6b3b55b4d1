import { UserError } from '../engine/errors.ts'
import type { Finding } from '../engine/review/finding.ts'
import type { Rule } from '../engine/rules/schema.ts'
import { suggestionOf } from '../engine/suggestions/suggestions.ts'
import type { ReviewArguments } from './arguments.ts'

type Rules = ReadonlyMap<string, Rule>

/** Checks the rules after `--suggest`. Throws UserError `bad-argument` for one that is not there or that suggests nothing exact. */
export function checkSuggest(suggest: ReviewArguments['suggest'], rules: Rules): void {
  if (suggest === 'all-sure') return
  for (const id of suggest) {
    const rule = rules.get(id)
    if (!rule)
      throw new UserError('bad-argument', `There is no rule “${id}” for --suggest. npm run rules -- check lists them.`)
    const hasWording = rule.kind === 'wording' ? rule.replace !== undefined : 'wording' in rule.fix
    if (hasWording) continue
    throw new UserError(
      'bad-argument',
      `${id} has no wording that could be a tracked change, only advice. Leave it out of --suggest.`,
    )
  }
}

/** The findings whose suggestions become tracked changes. */
export function suggestedOf(
  suggest: ReviewArguments['suggest'],
  findings: readonly Finding[],
  rules: Rules,
): readonly string[] {
  return findings
    .filter(finding => {
      if (finding.kind === 'reviewer') return false
      const kind = suggestionOf(finding, rules.get(finding.rule))
      return suggest === 'all-sure' ? kind === 'words' : kind !== undefined && suggest.includes(finding.rule)
    })
    .map(({ id }) => id)
}
