import type { NationDecision } from './jurisdiction.ts'
import type { Judged } from './language.ts'
import type { ScopeDecision } from './scope.ts'

/** As what a document was read, beside its type: whether it can be judged, what it is about, and whose law it is under. */
export interface Reading {
  readonly judged: Judged
  readonly scope: ScopeDecision
  readonly nation: NationDecision
}

/** What a reader of a review should know of how the document was read, a sentence each; nothing where nothing is unusual. */
export function readingNotes({ judged, scope, nation }: Reading): readonly string[] {
  if (judged.kind === 'not-judged') return [judged.sentence]
  return [
    ...(judged.notRead === undefined ? [] : [judged.notRead]),
    ...(scope.scope === 'neither'
      ? [
          `${scope.because} Only its owner, dates, blanks and language were looked at. Choose a type if it is a policy about people.`,
        ]
      : scope.how === 'title' || scope.how === 'text'
        ? [scope.because]
        : []),
    nation.because,
  ]
}
