import type { Document } from '../document.ts'
import type { DocumentType } from '../rules/document-types.ts'
import type { English } from '../rules/english.ts'
import type { Profile } from '../rules/profile.ts'
import type { Matches } from '../text/phrases.ts'
import { readText, type Text } from '../text/text.ts'
import { type Grader, makeGrader } from './commitment.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { type Exempt, makeExempt } from './exceptions.ts'
import { makeHeadingFinder } from './headings.ts'
import { makeReliance, type Reliance } from './reliance.ts'

/** A document read once with compiled rules: its text and where every phrase matches. */
export interface MatchedDocument {
  readonly document: Document
  readonly text: Text
  readonly matches: Matches
}

/** Matches every phrase of the compiled rules against a document, once. */
export function matchDocument(document: Document, compiled: CompiledRules): MatchedDocument {
  const text = readText(document)
  return { document, text, matches: compiled.phrases.find(text) }
}

/** A matched document as rules and checks use it, with the values derived from it and the organisation and day it is judged for. */
export interface Subject extends MatchedDocument {
  readonly grade: Grader
  readonly exempt: Exempt
  readonly reliance: Reliance
  readonly english: English
  readonly profile: Profile
  readonly type: DocumentType
  /** ISO date on which dated rules and review dates are judged. */
  readonly asAt: string
  /** The heading block that best fits one of these names, or -1. */
  homeOf(headings: readonly string[]): number
}

/** Makes a matched document ready for judging. */
export function makeSubject(
  matched: MatchedDocument,
  compiled: CompiledRules,
  options: { readonly type: DocumentType; readonly asAt: string },
): Subject {
  const { document, text, matches } = matched
  // Made on first use, because requirements of a handbook's parts seldom need it.
  let exempt: Exempt | undefined
  return {
    ...matched,
    grade: makeGrader(text, matches, compiled.english),
    exempt: (...place) => {
      exempt ??= makeExempt(text, matches, compiled.english)
      return exempt(...place)
    },
    reliance: makeReliance(text, matches, compiled.english),
    english: compiled.english,
    profile: compiled.profile,
    ...options,
    homeOf: makeHeadingFinder(document),
  }
}
