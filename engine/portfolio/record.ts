import type { Decision } from '../decision.ts'
import type { Span } from '../document.ts'
import type { FactKind } from '../review/facts.ts'
import type { RequirementVerdict, WordingVerdict } from '../review/finding.ts'
import type { DocumentType } from '../rules/document-types.ts'
import type { NationOrBritain } from '../rules/nations.ts'
import type { Strength } from '../rules/strengths.ts'

/** A passage with the name of its place, where that is known: "3.2", "“Support”". */
export interface Passage extends Span {
  readonly place?: string
}

/** What a review says of one requirement, and what was decided about it. */
export interface RequirementRecord {
  readonly rule: string
  readonly verdict: RequirementVerdict
  /** What the rules found, where it is covered because a reviewer pointed to a passage. */
  readonly found?: RequirementVerdict
  /** How binding it is for this organisation, where that is not what the rule says. */
  readonly strength?: Strength
  readonly reason?: string
  /** The best passage of its evidence. */
  readonly passage?: Passage
  readonly decision?: Omit<Decision, 'finding'>
}

/** A fact that a document states about itself. */
export interface FactRecord {
  readonly kind: FactKind
  readonly value: string
  /** ISO day. */
  readonly date?: string
  readonly group?: string
  readonly at?: Passage
}

/** How far the review of a document has come. `done`: every finding that calls for a change has a decision. */
export type DocumentState = 'not-judged' | 'not-started' | 'under-way' | 'done'

/** All that a portfolio needs of one document: its latest review, what was decided, and what it states about itself. */
export interface DocumentRecord {
  readonly id: string
  /** As the user knows it: the path within the folder, without its ending. */
  readonly name: string
  readonly title: string
  /** What it was read as, then other types whose rules were used. */
  readonly types: readonly DocumentType[]
  /** False until the reviewer has said which of several types it is. */
  readonly typeKnown: boolean
  readonly nation?: NationOrBritain
  /** Counts from 1. */
  readonly version: number
  /** The hash of its file. */
  readonly sha256: string
  /** ISO day of its review. */
  readonly asAt: string
  readonly state: DocumentState
  /** Why it was not judged, in a sentence. */
  readonly notJudged?: string
  /** With which rules, profile and switches it was reviewed: equal where these are. */
  readonly madeWith: string
  readonly requirements: readonly RequirementRecord[]
  /** Flagged wordings by verdict, each group of equal words once. */
  readonly wordings: Readonly<Partial<Record<WordingVerdict, number>>>
  readonly facts: readonly FactRecord[]
  /** Whether its text has a name of the organisation; absent where that was not looked for. */
  readonly namesOrganisation?: boolean
}

/** The owner that a document names: a post or a person. */
export function ownerOf({ facts }: Pick<DocumentRecord, 'facts'>): string | undefined {
  return facts.find(fact => fact.kind === 'owner')?.value
}

/** What a document is called in a sentence: its title, or its name where it has none. */
export function calledOf({ title, name }: Pick<DocumentRecord, 'title' | 'name'>): string {
  return title.trim() === '' ? name : title.trim()
}
