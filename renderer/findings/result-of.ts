import { partsToList, reasonBesideParts } from '../../engine/review/parts.ts'
import type { Entry } from './entries.ts'

/** What was found, in a sentence or two, without what the list of parts says; empty where the passages show it. */
export function resultOf({ finding, rule }: Entry): string {
  if (finding?.kind !== 'requirement' || rule?.kind !== 'requirement') return finding?.reason ?? ''
  const texts: Record<typeof finding.verdict, string | undefined> = {
    missing: rule.missing,
    weak: partsToList(finding).length === 0 ? rule.weak : undefined,
    ask: rule.ask,
    covered: undefined,
  }
  const said = [...new Set([texts[finding.verdict], reasonBesideParts(finding)].filter(text => text !== undefined))]
  return said.filter(text => !said.some(other => other !== text && other.includes(text))).join(' ')
}
