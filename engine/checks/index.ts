import type { Rule } from '../rules/schema.ts'
import type { Check } from './check.ts'
import { clauseBeforeSupport } from './clause-before-support.ts'
import { eachCharacteristic } from './each-characteristic.ts'
import { hardToRead } from './hard-to-read.ts'
import { legalDuties } from './legal-duties.ts'
import { mixedTerms } from './mixed-terms.ts'
import { objectivesGraded } from './objectives-graded.ts'
import { oneTerm } from './one-term.ts'
import { ownerAndDates } from './owner-and-dates.ts'
import { placeholders } from './placeholders.ts'
import { prose } from './prose.ts'
import { protectedCharacteristics } from './protected-characteristics.ts'
import { relatedPolicies } from './related-policies.ts'
import { repealedActs } from './repealed-acts.ts'
import { reviewDate } from './review-date.ts'
import { rowsAlike } from './rows-alike.ts'
import { timeLimits } from './time-limits.ts'
import { undefinedAtFirstUse } from './undefined-at-first-use.ts'
import { whiteFirst } from './white-first.ts'

/** Every check there is. Rules name them; add a new one here. */
export const checks: readonly Check[] = [
  clauseBeforeSupport,
  eachCharacteristic,
  hardToRead,
  legalDuties,
  objectivesGraded,
  oneTerm,
  ownerAndDates,
  placeholders,
  prose,
  protectedCharacteristics,
  relatedPolicies,
  repealedActs,
  reviewDate,
  rowsAlike,
  timeLimits,
  whiteFirst,
  undefinedAtFirstUse,
  mixedTerms,
]

/** The additional phrases that checks look for. */
export const phrasesOfChecks: readonly string[] = checks.flatMap(({ phrases = [] }) => phrases)

const byName = new Map(checks.map(check => [`${check.kind}:${check.name}`, check]))

/** The check with this name for rules of this kind, or undefined. */
export function checkNamed<Kind extends Check['kind']>(
  kind: Kind,
  name: string,
): Extract<Check, { kind: Kind }> | undefined {
  const check = byName.get(`${kind}:${name}`)
  return check?.kind === kind ? (check as Extract<Check, { kind: Kind }>) : undefined
}

/** Whether the checks of these rules need more than the program itself, which `checksReady` loads. */
export function needLoading(rules: Iterable<Rule>): boolean {
  return checksToLoad(rules).size > 0
}

/** Loads what the checks of these rules need beyond the program itself. Wait for it before a document is judged by them. */
export async function checksReady(rules: Iterable<Rule>): Promise<void> {
  for (const { ready } of checksToLoad(rules)) await ready?.()
}

function checksToLoad(rules: Iterable<Rule>): ReadonlySet<Check> {
  const wanted = new Set<Check>()
  for (const { kind, check } of rules) {
    const known = check && checkNamed(kind, check.name)
    if (known?.ready) wanted.add(known)
  }
  return wanted
}
