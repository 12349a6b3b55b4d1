import { contextWords } from './catalogue/wording-entry.ts'
import type { HitExplained } from './explain-hits.ts'

/** Why words that a wording looks for are not flagged at a place, in a sentence. */
export function whyNotFlagged(outcome: Exclude<HitExplained['outcome'], { kind: 'flagged' }>): string {
  switch (outcome.kind) {
    case 'not-meant':
      return 'Nothing nearby shows that it has the meaning the rule looks for.'
    case 'unless':
      return `The rule does not flag it where ${contextWords[outcome.where]} “${outcome.words}”.`
    case 'exempt':
      return `No rule flags words here: ${outcome.because}.`
    case 'other-rule':
      return `${outcome.rule} covers “${outcome.words}” instead.`
    case 'check':
      return 'The check found no problem with it here.'
    default:
      return outcome satisfies never
  }
}
