import type { Requirement, Wording } from '../rules/schema.ts'

const instruction =
  /^(add|ask|check|choose|confirm|correct|date|define|delete|describe|explain|give|include|make|move|name|put|remove|replace|rewrite|say|set out|show|spell out|split|state|take out|update|write)\b/i

/** What to do about a requirement: an instruction as it is, wording to start from in quotation marks. */
export function suggestionFor(rule: Requirement): string {
  const fix = rule.fix.trim()
  if (instruction.test(fix) || /[“"]/.test(fix)) return fix
  return `Suggested wording: “${fix}”`
}

/** What to write in place of a wording: "Instead: blocklist, or barred list." Empty where the rule offers nothing. */
export function insteadOf(rule: Wording): string {
  if (rule.instead.length === 0) return ''
  const list = rule.instead.map(i => i.trim().replace(/\.$/, ''))
  const last = list.at(-1) ?? ''
  return `Instead: ${list.length === 1 ? last : `${list.slice(0, -1).join(', ')}, or ${last}`}.`
}

/** What is said under rules that rest on general knowledge. */
export const confirmWithAdviser = 'Confirm with your adviser.'
