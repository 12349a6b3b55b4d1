import type { RequirementVerdict, WordingVerdict } from '../review/finding.ts'

/** A word with most of its letters masked: its first letter stays, so that the reader can tell which word it is. */
export function masked(words: string): string {
  return words.replace(/(\p{L})(\p{L}+)/gu, (_, first: string, rest: string) => first + '∗'.repeat(rest.length))
}

/** Words of a finding as a reviewer wants to see them: masked, where that is switched on, only if they are words to avoid. */
export function shownWords(
  words: string,
  verdict: RequirementVerdict | WordingVerdict | 'added' | undefined,
  mask: boolean,
): string {
  return mask && verdict === 'avoid' ? masked(words) : words
}
