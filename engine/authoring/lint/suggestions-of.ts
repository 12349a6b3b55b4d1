import type { Rule } from '../../rules/schema.ts'

/** A text that a rule suggests to its reader, and the path to it inside the rule. */
export interface Suggestion {
  readonly kind: 'wording' | 'instruction'
  readonly path: readonly PropertyKey[]
  readonly text: string
}

/** Every wording and instruction in a rule's `fix`, `instead` or `replace`. */
export function suggestionsOf(rule: Rule): Suggestion[] {
  const replacements = rule.kind === 'wording' ? Object.entries(rule.replace ?? {}) : []
  return [
    ...offersOf(rule),
    ...replacements.map(([words, text]) => ({ kind: 'wording' as const, path: ['replace', words], text })),
  ]
}

function offersOf(rule: Rule): Suggestion[] {
  const key = rule.kind === 'requirement' ? 'fix' : 'instead'
  const offered = rule.kind === 'requirement' ? rule.fix : rule.instead
  if (offered === undefined) return []
  if ('instruction' in offered) {
    return [{ kind: 'instruction', path: [key, 'instruction'], text: offered.instruction }]
  }
  const { wording } = offered
  if (typeof wording === 'string') return [{ kind: 'wording', path: [key, 'wording'], text: wording }]
  return wording.map((text, i) => ({ kind: 'wording', path: [key, 'wording', i], text }))
}
