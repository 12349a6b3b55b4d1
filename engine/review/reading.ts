import { isOfBritain } from '../rules/nations.ts'
import type { NationDecision } from './jurisdiction.ts'
import type { Judged } from './language.ts'
import type { ScopeDecision } from './scope.ts'

/** As what a document was read, beside its type: whether it can be judged, what it is about, and whose law it is under. */
export interface Reading {
  readonly judged: Judged
  readonly scope: ScopeDecision
  readonly nation: NationDecision
}

/** How the document was read, a sentence each: what is unusual, then whose law it was read with. */
export function readingNotes(reading: Reading): readonly string[] {
  const { judged, nation } = reading
  return judged.kind === 'not-judged' ? [judged.sentence] : [...new Set([...unusualNotes(reading), nation.because])]
}

/** What is unusual in how the document was read; nothing of a people policy in English that names no nation. */
export function unusualNotes({ judged, scope, nation }: Reading): readonly string[] {
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
    ...(isOfBritain(nation.nation) ? [] : [nation.because]),
  ]
}
