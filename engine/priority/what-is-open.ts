import { partlyMet } from '../labels/partly-met.ts'
import type { RequirementFinding } from '../review/finding.ts'
import { partsToList, reasonBesideParts } from '../review/parts.ts'
import type { Requirement } from '../rules/schema.ts'
import { openPartsSentence } from './open-parts.ts'

/** What a sentence on a requirement takes from its rule, or from its card in the app. */
export type ToldRequirement = Pick<Requirement, 'title' | 'missing'> & {
  readonly weak?: string | undefined
  readonly ask?: string | undefined
}

/**
 * What a requirement lacks in this document, in a sentence or two of about `most` words: what its rule says of it, or the parts that
 * are to be added, with what a check found besides. For one that is covered its title, and where a reviewer's evidence covers it what the
 * rules found.
 */
export function whatIsOpen(finding: RequirementFinding, rule: ToldRequirement, most = 30): string {
  const beside = reasonBesideParts(finding)
  const parts = partsToList(finding).length === 0 ? '' : openPartsSentence(finding, most)
  const texts: Record<RequirementFinding['verdict'], readonly (string | undefined)[]> = {
    missing: [rule.missing, parts, beside],
    weak: parts === '' || isBesideParts(finding, rule) ? [rule.weak ?? partlyMet(rule), beside] : [parts, beside],
    ask: [rule.ask ?? `${rule.title}: is this so?`, beside],
    covered: [finding.pointedOut ? finding.reason : rule.title],
  }
  const sentences = texts[finding.verdict].flatMap(text => (text === undefined || text === '' ? [] : [closed(text)]))
  return [...new Set(sentences)].join(' ')
}

/**
 * Whether what a weak requirement rests on is none of its parts: its rule says what that is, and a list in which all is lacking would
 * read as if nothing were there.
 */
export function isBesideParts({ parts = [], verdict }: RequirementFinding, rule: ToldRequirement): boolean {
  return verdict === 'weak' && rule.weak !== undefined && parts.every(({ state }) => state === 'lacking')
}

/** A text that ends as a sentence does. */
function closed(text: string): string {
  const trimmed = text.trim()
  return /[.?!…”]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
