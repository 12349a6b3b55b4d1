import type { Document } from '../document.ts'
import type { DocumentType } from '../rules/document-types.ts'
import type { English } from '../rules/english.ts'
import type { NationOrBritain } from '../rules/nations.ts'
import type { Profile } from '../rules/profile.ts'
import { joinedWords } from '../text/joined.ts'
import { renamingsIn } from '../text/own-names.ts'
import type { Matches } from '../text/phrases.ts'
import { readStatements, type Statements } from '../text/statements.ts'
import { readText, type Text } from '../text/text.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { type Exempt, makeExempt } from './exceptions.ts'
import { makeHeadingFinder } from './headings.ts'
import { nationOf } from './jurisdiction.ts'
import { makeNearest, type NearestOf } from './nearest.ts'
import { makeNearestSection, type SectionFor } from './nearest-section.ts'
import { makeReliance, type Reliance } from './reliance.ts'
import { type Grader, makeSaid, type SayingOf } from './said/said.ts'
import type { VoiceOf } from './said/voice.ts'

/** A document read once with compiled rules: its text and where every phrase matches. */
export interface MatchedDocument {
  readonly document: Document
  readonly text: Text
  readonly statements: Statements
  readonly matches: Matches
}

/** Matches every phrase of the compiled rules against a document, once. */
export function matchDocument(document: Document, compiled: CompiledRules): MatchedDocument {
  const text = readText(document)
  const statements = readStatements(text)
  return {
    document,
    text,
    statements,
    matches: compiled.phrases.find(text, joinedWords(text, statements.joins, renamingsIn(text))),
  }
}

/** A matched document as rules and checks use it, with the values derived from it and the organisation and day it is judged for. */
export interface Subject extends MatchedDocument {
  /** How a passage is said. `grade` is its short form. */
  readonly said: SayingOf
  readonly grade: Grader
  readonly voiceOf: VoiceOf
  readonly exempt: Exempt
  readonly nearest: NearestOf
  readonly reliance: Reliance
  readonly english: English
  readonly profile: Profile
  readonly type: DocumentType
  /** Whose law it is judged by. */
  readonly nation: NationOrBritain
  /** ISO date on which dated rules and review dates are judged. */
  readonly asAt: string
  /** The heading block that best fits one of these names, or -1. */
  homeOf(headings: readonly string[]): number
  readonly sections: SectionFor
}

/** Makes a matched document ready for judging. */
export function makeSubject(
  matched: MatchedDocument,
  compiled: CompiledRules,
  options: { readonly type: DocumentType; readonly asAt: string; readonly nation?: NationOrBritain },
): Subject {
  const { document, text, matches } = matched
  // Made on first use, because requirements of a handbook's parts seldom need it.
  let exempt: Exempt | undefined
  const { said, voiceOf } = makeSaid(text, matches, compiled.english)
  return {
    ...matched,
    said,
    grade: (...place) => said(...place).grade,
    voiceOf,
    exempt: (...place) => {
      exempt ??= makeExempt(text, matches, compiled.english)
      return exempt(...place)
    },
    nearest: makeNearest(text, matched.statements),
    reliance: makeReliance(text, matches, compiled.english),
    english: compiled.english,
    profile: compiled.profile,
    ...options,
    nation: options.nation ?? nationOf(matched, compiled).nation,
    homeOf: makeHeadingFinder(document),
    sections: makeNearestSection(document, wordsByBlock(text)),
  }
}

/** The words of each block of a text. */
function wordsByBlock({ document, tokenBlock, tokenCount, tokenWord }: Text): (block: number) => readonly string[] {
  let firsts: Int32Array | undefined
  return block => {
    if (!firsts) {
      firsts = new Int32Array(document.blocks.length + 1)
      for (let token = 0, at = 0; at <= document.blocks.length; at++) {
        while (token < tokenCount && (tokenBlock[token] ?? 0) < at) token++
        firsts[at] = token
      }
    }
    return tokenWord.slice(firsts[block], firsts[block + 1])
  }
}
