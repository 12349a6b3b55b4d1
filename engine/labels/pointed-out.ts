import type { RequirementVerdict } from '../review/finding.ts'
import { longDate } from './dates.ts'

const found: Readonly<Record<RequirementVerdict, string>> = {
  missing: 'The rules found nothing',
  weak: 'The rules found it weak',
  ask: 'The rules left it to a person',
  covered: 'The rules found it covered',
}

/** What the rules found, and that a reviewer pointed to a passage: "The rules found nothing; Ada pointed to this passage on 3 May 2026." */
export function pointedOut(verdict: RequirementVerdict, who: string, when: string): string {
  return `${found[verdict]}; ${who === '' ? 'the reviewer' : who} pointed to this passage on ${longDate(when)}.`
}
