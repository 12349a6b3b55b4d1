import type { LostReason } from '../../../engine/compare/carry-forward.ts'
import type { DecisionState } from '../../../engine/decision.ts'
import type { Block, Span, Warning } from '../../../engine/document.ts'
import type { DocumentState } from '../../../engine/portfolio/record.ts'
import type { NotApplied } from '../../../engine/review/applicability.ts'
import type {
  RequirementFinding,
  RequirementVerdict,
  ReviewerFinding,
  WordingFinding,
  WordingVerdict,
} from '../../../engine/review/finding.ts'
import type { Level } from '../../../engine/review/level.ts'
import type { Reading } from '../../../engine/review/reading.ts'
import type { TypeDecision } from '../../../engine/review/type-decision.ts'
import type { DocumentType, NamedType } from '../../../engine/rules/document-types.ts'
import type { RuleSetInfo } from '../../../engine/rules/schema.ts'
import type { RuleCard } from './rules.ts'

/** The counts of a document's review. `wordings` counts each group of equal words once, `occurrences` every place. */
export interface Counts {
  readonly requirements: Readonly<Record<RequirementVerdict, number>>
  readonly wordings: Readonly<Record<WordingVerdict, number>>
  readonly occurrences: number
  /** Findings that call for a change and have no decision yet, by level. */
  readonly open: Readonly<Record<Level, number>>
  /** Findings that call for a change and have a decision. */
  readonly decided: number
  /** Decisions that no longer have a place in the document. */
  readonly lost: number
  /** Findings that the reviewer added. */
  readonly reviewerFindings: number
  /** Findings whose suggestion goes into the Word file as a tracked change. */
  readonly suggested: number
}

/** `done`: every finding that calls for a change has a decision. `not-judged`: the document is empty or not in English. */
export type ReviewState = DocumentState

/** A line of the library. */
export interface DocumentSummary {
  readonly id: string
  /** As the user gave it: path below the folder or file name, without its extension. */
  readonly name: string
  readonly title: string
  readonly type: TypeDecision
  /** The name of its type inside a sentence: "grievance policy". */
  readonly typeName: string
  /** As what it was read beside its type; absent in reviews of an earlier Evenhand. */
  readonly reading?: Reading
  /** Counts from 1. */
  readonly version: number
  /** ISO 8601, UTC. */
  readonly importedAt: string
  readonly reviewedAt: string
  readonly state: ReviewState
  /** The rules, switches or answers have changed since it was reviewed; `reviewAgain` brings it up to date. */
  readonly stale: boolean
  readonly counts: Counts
  /** One of the samples that come with the product. */
  readonly sample: boolean
  /**
   * The author's Word file was removed, as the setting says: the text is shown plain, and the document cannot be exported as Word until the
   * same file is added again.
   */
  readonly originalRemoved?: true
}

/** One place of a wording, identified by where it begins. */
export interface OccurrenceKey {
  readonly block: number
  readonly start: number
}

/**
 * The current decision on a finding, or on one of its places. A decision on a place takes precedence over one on the whole
 * finding. `note` is the reviewer's note on it, `suggested` that its suggestion goes into the Word file as a tracked change; both may be
 * present with the state `open`.
 */
export interface DecisionEntry {
  readonly finding: string
  readonly occurrence?: OccurrenceKey
  readonly state: DecisionState
  readonly reason?: string
  readonly note?: string
  readonly suggested?: true
  /** Of the state `covered`: the passage that says it. */
  readonly evidence?: Span
  readonly who: string
  readonly when: string
}

/** A decision without a place in the document: the reviewer attaches it to a finding, or discards it. */
export interface LostDecision {
  readonly id: number
  readonly decision: DecisionEntry
  /** For a finding that a reviewer added, its id. */
  readonly rule: string
  /** Absent for a finding that a reviewer added. */
  readonly verdict?: RequirementVerdict | WordingVerdict
  /** The words it was about, and the passage they were in; empty if it was about something missing. */
  readonly quote: string
  readonly context: string
  readonly because: LostReason
  /** The last version in which it had a place. */
  readonly version: number
  /** Where it most likely belongs; absent where no place is likelier than another. */
  readonly likeliest?: LikeliestPlace
}

/** Where a lost decision most likely belongs, among the findings of the same rule, and why: a sentence. */
export interface LikeliestPlace {
  readonly finding: string
  readonly occurrence?: OccurrenceKey
  /** The words there, and the passage that they are in; empty if it is about something missing. */
  readonly quote: string
  readonly context: string
  readonly because: string
}

/** A finding that a reviewer added. `lost`: its words are no longer in the document. */
export interface AddedFinding extends ReviewerFinding {
  readonly lost: boolean
}

/** Everything that decisions change; returned by every call that decides something. */
export interface DecisionSummary {
  readonly document: string
  readonly decisions: readonly DecisionEntry[]
  readonly lost: readonly LostDecision[]
  readonly reviewerFindings: readonly AddedFinding[]
  readonly counts: Counts
  /** What undo and redo would do, in words: "Dismiss “blacklist”". Absent if there is nothing to undo or redo. */
  readonly undo?: string
  readonly redo?: string
  /** The names of other documents that the same action changed. */
  readonly alsoIn: readonly string[]
}

/** A document with its current review, without the reading view. */
export interface OpenDocument {
  readonly summary: DocumentSummary
  /** The file as it was imported: "grievance.docx", its size in bytes. */
  readonly file: { readonly name: string; readonly size: number }
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
  /** What the rules found; what reviewers added is in `decisionSummary`. */
  readonly findings: readonly (RequirementFinding | WordingFinding)[]
  /** Every rule that the findings refer to, by id. */
  readonly rules: Readonly<Record<string, RuleCard>>
  readonly ruleSets: readonly RuleSetInfo[]
  /** ISO date on which the rules were applied. */
  readonly asAt: string
  /** Absent while the type that the product detects applies. */
  readonly chosenType?: DocumentType
  /** The types that it can be reviewed as, with their names: those of the rules. */
  readonly types: readonly NamedType[]
  readonly decisionSummary: DecisionSummary
  /** Set for an earlier version, which is only read. `decided`: whether what was decided on it was kept. */
  readonly earlier?: { readonly latest: number; readonly decided: boolean }
}

/**
 * A document as Word shows it. Each block of the document is one `<span data-block="12">` whose text content is exactly the
 * block's text, so that a span's `start` and `end` count the characters of its text nodes; show it with `white-space:
 * pre-wrap`. Numbers of lists and headings precede it in `<span data-label="4.2">`, which is empty: show the attribute.
 * References to notes are empty too: `<a data-note="footnote-1" data-mark="1">`. The HTML runs nothing and loads nothing.
 */
export interface ReadingView {
  readonly html: string
  /** The number of blocks shown with the bold, italics and pictures of the file; the others are shown plain. */
  readonly faithful: number
  readonly blocks: number
}

/** A document that was removed from the library. Times are ISO 8601, UTC. */
export interface RemovedSummary {
  readonly id: string
  readonly name: string
  readonly removedAt: string
  /** Evenhand deletes it for good within two days of use after this. */
  readonly keptUntil: string
}

/** One line of the audit trail, which is only ever added to. */
export interface TrailEntry {
  readonly when: string
  readonly who: string
  /** "Dismissed", "Undid: dismissed", "Imported version 2". */
  readonly what: string
  readonly document: string
  readonly name: string
  readonly finding?: string
  readonly rule?: string
  /** The name of the rule; absent where the rules no longer have it. */
  readonly title?: string
  /** The version of the rule's set: "0.1.0". */
  readonly ruleVersion?: string
  readonly quote?: string
  readonly reason?: string
}

/** What the current review of a document checked, and what it did not. */
export interface ReviewScope {
  /** When the review was made. ISO 8601, UTC. */
  readonly madeAt: string
  /** False for a review by an earlier Evenhand, which did not keep which rules it left out. */
  readonly recorded: boolean
  /** As what the document was read; absent in reviews of an earlier Evenhand. */
  readonly reading?: Reading
  readonly warnings: readonly Warning[]
  /** Number of blocks by part of the document: body, footnote, header … */
  readonly parts: Readonly<Partial<Record<Block['part'], number>>>
  readonly sets: readonly (RuleSetInfo & { readonly applied: number; readonly rules: number })[]
  /** With why it was switched off, where somebody said it. */
  readonly notApplied: readonly {
    readonly rule: string
    readonly title: string
    readonly because: NotApplied
    readonly reason?: string
  }[]
  /** Questions about the organisation that had no answer, and on which rules for this type of document depend. */
  readonly unanswered: readonly string[]
}
