import { exampleDocument, readFor } from '../examples.ts'
import type { Lint } from './lint.ts'

/** Words in a rule's `replace` that the rule does not flag, as they are given or in capitals: they would never be replaced. */
export const unmetReplacements: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    if (rule.kind === 'requirement') return []
    const isFlagged = (words: string) => {
      const { matches, text } = readFor(rule, exampleDocument(words), compiled)
      return (rule.find ?? []).some(phrase =>
        matches.of(phrase).some(({ first, end }) => first === 0 && end === text.tokenCount),
      )
    }
    return Object.keys(rule.replace ?? {})
      .filter(words => !inLettersOf(words).some(isFlagged))
      .map(words => loaded.problemAt(rule.id, ['replace', words], `the rule does not flag “${words}”`))
  })

function inLettersOf(words: string): readonly string[] {
  return [words, words.toUpperCase(), words.replace(/\b\p{L}/gu, letter => letter.toUpperCase())]
}
