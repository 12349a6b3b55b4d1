import type { Fix, Instead, Requirement, Wording } from '../rules/schema.ts'

/** A rule's suggestion to its reader, and the heading under which it is shown. */
export interface Offer {
  readonly heading: string
  readonly text: string
}

/** The suggestion for a gap: wording in quotation marks, the organisation's own clause as such, or an instruction unchanged. */
export function offerOfFix(fix: Fix): Offer {
  if (!('wording' in fix)) return offerOfInstruction(fix)
  return { heading: fix.house ? 'Our own clause' : 'Suggested wording', text: `“${fix.wording}”` }
}

/** The suggestion in place of flagged words: "blocklist, or barred list", or an instruction unchanged. */
export function offerOfInstead(instead: Instead): Offer {
  if ('instruction' in instead) return offerOfInstruction(instead)
  const list = instead.wording.map(words => words.replace(/\.$/, ''))
  const last = list.at(-1) ?? ''
  return { heading: 'Instead', text: list.length === 1 ? last : `${list.slice(0, -1).join(', ')}, or ${last}` }
}

function offerOfInstruction({ instruction }: { readonly instruction: string }): Offer {
  return { heading: 'What to do', text: instruction }
}

/** What to do about a requirement, as a line: "Suggested wording: “…”", or the instruction. */
export function suggestionFor({ fix }: Requirement): string {
  const { heading, text } = offerOfFix(fix)
  return 'wording' in fix ? `${heading}: ${text}` : text
}

/** What to write in place of a wording, as a line: "Instead: blocklist, or barred list." Empty if the rule suggests nothing. */
export function insteadOf({ instead }: Wording): string {
  if (instead === undefined) return ''
  const { heading, text } = offerOfInstead(instead)
  return 'wording' in instead ? `${heading}: ${text}.` : text
}

/** Shown under rules that are based on general knowledge. */
export const confirmWithAdviser = 'Confirm with your adviser.'

/** The source of a finding that a reviewer added. */
export function addedBy(who: string): string {
  return `Added by ${who === '' ? 'the reviewer' : who}`
}
